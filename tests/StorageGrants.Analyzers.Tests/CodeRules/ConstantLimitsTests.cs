using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using StorageGrants.CodeFixes;
using Xunit;

namespace StorageGrants.Analyzers.Tests.CodeRules;

/// <summary>SGR1015.</summary>
public class ConstantLimitsTests
{
    [Theory]
    [InlineData("""_ = new ProvisioningRequest({|SGR1015:"Reports"|}, "org", "u");""")]
    [InlineData("""_ = new ProvisioningRequest({|SGR1015:"ab"|}, "org", "u");""")]
    [InlineData("""_ = new ProvisioningRequest({|SGR1015:""|}, "org", "u");""")]
    [InlineData("""_ = new ProvisioningRequest({|SGR1015:"a..b"|}, "org", "u");""")]
    [InlineData("""_ = new ProvisioningRequest({|SGR1015:"192.168.0.1"|}, "org", "u");""")]
    [InlineData("""_ = new ProvisioningRequest(orgName: "org", userId: "u", bucketName: {|SGR1015:"my_bucket"|});""")]
    [InlineData("""const string name = "Reports"; _ = new ProvisioningRequest({|SGR1015:name|}, "org", "u");""")]
    [InlineData("""var name = "-reports"; _ = new ProvisioningRequest({|SGR1015:name|}, "org", "u");""")]
    [InlineData("""_ = new ListAccessKeysRequest("u").WithLimit({|SGR1015:0|});""")]
    [InlineData("""_ = new ListAccessKeysRequest("u").WithLimit({|SGR1015:1001|});""")]
    [InlineData("""var limit = 5000; _ = new ListAccessKeysRequest("u").WithLimit({|SGR1015:limit|});""")]
    [InlineData("""_ = client.ListBucketsAsync("org", {|SGR1015:5001|});""")]
    [InlineData("""_ = client.ListPoliciesAsync("org", limit: {|SGR1015:-1|});""")]
    [InlineData("""_ = await client.GetInvoiceAsync("org", {|SGR1015:"2026-13"|});""")]
    [InlineData("""_ = new CreateKeyRequest("a", [Capability.ReadFiles], {|SGR1015:"my key"|}).WithValidDurationInSeconds(60);""")]
    [InlineData("""_ = new CreateKeyRequest("a", [Capability.ReadFiles], "k").WithValidDurationInSeconds({|SGR1015:86_400_000|});""")]
    [InlineData("""_ = new BucketOptions().WithStorageClass(new OpenEnum<StorageClass>({|SGR1015:"standard"|}));""")]
    public Task Fires(string statement) => CodeTest.Statements(statement);

    [Theory]
    [InlineData("""_ = new ProvisioningRequest("reports", "Org & Co", "u");""")]
    [InlineData("""_ = new ProvisioningRequest("a.b-c", "org", "u");""")]
    [InlineData("""_ = new ProvisioningRequest(unknown, "org", "u");""")]
    [InlineData("""_ = new ProvisioningRequest($"bucket-{unknown}", "org", "u");""")]
    [InlineData("""var name = "Reports"; name = name.ToLowerInvariant(); _ = new ProvisioningRequest(name, "org", "u");""")]
    [InlineData("""var name = flag ? "Reports" : "reports"; _ = new ProvisioningRequest(name, "org", "u");""")]
    [InlineData("""_ = new ListAccessKeysRequest("u").WithLimit(1000);""")]
    [InlineData("""_ = new ListAccessKeysRequest("u").WithLimit(null);""")]
    [InlineData("""_ = new ListAccessKeysRequest("u").WithLimit(unknown.Length);""")]
    [InlineData("""var limit = 1; limit += 5000; _ = new ListAccessKeysRequest("u").WithLimit(limit);""")]
    [InlineData("""_ = client.ListBucketsAsync("org", 5000);""")]
    [InlineData("""_ = client.ListBucketsAsync("org");""")]
    [InlineData("""_ = await client.GetInvoiceAsync("org", "2026-12");""")]
    [InlineData("""_ = new CreateKeyRequest("a", [Capability.ReadFiles], "my-key").WithValidDurationInSeconds(86_399_999);""")]
    [InlineData("""_ = new BucketOptions().WithStorageClass(StorageClass.Standard);""")]
    [InlineData("""_ = new BucketOptions().WithStorageClass(new OpenEnum<StorageClass>("DEEP_FREEZE"));""")]
    [InlineData("""_ = new BucketAccess("Some Bucket", BucketRole.ReadOnly);""")]
    public Task Stays_silent(string statement) => CodeTest.Statements(statement);

    [Fact]
    public Task Limits_of_other_types_and_methods() => CodeTest.File("""
        class Request(string bucketName) { public string BucketName => bucketName; public Request WithLimit(int limit) => this; }
        class Api { public void List(string org, int limit) { } }
        class D { object M(Api api) { api.List("org", 100000); return new Request("My_Bucket").WithLimit(-1); } }
        """);

    [Theory]
    [InlineData("""_ = new ProvisioningRequest({|SGR1015:"Reports"|}, "org", "u");""", """_ = new ProvisioningRequest("reports", "org", "u");""")]
    [InlineData("""_ = new ListAccessKeysRequest("u").WithLimit({|SGR1015:5000|});""", """_ = new ListAccessKeysRequest("u").WithLimit(1000);""")]
    [InlineData("""_ = new ListAccessKeysRequest("u").WithLimit(/* none */ {|SGR1015:-5|});""", """_ = new ListAccessKeysRequest("u").WithLimit(/* none */ 1);""")]
    [InlineData("""_ = new BucketOptions().WithStorageClass(new OpenEnum<StorageClass>({|SGR1015:"standard"|}));""", """_ = new BucketOptions().WithStorageClass({|SGR5010:new OpenEnum<StorageClass>("STANDARD")|});""")]
    [InlineData("""_ = new ProvisioningRequest({|SGR1015:"my_bucket"|}, "org", "u");""", null)]
    [InlineData("""const string name = "Reports"; _ = new ProvisioningRequest({|SGR1015:name|}, "org", "u");""", null)]
    public async Task The_fix_writes_the_nearest(string before, string? after)
    {
        var test = new CSharpCodeFixTest<GrantAnalyzer, GrantCodeFixProvider, DefaultVerifier> { TestCode = Wrap(before), CodeActionEquivalenceKey = "Write the nearest value that is accepted" };
        test.TestState.AdditionalReferences.Add(Microsoft.CodeAnalysis.MetadataReference.CreateFromFile(typeof(StorageGrants.Access.Roles.RoleCatalog).Assembly.Location));
        CodeTest.AddReferences(test.TestState.AdditionalReferences);
        if (after is not null)
            test.FixedCode = Wrap(after);
        await test.RunAsync();
    }

    [Theory]
    [InlineData("_ = new ProvisioningRequest(\"Reports\", ")]
    [InlineData("_ = new ListAccessKeysRequest(\"u\").WithLimit(")]
    [InlineData("_ = client.ListBucketsAsync(\"org\", limit: -")]
    [InlineData("_ = client.ListBucketsAsync(limit: 9999, limit: 9999, \"org\");")]
    public Task Half_typed(string statement) => Half.Statement(statement);

    private static string Wrap(string statement) => "using StorageGrants;\nusing StorageGrants.Tigris;\nclass C\n{\n    void M()\n    {\n        " + statement + "\n    }\n}\n";
}
