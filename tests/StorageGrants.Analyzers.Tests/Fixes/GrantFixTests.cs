using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Fixes;

public class GrantFixTests
{
    private const string Narrow = "Grant Editor instead";

    [Theory]
    [InlineData(
        """_ = new BucketAccess("*", {|SGR1001:BucketRole.Admin|});""",
        """_ = new BucketAccess("*", BucketRole.Editor);""")]
    [InlineData(
        """_ = new BucketAccess("*", /* all */ {|SGR1001:Acme . BucketRole . Admin|} /* of them */);""",
        """_ = new BucketAccess("*", /* all */ Acme . BucketRole . Editor /* of them */);""")]
    [InlineData(
        """_ = new BucketAccess("*", {|SGR1001:Admin|});""",
        """_ = new BucketAccess("*", Editor);""")]
    [InlineData(
        """_ = new BucketAccess("*", new OpenEnum<BucketRole>({|SGR1001:"Admin"|}));""",
        """_ = new BucketAccess("*", new OpenEnum<BucketRole>("Editor"));""")]
    [InlineData(
        """_ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles(On("*", {|SGR1001:BucketRole.Admin|})); static BucketAccess On(string bucket, BucketRole role) => new(bucket, role);""",
        """_ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles(On("*", BucketRole.Editor)); static BucketAccess On(string bucket, BucketRole role) => new(bucket, role);""")]
    [InlineData(
        """_ = new { bucket_name = "*", role = {|SGR1001:"Admin"|} };""",
        """_ = new { bucket_name = "*", role = "Editor" };""")]
    [InlineData(
        """_ = new { bucket_name = "*", role = {|SGR1001:@"Admin"|} };""",
        """_ = new { bucket_name = "*", role = @"Editor" };""")]
    [InlineData(
        """"_ = new { bucket_name = "*", role = {|SGR1001:"""Admin"""|} };"""",
        """"_ = new { bucket_name = "*", role = """Editor""" };"""")]
    [InlineData(
        """_ = "{\"bucket_name\":\"*\",\"role\":{|SGR1001:\"Admin\"|}}";""",
        """_ = "{\"bucket_name\":\"*\",\"role\":\"Editor\"}";""")]
    [InlineData(
        """_ = @"{""bucket_name"":""*"",""role"":{|SGR1001:""Admin""|}}";""",
        """_ = @"{""bucket_name"":""*"",""role"":""Editor""}";""")]
    [InlineData(
        """"_ = """{"bucket_name":"*","role":{|SGR1001:"Admin"|}}""";"""",
        """"_ = """{"bucket_name":"*","role":"Editor"}""";"""")]
    [InlineData(
        """_ = $"{{\"bucket_name\":\"*\",\"role\":{|SGR1001:\"Admin\"|}}}";""",
        """_ = $"{{\"bucket_name\":\"*\",\"role\":\"Editor\"}}";""")]
    [InlineData(
        """_ = "{\"bucket_name\":\"*\",\"role\":{|SGR1001:\"\u0041dmin\"|}}";""",
        """_ = "{\"bucket_name\":\"*\",\"role\":\"Editor\"}";""")]
    public Task Narrow_the_role(string before, string after) => GrantFixTest.Statements(before, after, Narrow);

    [Theory]
    [InlineData("""var role = BucketRole.Admin; _ = new BucketAccess("*", {|SGR1001:role|});""")]
    [InlineData("""const string role = "Admin"; _ = new { bucket_name = "*", {|SGR1001:role|} };""")]
    [InlineData("""_ = new BucketAccess("*", {|SGR1001:flag ? Admin : Admin|});""")]
    [InlineData("""_ = new { bucket_name = "*", role = {|SGR1001:nameof(Admin)|} };""")]
    [InlineData("""_ = "{\"bucket_name\":\"*\",\"role\":{|SGR1001:\"Adm" + "in\"|}}";""")]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles({|SGR1001:On("*")|}); static BucketAccess On(string bucket) => new(bucket, Admin);""")]
    public Task A_text_written_elsewhere_is_left_alone(string code) => GrantFixTest.Statements(code, null);

    [Theory]
    [InlineData(
        """_ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Member).WithBucketsRoles(new BucketAccess("*", {|SGR1002:BucketRole.Admin|}));""",
        """_ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles(new BucketAccess("*", {|SGR1001:BucketRole.Admin|}));""",
        "Make the call as Admin")]
    [InlineData(
        """_ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Member).WithBucketsRoles(new BucketAccess("*", {|SGR1002:BucketRole.Admin|}));""",
        """_ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Member).WithBucketsRoles(new BucketAccess("*", BucketRole.Editor));""",
        Narrow)]
    [InlineData(
        """_ = new CreateAccessKeyRequest("u", "n").WithBucketsRoles(new BucketAccess("b", BucketRole.Admin)).WithAttachPolicies({|SGR1003:"p"|});""",
        """_ = new CreateAccessKeyRequest("u", "n").WithBucketsRoles(new BucketAccess("b", BucketRole.Editor)).WithAttachPolicies("p");""",
        Narrow)]
    [InlineData(
        """_ = new BucketAccess("b", new OpenEnum<BucketRole>({|SGR1010:"Read Only"|}));""",
        """_ = new BucketAccess("b", new OpenEnum<BucketRole>("ReadOnly"));""",
        "Write ReadOnly")]
    [InlineData(
        """_ = "{\"user_id\":\"u\",\"user_role\":{|SGR1010:\"admin\"|},\"buckets_roles\":[]}";""",
        """_ = "{\"user_id\":\"u\",\"user_role\":\"Admin\",\"buckets_roles\":[]}";""",
        "Write Admin")]
    [InlineData(
        """_ = new { user_id = "u", user_role = {|SGR1011:"Editor"|}, buckets_roles = new object[0] };""",
        """_ = new { user_id = "u", user_role = "Member", buckets_roles = new object[0] };""",
        "Write Member here")]
    [InlineData(
        """_ = new BucketAccess("b", new OpenEnum<BucketRole>({|SGR1011:"Member"|}));""",
        """_ = new BucketAccess("b", new OpenEnum<BucketRole>("ReadOnly"));""",
        "Grant ReadOnly here")]
    public Task Each_fix_mends_its_finding(string before, string after, string title) => GrantFixTest.Statements(before, after, title);

    [Fact]
    public Task One_change_for_two_findings() => GrantFixTest.Statements(
        """_ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles(new BucketAccess("*", {|SGR1001:Admin|})).WithAttachPolicies({|SGR1003:"p"|});""",
        """_ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles(new BucketAccess("*", Editor)).WithAttachPolicies("p");""",
        Narrow);

    [Fact]
    public async Task Fix_all_reaches_every_document_and_project()
    {
        var test = new GrantFixTest { CodeActionEquivalenceKey = Narrow };
        test.TestState.Sources.Add("class A { object M() => new { bucket_name = \"*\", role = {|SGR1001:\"Admin\"|} }; object N() => new { bucket_name = \"*\", role = {|SGR1001:\"Admin\"|} }; }");
        test.TestState.Sources.Add("class B { string M() => \"{\\\"bucket_name\\\":\\\"*\\\",\\\"role\\\":{|SGR1001:\\\"Admin\\\"|}}\"; }");
        test.TestState.AdditionalProjects["Other"] = new() { Sources = { ("/0/Other.cs", "class O { object M() => new { bucket_name = \"*\", role = {|SGR1001:\"Admin\"|} }; }") } };
        test.FixedState.Sources.Add("class A { object M() => new { bucket_name = \"*\", role = \"Editor\" }; object N() => new { bucket_name = \"*\", role = \"Editor\" }; }");
        test.FixedState.Sources.Add("class B { string M() => \"{\\\"bucket_name\\\":\\\"*\\\",\\\"role\\\":\\\"Editor\\\"}\"; }");
        test.FixedState.AdditionalProjects["Other"] = new() { Sources = { ("/0/Other.cs", "class O { object M() => new { bucket_name = \"*\", role = \"Editor\" }; }") } };
        await test.RunAsync();
    }

    [Fact]
    public async Task Files_get_no_fix_from_the_compiler()
    {
        var test = new GrantFixTest { TestCode = "class C { }" };
        test.TestState.AdditionalFiles.Add(("/0/keys.json", """{ "bucket_name": "*", "role": {|SGR1001:"Admin"|} }"""));
        await test.RunAsync();
    }
}
