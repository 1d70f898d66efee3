using System.Linq;
using Xunit;

namespace StorageGrants.Access.Tests.Rules;

public class ForeignVocabularyTests
{
    private const string Id = "SGR1016";

    [Theory]
    [InlineData("""{ "user_id": "u", "buckets_roles": [ { "bucket": "b", "role": "Editor" } ] }""", "Error \"bucket\"")]
    [InlineData("""{ "user_id": "u", "buckets_roles": [ { "bucket_name": "a", "role": "Editor" }, { "role": "Editor", "bucket": "b" } ] }""", "Error \"bucket\"")]
    [InlineData("""{ "id": "tid_1", "buckets_roles": [ { "bucket": "b", "role": "Editor" } ] }""", "Error \"bucket\"")]
    [InlineData("""{ "user_id": "u", "buckets_role": [ { "bucket_name": "b", "role": "Editor" } ] }""", "Error \"buckets_role\"")]
    [InlineData("""{ "user_id": "u", "user_role": "Admin", "buckets_role": [] }""", "Error \"buckets_role\"")]
    [InlineData("""{ "user_id": "u", "buckets_roles": [], "attach_policies": [ "arn:aws:iam::org:policy/p" ] }""", "Error \"arn:aws:iam::org:policy/p\"")]
    [InlineData("""{ "user_id": "u", "id": "tid_1", "buckets_roles": [], "add_policies": [ "p", "arn:aws:iam::org:policy/" ] }""", "Error \"arn:aws:iam::org:policy/\"")]
    public void Words_of_the_other_interface(string json, string expected) => Assert.Equal([expected], KeyRequest.Find(Id, json));

    [Theory]
    [InlineData("""{ "user_id": "u", "buckets_roles": null, "buckets_role": [ { "bucket_name": "b", "role": "Editor" } ] }""", "Error \"buckets_role\"")]
    [InlineData("""{ "user_id": "u", "buckets_roles": [ { "bucket_name": null, "bucket": "b", "role": "Editor" } ] }""", "Error \"bucket\"")]
    public void No_name_is_written_twice(string json, string expected)
    {
        Assert.Equal([expected], KeyRequest.Find(Id, json));
        Assert.All(KeyRequest.Check(json).Findings.Where(finding => finding.Rule.Id == Id), finding => Assert.Empty(finding.Fixes));
    }

    [Theory]
    [InlineData("""{ "name": "k", "buckets_role": [ { "bucket": "b", "role": "Editor" } ] }""")]
    [InlineData("""{ "bucket": "b", "role": "Editor" }""")]
    [InlineData("""{ "user_id": "u", "buckets_roles": [ { "bucket_name": "b", "bucket": "b", "role": "Editor" } ] }""")]
    [InlineData("""{ "user_id": "u", "buckets_roles": [ { "bucket": "b" } ] }""")]
    [InlineData("""{ "user_id": "u", "buckets_roles": [ { "bucket": { "name": "b" }, "role": "Editor" } ] }""")]
    [InlineData("""{ "user_id": "u", "buckets_role": "Editor" }""")]
    [InlineData("""{ "user_id": "u", "buckets_roles": [], "attach_policies": [ "office-hours", "a.b@c" ] }""")]
    [InlineData("""{ "user_id": "u", "buckets_roles": [], "attach_policies": [ "arn:aws:iam::${ORG}:policy/p" ] }""")]
    [InlineData("""{ "policies": [ "arn:aws:iam::org:policy/p" ], "buckets_roles": [] }""")]
    public void Words_of_this_interface_or_of_neither(string json) => Assert.Empty(KeyRequest.Find(Id, json));

    [Theory]
    [InlineData("""{ "user_id": "u", "buckets_roles": [ { "bucket": "b", "role": "Editor" } ] }""", "Write bucket_name", """{ "user_id": "u", "buckets_roles": [ { "bucket_name": "b", "role": "Editor" } ] }""")]
    [InlineData("""{ "user_id": "u", "buckets_role": [] }""", "Write buckets_roles", """{ "user_id": "u", "buckets_roles": [] }""")]
    [InlineData("""{ "user_id": "u", "buckets_roles": [], "attach_policies": [ "arn:aws:iam::org:policy/p" ] }""", "Write the name of the policy", """{ "user_id": "u", "buckets_roles": [], "attach_policies": [ "p" ] }""")]
    public void Fixes_write_the_words_of_this_one(string before, string title, string after) => Assert.Equal(after, KeyRequest.Fix(before, title));

    [Fact]
    public void What_is_not_read_grants_nothing() =>
        Assert.Empty(KeyRequest.Find("SGR1001", """{ "user_id": "u", "user_role": "Admin", "buckets_roles": [ { "bucket": "*", "role": "Admin" } ] }"""));
}
