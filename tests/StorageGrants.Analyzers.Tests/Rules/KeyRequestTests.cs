using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Rules;

/// <summary>Rules about a whole request, on C# objects and literals: SGR1014, SGR1016, SGR1017.</summary>
public class KeyRequestTests
{
    [Theory]
    [InlineData("""Send({|SGR1014:new CreateAccessKeyRequest("u", "n")|});""")]
    [InlineData("""Send({|SGR1014:new CreateAccessKeyRequest("u", "n")|}.WithUserRole(UserRole.Admin));""")]
    [InlineData("""var r = {|SGR1014:new CreateAccessKeyRequest("u", "n")|}; Send(r);""")]
    [InlineData("""Send({|SGR1014:new CreateAccessKeyRequest("u", "n")|}.WithBucketsRoles([]));""")]
    [InlineData("""Send({|SGR1014:new { user_id = "u", buckets_roles = new object[0] }|});""")]
    [InlineData("""Send("{\"user_id\":\"u\",\"buckets_roles\":{|SGR1014:[]|}}");""")]
    public Task A_key_without_anything(string statement) => Run(statement);

    [Theory]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n");""")]
    [InlineData("""System.Func<object> make = () => new CreateAccessKeyRequest("u", "n");""")]
    [InlineData("""var r = new CreateAccessKeyRequest("u", "n"); r = Complete(r); Send(r); CreateAccessKeyRequest Complete(CreateAccessKeyRequest x) => x.WithBucketsRoles(new BucketAccess("a", BucketRole.Editor));""")]
    [InlineData("""var r = new CreateAccessKeyRequest("u", "n"); if (flag) r = r.WithBucketsRoles(new BucketAccess("a", BucketRole.Editor)); Send(r);""")]
    [InlineData("""var r = new CreateAccessKeyRequest("u", "n"); Send(r.WithBucketsRoles(new BucketAccess("a", BucketRole.Editor)));""")]
    [InlineData("""Send(new CreateAccessKeyRequest("u", "n").WithAttachPolicies("p"));""")]
    [InlineData("""Send(new CreateAccessKeyRequest("u", "n").WithAttachPolicies(unknown));""")]
    [InlineData("""var list = new List<CreateAccessKeyRequest> { new CreateAccessKeyRequest("u", "n") }; Send(list);""")]
    [InlineData("""Send(new { user_id = "u", id = "tid_1", buckets_roles = new object[0] });""")]
    [InlineData("""Send(new { user_id = "u", buckets_roles = new object[] { unknown } });""")]
    public Task A_key_that_gets_something_or_may(string statement) => Run(statement);

    [Theory]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithAttachPolicies({|SGR1016:"arn:aws:iam::o:policy/p"|});""")]
    [InlineData("""_ = new { user_id = "u", buckets_roles = new[] { new { {|SGR1016:bucket|} = "a", role = "Editor" } } };""")]
    [InlineData("""_ = new { user_id = "u", {|SGR1016:buckets_role|} = new[] { new { bucket_name = "a", role = "Editor" } } };""")]
    [InlineData("""_ = new { user_id = "u", buckets_roles = new object[] { new Dictionary<string, string> { [{|SGR1016:"bucket"|}] = "a", ["role"] = "Editor" } } };""")]
    [InlineData("""_ = "{\"user_id\":\"u\",\"buckets_roles\":[{{|SGR1016:\"bucket\"|}:\"a\",\"role\":\"Editor\"}]}";""")]
    [InlineData("""_ = "{\"user_id\":\"u\",{|SGR1016:\"buckets_role\"|}:[]}";""")]
    public Task Words_of_the_other_interface(string statement) => Run(statement);

    [Theory]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithAttachPolicies("p", unknown);""")]
    [InlineData("""_ = new { name = "k", buckets_role = new[] { new { bucket = "a", role = "Editor" } } };""")]
    [InlineData("""_ = new { user_id = "u", buckets_roles = new[] { new { bucket_name = "a", bucket = "a", role = "Editor" } } };""")]
    [InlineData("""_ = new { bucket = "a", role = "Editor" };""")]
    [InlineData("""_ = new { user_id = "u", buckets_roles = new[] { new { bucket = 7, role = "Editor" } } };""")]
    [InlineData("""_ = "{\"name\":\"k\",\"buckets_role\":[{\"bucket\":\"a\",\"role\":\"Editor\"}]}";""")]
    public Task Words_of_this_interface_or_of_neither(string statement) => Run(statement);

    [Theory]
    [InlineData("Editor", "{|SGR1017:\"Deny\"|}", "s3:DeleteObject")]
    [InlineData("ReadOnly", "{|SGR1017:\"Deny\"|}", "s3:GetObject")]
    [InlineData("ReadOnly", "\"Deny\"", "s3:DeleteObject")]
    [InlineData("Editor", "\"Allow\"", "s3:DeleteObject")]
    public Task A_policy_beside_a_role_in_a_literal(string role, string effect, string action) => Run(
        "_ = \"\"\"\n{ \"user_id\": \"u\", \"buckets_roles\": [ { \"bucket_name\": \"a\", \"role\": \"" + role + "\" } ], \"create_policies\": [ { \"name\": \"p\", \"document\": { \"Version\": \"2012-10-17\", \"Statement\": [ { \"Effect\": " + effect + ", \"Action\": [ \"" + action + "\" ], \"Resource\": [ \"arn:aws:s3:::a/*\" ] } ] } } ] }\n\"\"\";");

    [Theory]
    [InlineData("Editor", "{|SGR1017:\"Deny\"|}", "\"s3:DeleteObject\"")]
    [InlineData("ReadOnly", "\"Deny\"", "\"s3:DeleteObject\"")]
    [InlineData("Editor", "\"Deny\"", "unknown")]
    public Task A_policy_beside_a_role_in_objects(string role, string effect, string action) => Run(
        "_ = new { user_id = \"u\", buckets_roles = new[] { new { bucket_name = \"a\", role = \"" + role + "\" } }, create_policies = new[] { new { name = \"p\", document = new { Version = \"2012-10-17\", Statement = new[] { new { Effect = " + effect + ", Action = new[] { " + action + " }, Resource = new[] { \"arn:aws:s3:::a/*\" } } } } } } };");

    [Fact]
    public Task A_policy_with_a_hole_is_not_known() => Run(
        "_ = $$\"\"\"\n{ \"user_id\": \"u\", \"buckets_roles\": [ { \"bucket_name\": \"a\", \"role\": \"Editor\" } ], \"create_policies\": [ { \"name\": \"p\", \"document\": { \"Version\": \"2012-10-17\", \"Statement\": [ { \"Effect\": \"Deny\", \"Action\": [ \"s3:DeleteObject\" ], \"Resource\": [ \"arn:aws:s3:::{{unknown}}/*\" ] } ] } } ] }\n\"\"\";");

    private static Task Run(string statement) => GrantTest.Typed(
        "using System.Collections.Generic;\nusing Acme;\nclass C\n{\n    static void Send(object o) { }\n    void M(string unknown, bool flag)\n    {\n" + statement + "\n    }\n}\n").WithHints().RunAsync();
}
