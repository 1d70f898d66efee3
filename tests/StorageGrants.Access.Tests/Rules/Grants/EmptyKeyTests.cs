using System.Linq;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Json;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Rules;
using Xunit;

namespace StorageGrants.Access.Tests.Rules;

public class EmptyKeyTests
{
    private const string Id = "SGR1014";

    [Theory]
    [InlineData("", null, "CreateBucket, ListBuckets by its access_key_scope 'standard' (edition 2026-10), and nothing (edition 2026-06)")]
    [InlineData("", "2026-10", "CreateBucket, ListBuckets by its access_key_scope 'standard' (edition 2026-10); grant what it is for, or write 'no_default_allow'")]
    [InlineData("", "2026-06", "may do nothing")]
    [InlineData(", \"access_key_scope\": \"standard\"", "2026-10", "CreateBucket, ListBuckets")]
    [InlineData(", \"access_key_scope\": \"no_default_allow\"", "2026-10", "may do nothing")]
    [InlineData(", \"access_key_scope\": \"no_default_allow\"", null, "may do nothing")]
    [InlineData(", \"attach_policies\": [], \"create_policies\": []", null, "CreateBucket")]
    [InlineData(", \"attach_policies\": null", null, "CreateBucket")]
    public void A_new_key_without_roles_and_policies(string more, string? edition, string message)
    {
        var finding = Assert.Single(KeyRequest.Check(KeyRequest.With("Admin", "", more), edition).Findings);
        Assert.Equal(Id, finding.Rule.Id);
        Assert.Contains(message, finding.Message);
    }

    [Theory]
    [InlineData("""{ "user_id": "u", "id": "tid_1", "buckets_roles": [] }""")]
    [InlineData("""{ "id": "tid_1", "name": "k", "status": "Active", "buckets_roles": [] }""")]
    [InlineData("""{ "user_id": "u", "buckets_roles": [], "attach_policies": [ "p" ] }""")]
    [InlineData("""{ "user_id": "u", "buckets_roles": [], "create_policies": [ { "name": "p" } ] }""")]
    [InlineData("""{ "user_id": "u", "buckets_roles": [], "attach_policies": "p" }""")]
    [InlineData("""{ "user_id": "u", "buckets_roles": [ 7 ] }""")]
    [InlineData("""{ "user_id": "u", "buckets_roles": [], "access_key_scope": 7 }""")]
    [InlineData("""{ "user_id": "u", "buckets_roles": [], "access_key_scope": "other" }""")]
    [InlineData("""{ "user_id": "u", "buckets_roles": [ { "bucket_name": "b", "role": "ReadOnly" } ] }""")]
    [InlineData("""{ "user_id": "u", "name": "n" }""")]
    [InlineData("""{ "user_id": "u", "buckets_roles": null }""")]
    public void Others_are_silent(string json) => Assert.Empty(KeyRequest.Find(Id, json));

    [Fact]
    public void A_key_to_which_roles_may_still_be_added_is_not_empty()
    {
        var request = Assert.Single(JsonGrantReader.Read(JsonParser.Parse(KeyRequest.With("Admin", "")).Root!, [RoleCatalog.Tigris]));
        Assert.Equal([Id], GrantRules.Check(request, GrantRuleOptions.Default).Select(finding => finding.Rule.Id));

        request.IsComplete = false;
        Assert.Empty(GrantRules.Check(request, GrantRuleOptions.Default));
    }

    [Fact]
    public void The_place_is_the_empty_list() =>
        Assert.Equal(["Info [] + \"standard\""], KeyRequest.Find(Id, KeyRequest.With("Admin", "", ", \"access_key_scope\": \"standard\"")));
}
