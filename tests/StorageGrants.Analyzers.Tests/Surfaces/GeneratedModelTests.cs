using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using StorageGrants.Analyzers.Tests.Schemas;
using StorageGrants.Generators;
using StorageGrants.Tigris;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Surfaces;

/// <summary>The models the generator writes: those of the SDK, and those of a project's own schema.</summary>
public class GeneratedModelTests
{
    [Theory]
    [InlineData("""_ = new CreateAccessKeyRequest("u").WithUserRole(UserRole.Admin).WithBucketsRoles(new BucketAccess("*", {|SGR1001:BucketRole.Admin|}));""")]
    [InlineData("""_ = new CreateAccessKeyRequest("u").WithUserRole(UserRole.Admin).WithBucketsRoles([new("*", {|SGR1001:BucketRole.Admin|})]);""")]
    [InlineData("""_ = new CreateAccessKeyRequest("u").WithBucketsRoles(new BucketAccess("*", {|SGR1002:BucketRole.Admin|}));""")]
    [InlineData("""_ = new UpdateAccessKeyRequest("u", "tid_1").WithUserRole(UserRole.Admin).WithBucketsRoles(new BucketAccess("*", {|SGR1001:BucketRole.Admin|}));""")]
    [InlineData("""_ = new CreateAccessKeyRequest("u").WithUserRole(UserRole.Admin).WithBucketsRoles(new BucketAccess("*", BucketRole.Admin)).AsOrganizationOwner("why");""")]
    [InlineData("""_ = new CreateAccessKeyRequest("u").WithBucketsRoles(new BucketAccess("b", BucketRole.Admin)).WithAttachPolicies({|SGR1003:"p"|});""")]
    [InlineData("""_ = new CreateAccessKeyRequest("u").WithUserRole(new OpenEnum<UserRole>({|SGR1010:"Owner"|}));""")]
    public Task Models_of_the_sdk(string statement)
    {
        var test = GrantTest.Plain("using StorageGrants;\nusing StorageGrants.Tigris;\nclass C\n{\n    void M()\n    {\n" + statement + "\n    }\n}\n");
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(TigrisPartnerClient).Assembly.Location));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""_ = new CreateAccessKeyRequest("u").WithUserRole(UserRole.Admin).WithBucketsRoles(new BucketAccess("*", BucketRole.Admin));""", "AsOrganizationOwner(\"why\")")]
    [InlineData("""_ = new BucketAccess("*", BucketRole.Admin);""", "[OrganizationOwnerKey(\"why\")]")]
    [InlineData("""_ = new { bucket_name = "*", role = "Admin" };""", "[OrganizationOwnerKey(\"why\")]")]
    public async Task The_message_names_the_statement_that_can_be_written_there(string statement, string named)
    {
        var test = GrantTest.Plain("using StorageGrants.Tigris;\nclass C\n{\n    void M()\n    {\n" + statement + "\n    }\n}\n");
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(TigrisPartnerClient).Assembly.Location));
        var diagnostic = Assert.Single(await test.CollectAsync());
        Assert.EndsWith("or state the intent with " + named, diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""new Key().WithRights(new Right("all", {|SGR1001:Level.Boss|}))""")]
    [InlineData("""new Key().WithRights([new Right("b", Level.Boss)])""")]
    [InlineData("""new Key().WithRights([new Right("all", {|SGR1001:Level.Boss|})]).WithRules({|SGR1003:"r"|})""")]
    public Task Models_of_a_schema_of_the_project(string expression)
    {
        var test = new GeneratingTest { TestCode = "using Acme;\nclass C { object M() => " + expression + "; }" };
        test.TestState.AdditionalFiles.Add(("/0/roles.json", SchemaTest.Grants()));
        test.TestState.AnalyzerConfigFiles.Add(("/0/.globalconfig", "is_global = true\n[/0/roles.json]\nbuild_metadata.AdditionalFiles.StorageGrantsSchema = true\nbuild_metadata.AdditionalFiles.StorageGrantsNamespace = Acme\n"));
        return test.RunAsync();
    }

    private sealed class GeneratingTest : GrantTest
    {
        public GeneratingTest() => TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(TigrisPartnerClient).Assembly.Location));

        protected override IEnumerable<Type> GetSourceGenerators() => [typeof(SchemaGenerator)];
    }
}
