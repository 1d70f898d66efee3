using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Surfaces;

/// <summary>Which types of the user's own are understood.</summary>
public class OwnTypeTests
{
    private const string Named = """
        using System.Collections.Generic;
        using System.Text.Json.Serialization;
        class Access
        {
            [JsonPropertyName("bucket_name")] public string Bucket { get; set; } = "";
            [JsonPropertyName("role")] public string Level { get; set; } = "";
        }
        class Body
        {
            [JsonPropertyName("user_id")] public string Who { get; set; } = "";
            [JsonPropertyName("user_role")] public string? As { get; set; }
            [JsonPropertyName("buckets_roles")] public List<Access> Roles { get; set; } = new();
            [JsonPropertyName("attach_policies")] public string[]? Policies { get; set; }
        }

        """;

    private const string Snake = """
        using System.Collections.Generic;
        record Access(string BucketName, string Role);
        record Body(string UserId, string? UserRole, IReadOnlyList<Access> BucketsRoles);

        """;

    [Theory]
    [InlineData("""_ = new Body { Who = "u", As = "Admin", Roles = { new Access { Bucket = "*", Level = {|SGR1001:"Admin"|} } } };""")]
    [InlineData("""_ = new Body { Who = "u", As = "Admin", Roles = [new() { Bucket = "*", Level = {|SGR1001:"Admin"|} }] };""")]
    [InlineData("""_ = new Body { Who = "u", As = "Admin", Roles = new() { new() { Bucket = "*", Level = {|SGR1001:"Admin"|} } } };""")]
    [InlineData("""_ = new Body { Who = "u", Roles = { new Access { Bucket = "*", Level = {|SGR1002:"Admin"|} } } };""")]
    [InlineData("""_ = new Body { Who = "u", As = {|SGR1010:"member"|} };""")]
    [InlineData("""_ = new Body { Who = "u", As = {|SGR1011:"ReadOnly"|} };""")]
    [InlineData("""_ = new Body { Who = "u", As = "Member", Roles = { new() { Bucket = "b", Level = {|SGR1010:"readonly"|} } } };""")]
    [InlineData("""_ = new Body { Who = "u", As = "Member", Roles = { new() { Bucket = "b", Level = {|SGR1011:"Member"|} } } };""")]
    [InlineData("""_ = new Body { Who = "u", As = "Admin", Roles = { new() { Bucket = "*", Level = {|SGR1001:"Admin"|} } }, Policies = {|SGR1003:["p"]|} };""")]
    [InlineData("""var b = new Body { Who = "u", As = "Admin" }; b.Roles.Add(new() { Bucket = "*", Level = {|SGR1001:"Admin"|} });""")]
    [InlineData("""var b = new Body { Who = "u" }; b.As = "Admin"; b.Roles.Add(new() { Bucket = "*", Level = {|SGR1001:"Admin"|} });""")]
    [InlineData("""var a = new Access { Bucket = "*" }; a.Level = {|SGR1001:"Admin"|};""")]
    [InlineData("""var a = new Access(); a.Bucket = "b"; a.Level = "Admin";""")]
    [InlineData("""_ = new Body { Who = "u", As = "Admin", Roles = { new() { Bucket = "*", Level = "Editor" } } };""")]
    [InlineData("""_ = new Body { Who = "u", As = "Admin", Roles = { new() { Bucket = unknown, Level = "Admin" } } };""")]
    public Task Types_with_names(string statement) => Run(Named, statement);

    [Theory]
    [InlineData("""_ = new Body("u", "Admin", [new("*", {|SGR1001:"Admin"|})]);""")]
    [InlineData("""_ = new Body("u", null, new[] { new Access("*", {|SGR1002:"Admin"|}) });""")]
    [InlineData("""_ = new Body("u", {|SGR1011:"Editor"|}, [new("b", {|SGR1010:"editor"|})]);""")]
    [InlineData("""var basis = new Access("b", "Editor"); _ = new Body("u", "Admin", [basis with { BucketName = "*", Role = {|SGR1001:"Admin"|} }]);""")]
    [InlineData("""_ = new Body("u", "Admin", [new("b", {|SGR1005:"Admin"|})]);""")]
    public Task Positional_records_with_a_naming_policy(string statement) => Run(Snake, statement);

    [Theory]
    [InlineData("""_ = new { user_id = "u", user_role = "Admin", buckets_roles = new[] { new { bucket_name = "*", role = {|SGR1001:"Admin"|} } } };""")]
    [InlineData("""_ = new { user_id = "u", buckets_roles = new[] { new { bucket_name = "*", role = {|SGR1002:"Admin"|} } } };""")]
    [InlineData("""_ = new { bucket_name = "*", role = {|SGR1001:"Admin"|} };""")]
    [InlineData("""_ = new { user_id = "u", user_role = {|SGR1010:"ADMIN"|}, buckets_roles = new object[] { new { bucket_name = "b", role = {|SGR1011:"Member"|} } } };""")]
    [InlineData("""var bucket_name = "*"; var role = "Admin"; _ = new { bucket_name, {|SGR1001:role|} };""")]
    [InlineData("""var role = "Admin"; _ = new { bucket_name = unknown, role };""")]
    public Task Anonymous_objects(string statement) => Run("", statement);

    [Theory]
    [InlineData("""_ = new Dictionary<string, object> { ["bucket_name"] = "*", ["role"] = {|SGR1001:"Admin"|} };""")]
    [InlineData("""_ = new Dictionary<string, object> { { "bucket_name", "*" }, { "role", {|SGR1001:"Admin"|} } };""")]
    [InlineData("""_ = new System.Text.Json.Nodes.JsonObject { ["user_id"] = "u", ["user_role"] = "Admin", ["buckets_roles"] = new System.Text.Json.Nodes.JsonArray { new System.Text.Json.Nodes.JsonObject { ["bucket_name"] = "*", ["role"] = {|SGR1001:"Admin"|} } } };""")]
    [InlineData("""_ = new Dictionary<string, string> { ["bucket"] = "*", ["role"] = "Admin" };""")]
    public Task Keyed_objects(string statement) => Run("using System.Collections.Generic;", statement);

    [Theory]
    [InlineData("enum Level { ReadOnly, Editor, Admin } class Access { public string BucketName { get; set; } public Level Role { get; set; } }", """_ = new Access { BucketName = "*", Role = {|SGR1001:Level.Admin|} };""")]
    [InlineData("enum Level { [System.Runtime.Serialization.EnumMember(Value = \"Admin\")] Everything } class Access { public string BucketName { get; set; } public Level Role { get; set; } }", """_ = new Access { BucketName = "*", Role = {|SGR1001:Level.Everything|} };""")]
    [InlineData("enum Level { Owner } class Access { public string BucketName { get; set; } public Level Role { get; set; } } class Body { public string UserId { get; set; } public Access[] BucketsRoles { get; set; } }", """_ = new Body { UserId = "u", BucketsRoles = [new() { BucketName = "*", Role = Level.Owner }] };""")]
    [InlineData("class Access { [Newtonsoft.Json.JsonProperty(\"bucket_name\")] public string A { get; set; } [Newtonsoft.Json.JsonProperty(PropertyName = \"role\")] public string B { get; set; } } namespace Newtonsoft.Json { class JsonPropertyAttribute : System.Attribute { public JsonPropertyAttribute() { } public JsonPropertyAttribute(string name) { } public string PropertyName { get; set; } } }", """_ = new Access { A = "*", B = {|SGR1001:"Admin"|} };""")]
    [InlineData("class Body { public string UserId { get; set; } public string UserRole { get; set; } = \"Admin\"; public object[] BucketsRoles { get; set; } }", """_ = new Body { UserId = "u", BucketsRoles = [new { bucket_name = "*", role = {|SGR1001:"Admin"|} }] };""")]
    [InlineData("class Body { public Body(string id) { UserRole = \"Admin\"; } public string UserId { get; set; } public string UserRole { get; set; } public object[] BucketsRoles { get; set; } }", """_ = new Body("u") { UserId = "u", BucketsRoles = [new { bucket_name = "*", role = {|SGR1001:"Admin"|} }] };""")]
    [InlineData("class Base { public string BucketName { get; set; } } class Access : Base { public string Role { get; set; } }", """_ = new Access { BucketName = "*", Role = {|SGR1001:"Admin"|} };""")]
    [InlineData("struct Access { public string BucketName; public string Role; }", """_ = new Access { BucketName = "*", Role = {|SGR1001:"Admin"|} };""")]
    public Task Other_types(string types, string statement) => Run("#nullable disable\n" + types, statement);

    private static Task Run(string types, string statement) =>
        GrantTest.Plain(types + "\nclass C\n{\n    void M(string unknown)\n    {\n" + statement + "\n    }\n}\n").RunAsync();
}
