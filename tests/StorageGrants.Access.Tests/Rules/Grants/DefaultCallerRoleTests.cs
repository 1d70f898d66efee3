using Xunit;

namespace StorageGrants.Access.Tests.Rules;

public class DefaultCallerRoleTests
{
    private const string Id = "SGR1012";

    [Theory]
    [InlineData("""{ "user_id": "u", "buckets_roles": [] }""")]
    [InlineData("""{ "buckets_roles": [], "user_id": "u", "user_role": null }""")]
    [InlineData("""{ "user_id": "u", "buckets_roles": [ { "bucket_name": "b", "role": "Editor" } ] }""")]
    [InlineData("""{ "user_id": "u", "id": "tid_1", "buckets_roles": [ { "bucket_name": "b", "role": "Editor" } ] }""")]
    [InlineData("""{ "user_id": "u", "name": "n", "buckets_roles": [], "attach_policies": [ "p" ] }""")]
    public void Off_until_it_is_switched_on(string json)
    {
        Assert.Empty(KeyRequest.Find(Id, json));
        Assert.Equal(["Info \"u\""], KeyRequest.Find(Id, json, off: true));
    }

    [Theory]
    [InlineData("""{ "user_id": "u", "user_role": "Member", "buckets_roles": [] }""")]
    [InlineData("""{ "user_id": "u", "user_role": "Admin", "buckets_roles": [] }""")]
    [InlineData("""{ "user_id": "u", "user_role": "member", "buckets_roles": [] }""")]
    [InlineData("""{ "user_id": "u", "user_role": 7, "buckets_roles": [] }""")]
    [InlineData("""{ "id": "tid_1", "name": "k", "status": "Active", "buckets_roles": [] }""")]
    [InlineData("""{ "bucket_name": "b", "role": "Editor" }""")]
    [InlineData("""{ "user_id": "u", "buckets_roles": [ { "bucket_name": "*", "role": "Admin" } ] }""")]
    public void Silent_where_it_is_said_or_another_rule_speaks(string json) => Assert.Empty(KeyRequest.Find(Id, json, off: true));
}
