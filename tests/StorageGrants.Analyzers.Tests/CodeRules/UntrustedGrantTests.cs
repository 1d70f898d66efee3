using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Analyzers.Tests.CodeRules;

/// <summary>SGR5004.</summary>
public class UntrustedGrantTests
{
    [Theory]
    [InlineData("public object M(string role) => new BucketAccess(\"b\", {|SGR5004:new OpenEnum<BucketRole>(role)|});")]
    [InlineData("public object M(string role) { var chosen = new OpenEnum<BucketRole>(role); return new BucketAccess(\"b\", {|SGR5004:chosen|}); }")]
    [InlineData("public object M([FromBody] string bucket) => new BucketAccess({|SGR5004:bucket|}, BucketRole.ReadOnly);")]
    [InlineData("public object M(string bucket, string role) => new BucketAccess({|SGR5004:bucket|}, {|SGR5004:new(role)|});")]
    [InlineData("public class Body { public string Bucket { get; set; } = \"\"; public string Role { get; set; } = \"\"; } public object M(Body body) => new BucketAccess({|SGR5004:body.Bucket|}, {|SGR5004:new(body.Role)|});")]
    [InlineData("public Task M(TigrisPartnerClient client, string user, string bucket) => client.CreateAccessKeyAsync(user, new CreateAccessKeyRequest(user).WithBucketsRoles(new BucketAccess({|SGR5004:bucket|}, BucketRole.Editor)));")]
    public Task Fires(string members) => CodeTest.Endpoint(members);

    [Theory]
    [InlineData("public object M(string role) => new BucketAccess(\"b\", role == \"write\" ? BucketRole.Editor : BucketRole.ReadOnly);")]
    [InlineData("public object M(string bucket) { if (bucket == \"*\") throw new ArgumentException(); return new BucketAccess(bucket, BucketRole.ReadOnly); }")]
    [InlineData("public object M(string bucket) { Check(bucket); return new BucketAccess(bucket, BucketRole.ReadOnly); } void Check(string name) { }")]
    [InlineData("public object M(string bucket) => new BucketAccess(\"tenant-\" + bucket, BucketRole.ReadOnly);")]
    [InlineData("public object M(string bucket) => new BucketAccess(bucket.Trim('*'), BucketRole.ReadOnly);")]
    [InlineData("public object M([FromServices] string bucket) => new BucketAccess(bucket, BucketRole.ReadOnly);")]
    [InlineData("public object M(BucketRole role) => new BucketAccess(\"b\", role);")]
    [InlineData("object M(string role) => new BucketAccess(\"b\", new OpenEnum<BucketRole>(role));")]
    [InlineData("public class Body { [Known] public string Bucket { get; set; } = \"\"; } public class KnownAttribute : Attribute { } public object M(Body body) => new BucketAccess(body.Bucket, BucketRole.ReadOnly);")]
    [InlineData("public class Body { public string Bucket { get; set; } = \"\"; } void Check(Body body) { } public object M(Body body) { Check(body); return new BucketAccess(body.Bucket, BucketRole.ReadOnly); }")]
    [InlineData("public object M(string bucket) { bucket = \"b\"; return new BucketAccess(bucket, BucketRole.ReadOnly); }")]
    public Task Stays_silent(string members) => CodeTest.Endpoint(members);

    [Theory]
    [InlineData("""public string M(string role) => $"{{\"bucket_name\":\"b\",\"role\":\"{ {|SGR5004:role|} }\"}}";""")]
    [InlineData(""""public string M(string bucket) => $$"""{ "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::{{ {|SGR5004:bucket|} }}/*" } }""";"""")]
    [InlineData(""""public string M(string bucket) => $$"""{ "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": [ "arn:aws:s3:::{{ {|SGR5004:bucket|} }}" ] } }""";"""")]
    [InlineData(""""public class Body { public string Action { get; set; } = ""; } public string M(Body body) => $$"""{ "Effect": "Allow", "Action": "{{ {|SGR5004:body.Action|} }}" }""";"""")]
    [InlineData("""public string M(string role) => $"{{\"bucket_name\":\"b\",\"title\":\"{role}\"}}";""")]
    [InlineData("""public string M(int role) => $"{{\"role\":\"{role}\"}}";""")]
    [InlineData("""string M(string role) => $"{{\"role\":\"{role}\"}}";""")]
    [InlineData("""public string M(string role) { if (role != "ReadOnly") throw new ArgumentException(); return $"{{\"role\":\"{role}\"}}"; }""")]
    [InlineData("""public string M(string role) => $"role: {role}";""")]
    [InlineData("""public string M() { const string role = "Editor"; return $"{{\"role\":\"{role}\"}}"; }""")]
    public Task Documents_with_holes(string members) => CodeTest.Endpoint(members);

    [Fact]
    public Task Code_that_is_no_endpoint() => CodeTest.Members("public object M(string role) => new BucketAccess(\"b\", new OpenEnum<BucketRole>(role));");

    [Fact]
    public Task Handlers_of_minimal_apis() => CodeTest.Endpoint("""
        static void Map(IEndpointRouteBuilder app, HashSet<string> own)
        {
            app.MapPost("/a", (string role) => new BucketAccess("b", {|SGR5004:new OpenEnum<BucketRole>(role)|}));
            app.MapPost("/b", (string bucket) => new BucketAccess({|SGR5004:bucket|}, BucketRole.ReadOnly));
            app.MapPost("/c", (string bucket) => own.Contains(bucket) ? new BucketAccess(bucket, BucketRole.ReadOnly) : null);
        }
        """, "static class C");

    [Theory]
    [InlineData("_ = new BucketAccess(secret, new(")]
    [InlineData("_ = new BucketAccess(secret.x, new OpenEnum<BucketRole>(logger")]
    [InlineData("_ = new BucketAccess(,)")]
    public Task Half_typed(string statement) => Half.Statement(statement);
}
