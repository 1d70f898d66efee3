using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace StorageGrants.Analyzers.Tests.CodeRules;

/// <summary>SGR5003.</summary>
public class DroppedSecretTests
{
    private const string Create = "client.{|SGR5003:CreateAccessKeyAsync|}(\"o\", new CreateAccessKeyRequest(\"u\"))";
    private const string Quiet = "client.CreateAccessKeyAsync(\"o\", new CreateAccessKeyRequest(\"u\"))";

    [Theory]
    [InlineData("await " + Create + ";")]
    [InlineData("await " + Create + ".ConfigureAwait(false);")]
    [InlineData("_ = await " + Create + ";")]
    [InlineData("_ = " + Create + ";")]
    [InlineData(Create + ".GetAwaiter().GetResult();")]
    [InlineData("_ = " + Create + ".Result;")]
    [InlineData("var key = await " + Create + ";")]
    [InlineData("var key = await " + Create + "; Console.WriteLine(key.Id);")]
    [InlineData("var key = await " + Create + "; logger.LogInformation(\"{Id} {Name}\", key.Id, key.Name);")]
    [InlineData("var id = (await " + Create + ").Id; Console.WriteLine(id);")]
    [InlineData("await client.{|SGR5003:RotateAccessKeyAsync|}(\"o\", new RotateAccessKeyRequest(\"u\", unknown));")]
    [InlineData("await client.{|SGR5003:ProvisionAsync|}(\"o\", new ProvisioningRequest(\"bucket\", \"org\", \"u\"));")]
    [InlineData("await b2.{|SGR5003:CreateKeyAsync|}(new CreateKeyRequest(\"a\", [Capability.ReadFiles], \"k\").WithValidDurationInSeconds(60));")]
    [InlineData("if (flag) await " + Create + "; else await Task.Delay(1);")]
    [InlineData("await Task.Run(async () => { await " + Create + "; });")]
    public Task Fires(string statements) => CodeTest.Statements(statements);

    [Theory]
    [InlineData("var key = await " + Quiet + "; Console.WriteLine(key.SecretKey);")]
    [InlineData("var key = await " + Quiet + "; Keep(key);")]
    [InlineData("var key = await " + Quiet + "; var other = key; Keep(other);")]
    [InlineData("var key = await " + Quiet + "; if (key is { SecretKey: var s }) Keep(s);")]
    [InlineData("var secretKey = (await " + Quiet + ").SecretKey; Keep(secretKey);")]
    [InlineData("Keep(await " + Quiet + ");")]
    [InlineData("Task.WaitAll(" + Quiet + ");")]
    [InlineData("var task = " + Quiet + "; await task;")]
    [InlineData("var key = await " + Quiet + "; await client.DeleteAccessKeyAsync(\"o\", new DeleteAccessKeyRequest(\"u\", key.Id));")]
    [InlineData("Func<Task> act = async () => await " + Quiet + "; await act();")]
    [InlineData("await Throws(async () => { await " + Quiet + "; });")]
    [InlineData("var all = await Task.WhenAll(" + Quiet + ", " + Quiet + "); Keep(all);")]
    [InlineData("await client.ListAccessKeysPageAsync(\"o\", new ListAccessKeysRequest(\"u\"));")]
    [InlineData("await b2.AuthorizeAccountAsync();")]
    [InlineData("await client.DeleteAccessKeyAsync(\"o\", new DeleteAccessKeyRequest(\"u\", unknown));")]
    [InlineData("await new TigrisKeyRotation(client).RotateAsync(\"o\", new RotateAccessKeyRequest(\"u\", unknown), key => { Keep(key); return Task.CompletedTask; });")]
    public Task Stays_silent(string statements) => CodeTest.File(
        "class C\n{\nvoid Keep(object o) { }\nTask Throws(Func<Task> act) => act();\nasync Task M(TigrisPartnerClient client, BackblazeClient b2, string unknown, bool flag)\n{\n" + statements + "\n}\n}\n");

    [Fact]
    public Task A_method_that_returns_it() => CodeTest.Members("""
        Task<CreateAccessKeyResponse> A(TigrisPartnerClient client) => client.CreateAccessKeyAsync("o", new CreateAccessKeyRequest("u"));
        async Task<CreateAccessKeyResponse> B(TigrisPartnerClient client) => await client.CreateAccessKeyAsync("o", new CreateAccessKeyRequest("u"));
        Task C1(TigrisPartnerClient client) => client.CreateAccessKeyAsync("o", new CreateAccessKeyRequest("u"));
        async Task D(TigrisPartnerClient client) => await client.{|SGR5003:CreateAccessKeyAsync|}("o", new CreateAccessKeyRequest("u"));
        """);

    [Fact]
    public Task Models_of_ones_own() => CodeTest.Members("""
        class Made { [StorageGrants.Access.Schemas.OnceOnly] public Secret? Key { get; set; } public string? Id { get; set; } }
        static Task<Made> MakeAsync() => Task.FromResult(new Made());
        async Task M()
        {
            await {|SGR5003:MakeAsync|}();
            Console.WriteLine((await MakeAsync()).Key);
        }
        """);

    [Fact]
    public async Task Tests_may_drop_it()
    {
        var test = CodeTest.With("using StorageGrants.Tigris; class C { async System.Threading.Tasks.Task M(TigrisPartnerClient client) => await client.CreateAccessKeyAsync(\"o\", new CreateAccessKeyRequest(\"u\")); }");
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("await client.CreateAccessKeyAsync(")]
    [InlineData("_ = client.CreateAccessKeyAsync(\"o\", new")]
    [InlineData("var key = await client.CreateAccessKeyAsync(\"o\"); key.")]
    [InlineData("var key = (await client.RotateAccessKeyAsync(\"o\", null!)).")]
    public Task Half_typed(string statement) => Half.Statement(statement);
}
