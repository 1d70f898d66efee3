using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Fixes;

/// <summary>Fixes that take a grant out of its list, one by one and all at once.</summary>
public class RemovalTests
{
    private const string Duplicate = "Remove the duplicate grant";

    [Theory]
    [InlineData(
        """_ = new CreateAccessKeyRequest("u", "n").WithBucketsRoles(new BucketAccess("a", Editor), {|SGR1009:new BucketAccess("a", Editor)|});""",
        """_ = new CreateAccessKeyRequest("u", "n").WithBucketsRoles(new BucketAccess("a", Editor));""")]
    [InlineData(
        """_ = new CreateAccessKeyRequest("u", "n").WithBucketsRoles([new("a", Editor), {|SGR1009:new("a", Editor)|}, {|SGR1009:new("a", Editor)|}, new("b", Editor)]);""",
        """_ = new CreateAccessKeyRequest("u", "n").WithBucketsRoles([new("a", Editor), new("b", Editor)]);""")]
    [InlineData(
        """_ = new CreateAccessKeyRequest("u", "n").WithBucketsRoles(new List<BucketAccess> { new("a", Editor), {|SGR1009:new("a", Editor)|}, });""",
        """_ = new CreateAccessKeyRequest("u", "n").WithBucketsRoles(new List<BucketAccess> { new("a", Editor), });""")]
    [InlineData(
        """_ = new CreateAccessKeyRequest("u", "n").WithBucketsRoles(On("a"), {|SGR1009:On("a")|}); BucketAccess On(string bucket) => new(bucket, Editor);""",
        """_ = new CreateAccessKeyRequest("u", "n").WithBucketsRoles(On("a")); BucketAccess On(string bucket) => new(bucket, Editor);""")]
    [InlineData(
        """_ = new CreateAccessKeyRequest("u", "n").WithBucketsRoles(new[] { new BucketAccess("a", Editor), {|SGR1009:new BucketAccess("a", Editor)|} });""",
        """_ = new CreateAccessKeyRequest("u", "n").WithBucketsRoles(new[] { new BucketAccess("a", Editor) });""")]
    [InlineData(
        """_ = new { user_id = "u", buckets_roles = new object[] { new { bucket_name = "a", role = "Editor" }, {|SGR1009:new { bucket_name = "a", role = "Editor" }|} } };""",
        """_ = new { user_id = "u", buckets_roles = new object[] { new { bucket_name = "a", role = "Editor" } } };""")]
    [InlineData(
        "_ = new CreateAccessKeyRequest(\"u\", \"n\").WithBucketsRoles([\n    new(\"a\", Editor), // all of it\n    new(\"b\", Editor),\n    {|SGR1009:new(\"b\", Editor)|},\n]);",
        "_ = new CreateAccessKeyRequest(\"u\", \"n\").WithBucketsRoles([\n    new(\"a\", Editor), // all of it\n    new(\"b\", Editor),\n]);")]
    [InlineData(
        """_ = "{\"user_id\":\"u\",\"buckets_roles\":[{\"bucket_name\":\"a\",\"role\":\"Editor\"},{|SGR1009:{\"bucket_name\":\"a\",\"role\":\"Editor\"}|},{|SGR1009:{\"bucket_name\":\"a\",\"role\":\"Editor\"}|}]}";""",
        """_ = "{\"user_id\":\"u\",\"buckets_roles\":[{\"bucket_name\":\"a\",\"role\":\"Editor\"}]}";""")]
    [InlineData(
        """"
        _ = """
            {
              "user_id": "u",
              "buckets_roles": [
                { "bucket_name": "a", "role": "Editor" },
                {|SGR1009:{ "bucket_name": "a", "role": "Editor" }|}
              ]
            }
            """;
        """",
        """"
        _ = """
            {
              "user_id": "u",
              "buckets_roles": [
                { "bucket_name": "a", "role": "Editor" }
              ]
            }
            """;
        """")]
    [InlineData(
        """_ = $"{{\"user_id\":\"{unknown}\",\"buckets_roles\":[{{\"bucket_name\":\"a\",\"role\":\"Editor\"}},{|SGR1009:{{\"bucket_name\":\"a\",\"role\":\"Editor\"}}|}]}}";""",
        """_ = $"{{\"user_id\":\"{unknown}\",\"buckets_roles\":[{{\"bucket_name\":\"a\",\"role\":\"Editor\"}}]}}";""")]
    public Task A_duplicate(string before, string after) => GrantFixTest.Statements(before, after, Duplicate);

    [Theory]
    [InlineData("""var b = new BucketAccess("a", Editor); var list = new List<BucketAccess>(); list.Add(b); list.Add({|SGR1009:new BucketAccess("a", Editor)|}); _ = new CreateAccessKeyRequest("u", "n").WithBucketsRoles(list);""")]
    [InlineData("""_ = new CreateAccessKeyRequest("u", "n").WithBucketsRoles([new("a", Editor), /* as well */ {|SGR1009:new("a", Editor)|}]);""")]
    [InlineData("""_ = "{\"user_id\":\"u\",\"buckets_roles\":[{\"bucket_name\":\"a\",\"role\":\"Editor\"}," + "{|SGR1009:{\"bucket_name\":\"a\",\"role\":\"Editor\"}|}]}";""")]
    public Task Is_not_removed_where_that_takes_more_with_it(string code) => GrantFixTest.Statements(code, null);

    [Theory]
    [InlineData(
        """_ = new CreateAccessKeyRequest("u", "n").WithBucketsRoles(new BucketAccess("a", Editor), new BucketAccess("a", {|SGR1008:ReadOnly|}));""",
        """_ = new CreateAccessKeyRequest("u", "n").WithBucketsRoles(new BucketAccess("a", ReadOnly));""",
        "Keep the smaller role")]
    [InlineData(
        """_ = new CreateAccessKeyRequest("u", "n").WithBucketsRoles(new BucketAccess("a", Editor), new BucketAccess("a", {|SGR1008:ReadOnly|}));""",
        """_ = new CreateAccessKeyRequest("u", "n").WithBucketsRoles(new BucketAccess("a", Editor));""",
        "Keep the larger role")]
    public Task One_of_two_roles(string before, string after, string title) => GrantFixTest.Statements(before, after, title);

    [Fact]
    public Task What_adds_nothing() => GrantFixTest.Hints(
        """_ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles({|SGR1007:new BucketAccess("a", ReadOnly)|}, {|SGR1007:new BucketAccess("b", ReadOnly)|}, new BucketAccess("*", ReadOnly), {|SGR1007:new BucketAccess("c", ReadOnly)|});""",
        """_ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Admin).WithBucketsRoles(new BucketAccess("*", ReadOnly));""",
        "Remove the grant that adds nothing");

    [Fact]
    public Task The_role_of_the_call() => GrantFixTest.Hints(
        """_ = new CreateAccessKeyRequest("u", "n").WithUserRole({|SGR1004:UserRole.Admin|}).WithBucketsRoles(new BucketAccess("a", ReadOnly));""",
        """_ = new CreateAccessKeyRequest("u", "n").WithUserRole(UserRole.Member).WithBucketsRoles(new BucketAccess("a", ReadOnly));""",
        "Make the call as Member");

    [Fact]
    public Task Admin_on_a_named_bucket() => GrantFixTest.Statements(
        """_ = new BucketAccess("a", {|SGR1005:BucketRole.Admin|});""",
        """_ = new BucketAccess("a", BucketRole.Editor);""",
        "Grant Editor instead");
}
