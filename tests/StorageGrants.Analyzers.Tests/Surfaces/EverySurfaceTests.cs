using System.Net.Http.Json;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using StorageGrants.Tigris;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Surfaces;

/// <summary>One small program for each way in which C# writes a grant down, with the clients of the SDK and without.</summary>
public class EverySurfaceTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Linq;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Text;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;
        using System.Threading.Tasks;
        using StorageGrants;
        using StorageGrants.Tigris;

        """;

    private const string Types = """

        record Grant([property: JsonPropertyName("bucket_name")] string Bucket, [property: JsonPropertyName("role")] string Role);
        class Entry { [JsonPropertyName("bucket_name")] public required string Bucket { get; set; } [JsonPropertyName("role")] public required string Role { get; set; } }
        class Primary(string bucket, string role) { [JsonPropertyName("bucket_name")] public string Bucket { get; } = bucket; [JsonPropertyName("role")] public string Role { get; } = role; }
        class Body
        {
            [JsonPropertyName("user_id")] public string User { get; set; } = "u";
            [JsonPropertyName("user_role")] public string UserRole { get; set; } = "Admin";
            [JsonPropertyName("buckets_roles")] public IList<Grant> Grants { get; set; } = new List<Grant>();
        }
        record Wire(string UserId, string UserRole, IReadOnlyList<WireGrant> BucketsRoles);
        record struct WireGrant(string BucketName, string Role);
        static class Roles { public const string Owner = "Admin"; public static readonly string All = "*"; }
        """;

    [Theory]
    [InlineData("""object M() => new CreateAccessKeyRequest("u").WithUserRole(UserRole.Admin).WithBucketsRoles(new BucketAccess("*", {|SGR1001:BucketRole.Admin|}));""")]
    [InlineData("""object M() { var request = new CreateAccessKeyRequest("u"); request = request.WithUserRole(UserRole.Admin); return request.WithBucketsRoles(new BucketAccess("*", {|SGR1001:BucketRole.Admin|})); }""")]
    [InlineData("""object M() { var chain = new CreateAccessKeyRequest("u").WithUserRole(UserRole.Admin); var grant = new BucketAccess("*", {|SGR1001:BucketRole.Admin|}); return chain.WithBucketsRoles(grant); }""")]
    [InlineData("""object M() => Base().WithBucketsRoles(Everything()); CreateAccessKeyRequest Base() => new CreateAccessKeyRequest("u").WithUserRole(UserRole.Admin); BucketAccess Everything() => new("*", {|SGR1001:BucketRole.Admin|});""")]
    [InlineData("""object M() => new CreateAccessKeyRequest("u").WithUserRole(UserRole.Admin).WithBucketsRoles([.. More(), new("*", {|SGR1001:BucketRole.Admin|})]); BucketAccess[] More() => [];""")]
    [InlineData("""object M() => new CreateAccessKeyRequest("u").WithUserRole(UserRole.Admin).WithBucketsRoles(ImmutableArray.Create(new BucketAccess("*", {|SGR1001:BucketRole.Admin|})));""")]
    [InlineData("""Task M(TigrisPartnerClient client) => client.CreateAccessKeyAsync("o", new CreateAccessKeyRequest("u").WithUserRole(UserRole.Admin).WithBucketsRoles(new BucketAccess("*", {|SGR1001:BucketRole.Admin|})));""")]
    [InlineData("""object M() => new CreateAccessKeyRequest("u").WithUserRole(UserRole.Admin).WithBucketsRoles(new BucketAccess("*", Enum.Parse<BucketRole>({|SGR1001:"Admin"|})));""")]
    [InlineData("""object M() => new CreateAccessKeyRequest("u").WithUserRole(UserRole.Admin).WithBucketsRoles(new BucketAccess(Roles.All, new OpenEnum<BucketRole>({|SGR1001:Roles.Owner|})));""")]
    [InlineData("""object M() => new[] { "*" }.Select(bucket => new BucketAccess(bucket, {|SGR1001:BucketRole.Admin|})).ToArray();""")]
    [InlineData("""object M() => new CreateAccessKeyRequest("u").WithUserRole(UserRole.Admin).WithBucketsRoles(new[] { "*" }.Select(bucket => new BucketAccess(bucket, {|SGR1001:BucketRole.Admin|})).ToArray());""")]
    public Task Typed_builders(string member) => Run(member);

    [Theory]
    [InlineData("""object M() => new Grant("*", {|SGR1001:"Admin"|});""")]
    [InlineData("""Grant M() => new("*", {|SGR1001:"Admin"|});""")]
    [InlineData("""object M() => new Entry { Bucket = "*", Role = {|SGR1001:"Admin"|} };""")]
    [InlineData("""object M() => new Primary("*", {|SGR1001:"Admin"|});""")]
    [InlineData("""object M(Grant grant) => grant with { Bucket = "*", Role = {|SGR1001:"Admin"|} };""")]
    [InlineData("""object M() => new Grant("a", {|SGR1001:"Admin"|}) with { Bucket = "*" };""")]
    [InlineData("""object M() { var grant = new Grant("*", "Editor"); return grant with { Role = {|SGR1001:"Admin"|} }; }""")]
    [InlineData("""object M() => new Body { Grants = [new("*", {|SGR1001:"Admin"|})] };""")]
    [InlineData("""object M() => new Body { Grants = { new("*", {|SGR1001:"Admin"|}) } };""")]
    [InlineData("""object M() => new Body { Grants = new[] { new Grant("*", {|SGR1001:"Admin"|}) } };""")]
    [InlineData("""object M() => new Body { Grants = new List<Grant> { new("*", {|SGR1001:"Admin"|}) } };""")]
    [InlineData("""object M() { var body = new Body(); body.Grants.Add(new Grant("*", {|SGR1001:"Admin"|})); return body; }""")]
    [InlineData("""object M() { List<Grant> some = [new("*", {|SGR1001:"Admin"|})]; return new Body { Grants = [.. some] }; }""")]
    [InlineData("""object M() => new Body { Grants = new[] { "*" }.Select(bucket => new Grant(bucket, {|SGR1001:"Admin"|})).ToList() };""")]
    [InlineData("""object M() => new Body { Grants = (from bucket in new[] { "*" } select new Grant(bucket, {|SGR1001:"Admin"|})).ToList() };""")]
    [InlineData("""object M() { var grants = new Grant[1]; grants[0] = new Grant("*", {|SGR1001:"Admin"|}); return new Body { Grants = grants }; }""")]
    [InlineData("""object M() => new Wire("u", "Admin", [new("*", {|SGR1001:"Admin"|})]);""")]
    [InlineData("""object M() => new Wire(UserId: "u", BucketsRoles: [new() { BucketName = "*", Role = {|SGR1001:"Admin"|} }], UserRole: "Admin");""")]
    [InlineData("""object M(Body body) { body.Grants = [new("*", {|SGR1001:"Admin"|})]; return body; }""")]
    [InlineData("""object M(Grant grant) => new Body { Grants = [grant with { Bucket = "*", Role = {|SGR1001:"Admin"|} }] };""")]
    [InlineData("""static readonly Grant Template = new("a", "Editor"); object M() => Template with { Bucket = "*", Role = {|SGR1001:"Admin"|} };""")]
    [InlineData("""Grant field = new("*", {|SGR1001:"Admin"|});""")]
    [InlineData("""static IReadOnlyList<Grant> Defaults { get; } = [new("*", {|SGR1001:"Admin"|})];""")]
    [InlineData("""IEnumerable<Grant> M() { yield return new("*", {|SGR1001:"Admin"|}); }""")]
    [InlineData("""Func<Grant> M() => () => new("*", {|SGR1001:"Admin"|});""")]
    [InlineData("""(Grant, int) M() => (new("*", {|SGR1001:"Admin"|}), 1);""")]
    public Task Own_types(string member) => Run(member);

    [Theory]
    [InlineData("""object M() => new { user_id = "u", user_role = "Admin", buckets_roles = new[] { new { bucket_name = "*", role = {|SGR1001:"Admin"|} } } };""")]
    [InlineData("""object M() => new { user_id = "u", user_role = "Admin", buckets_roles = new[] { "*" }.Select(name => new { bucket_name = name, role = {|SGR1001:"Admin"|} }) };""")]
    [InlineData("""object M() { var bucket_name = "*"; return new { bucket_name, role = {|SGR1001:"Admin"|} }; }""")]
    [InlineData("""object M() => new Dictionary<string, object> { ["user_role"] = "Admin", ["buckets_roles"] = new object[] { new Dictionary<string, object> { ["bucket_name"] = "*", ["role"] = {|SGR1001:"Admin"|} } } };""")]
    [InlineData("""object M() => new Dictionary<string, string> { { "bucket_name", "*" }, { "role", {|SGR1001:"Admin"|} } };""")]
    [InlineData("""object M() { var grant = new Dictionary<string, string>(); grant["bucket_name"] = "*"; grant["role"] = {|SGR1001:"Admin"|}; return grant; }""")]
    [InlineData("""object M() { var grant = new Dictionary<string, string>(); grant.Add("bucket_name", "*"); grant.Add("role", {|SGR1001:"Admin"|}); return grant; }""")]
    [InlineData("""object M() => new JsonObject { ["user_role"] = "Admin", ["buckets_roles"] = new JsonArray { new JsonObject { ["bucket_name"] = "*", ["role"] = {|SGR1001:"Admin"|} } } };""")]
    [InlineData("""object M() => new JsonObject { ["user_role"] = "Admin", ["buckets_roles"] = new JsonArray(new JsonObject { ["bucket_name"] = "*", ["role"] = JsonValue.Create({|SGR1001:"Admin"|}) }) };""")]
    [InlineData("""object M() { var grant = new JsonObject(); grant["bucket_name"] = "*"; grant["role"] = {|SGR1001:"Admin"|}; return grant; }""")]
    [InlineData("""object M() { var list = new JsonArray(); list.Add(new JsonObject { ["bucket_name"] = "*", ["role"] = {|SGR1001:"Admin"|} }); return new JsonObject { ["user_role"] = "Admin", ["buckets_roles"] = list }; }""")]
    public Task Objects_without_types(string member) => Run(member);

    [Theory]
    [InlineData("string M() => \"{\\\"bucket_name\\\":\\\"*\\\",\\\"role\\\":{|SGR1001:\\\"Admin\\\"|}}\";")]
    [InlineData("string M() => @\"{\"\"bucket_name\"\":\"\"*\"\",\"\"role\"\":{|SGR1001:\"\"Admin\"\"|}}\";")]
    [InlineData("string M() => \"\"\"{\"bucket_name\":\"*\",\"role\":{|SGR1001:\"Admin\"|}}\"\"\";")]
    [InlineData("string M() => \"\"\"\n    {\n      \"bucket_name\": \"*\",\n      \"role\": {|SGR1001:\"Admin\"|}\n    }\n    \"\"\";")]
    [InlineData("string M(string user) => $$\"\"\"{\"user_id\":\"{{user}}\",\"user_role\":\"Admin\",\"buckets_roles\":[{\"bucket_name\":\"*\",\"role\":{|SGR1001:\"Admin\"|}}]}\"\"\";")]
    [InlineData("string M() => $\"{{\\\"bucket_name\\\":\\\"*\\\",\\\"role\\\":{|SGR1001:\\\"Admin\\\"|}}}\";")]
    [InlineData("string M() => $@\"{{\"\"bucket_name\"\":\"\"*\"\",\"\"role\"\":{|SGR1001:\"\"Admin\"\"|}}}\";")]
    [InlineData("string M() => $$\"\"\"{\"bucket_name\":\"*\",\"role\":\"{{{|SGR1001:Roles.Owner|}}}\"}\"\"\";")]
    [InlineData("string M() => \"{\\\"bucket_name\\\":\\\"*\\\",\" + \"\\\"role\\\":{|SGR1001:\\\"Admin\\\"|}}\";")]
    [InlineData("string M() => \"{\\\"bucket_name\\\":\\\"*\\\",\\\"role\\\":\\\"\" + {|SGR1001:Roles.Owner|} + \"\\\"}\";")]
    [InlineData("byte[] M() => \"\"\"{\"bucket_name\":\"*\",\"role\":{|SGR1001:\"Admin\"|}}\"\"\"u8.ToArray();")]
    [InlineData("ReadOnlySpan<byte> M => \"{\\\"bucket_name\\\":\\\"*\\\",\\\"role\\\":{|SGR1001:\\\"Admin\\\"|}}\"u8;")]
    [InlineData("const string Grant = \"\"\"{\"bucket_name\":\"*\",\"role\":{|SGR1001:\"Admin\"|}}\"\"\";")]
    [InlineData("JsonNode? M() => JsonNode.Parse(\"\"\"[{\"bucket_name\":\"*\",\"role\":{|SGR1001:\"Admin\"|}}]\"\"\");")]
    public Task Literals(string member) => Run(member);

    [Theory]
    [InlineData("Task M(HttpClient client) => client.PostAsync(\"key\", new StringContent(\"\"\"{\"user_role\":\"Admin\",\"buckets_roles\":[{\"bucket_name\":\"*\",\"role\":{|SGR1001:\"Admin\"|}}]}\"\"\", Encoding.UTF8, \"application/json\"));")]
    [InlineData("Task M(HttpClient client) => client.PostAsJsonAsync(\"key\", new Body { Grants = [new(\"*\", {|SGR1001:\"Admin\"|})] });")]
    [InlineData("Task M(HttpClient client) => client.PostAsJsonAsync(\"key\", new { user_role = \"Admin\", buckets_roles = new[] { new { bucket_name = \"*\", role = {|SGR1001:\"Admin\"|} } } });")]
    [InlineData("Task M(HttpClient client) => client.PutAsync(\"key\", JsonContent.Create(new Grant(\"*\", {|SGR1001:\"Admin\"|})));")]
    [InlineData("Task M(HttpClient client) => client.PostAsync(\"key\", new ByteArrayContent(\"\"\"{\"bucket_name\":\"*\",\"role\":{|SGR1001:\"Admin\"|}}\"\"\"u8.ToArray()));")]
    [InlineData("Task M(HttpClient client) { var json = JsonSerializer.Serialize(new Grant(\"*\", {|SGR1001:\"Admin\"|})); return client.PostAsync(\"key\", new StringContent(json)); }")]
    [InlineData("Task M(HttpClient client) { var message = new HttpRequestMessage(HttpMethod.Post, \"key\") { Content = new StringContent(\"\"\"{\"bucket_name\":\"*\",\"role\":{|SGR1001:\"Admin\"|}}\"\"\") }; return client.SendAsync(message); }")]
    [InlineData("Task M(HttpClient client) { using var content = new StringContent(\"\"\"{\"bucket_name\":\"*\",\"role\":{|SGR1001:\"Admin\"|}}\"\"\"); return client.PostAsync(\"key\", content); }")]
    public Task Requests(string member) => Run(member);

    [Theory]
    [InlineData("object M() => new BucketAccess(\"*\", (BucketRole)Enum.Parse(typeof(BucketRole), {|SGR1001:\"Admin\"|}));")]
    [InlineData("object M() => Enum.TryParse<BucketRole>(\"Admin\", out var role) ? new BucketAccess(\"*\", {|SGR1001:role|}) : null!;")]
    [InlineData("object M() => new BucketAccess(\"*\", {|SGR1001:DateTime.Now.Year > 2000 ? BucketRole.Admin : BucketRole.Admin|});")]
    [InlineData("object M() => new BucketAccess(\"*\", {|SGR1001:nameof(BucketRole.Admin) switch { \"Admin\" => BucketRole.Admin, _ => BucketRole.Admin }|});")]
    public Task Parsed_roles(string member) => Run(member);

    [Theory]
    [InlineData("object M(Grant grant) => grant with { Role = \"Admin\" };")]
    [InlineData("object M(Grant grant) => grant with { Bucket = \"*\" };")]
    [InlineData("object M(Grant grant, string role) => grant with { Bucket = \"*\", Role = role };")]
    [InlineData("object M(Grant grant) => new Grant(\"*\", \"Editor\") with { Bucket = \"b\", Role = \"Admin\" };")]
    [InlineData("object M(string text) => Enum.TryParse<BucketRole>(text, out var role) ? new BucketAccess(\"*\", role) : null!;")]
    [InlineData("object M() => Enum.TryParse<BucketRole>(\"Owner\", out var role) ? new BucketAccess(\"*\", role) : null!;")]
    [InlineData("object M(string text) { Enum.TryParse(\"Admin\", out BucketRole role); Enum.TryParse(text, out role); return new BucketAccess(\"*\", role); }")]
    [InlineData("object M() { var role = BucketRole.Editor; Enum.TryParse(\"Admin\", out role); return new BucketAccess(\"*\", role); }")]
    [InlineData("object M(bool owner) => new Grant(\"*\", owner ? \"Admin\" : \"Editor\");")]
    public Task What_is_not_known_is_not_reported(string member) => Run(member);

    private static Task Run(string member)
    {
        var test = GrantTest.Plain(Usings + "class C\n{\n    " + member + "\n}\n" + Types);
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(TigrisPartnerClient).Assembly.Location));
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(JsonContent).Assembly.Location));
        test.IgnoresInfo = true;
        return test.RunAsync();
    }
}
