using Xunit;

namespace StorageGrants.Access.Tests.Rules;

public class AdminCallTests
{
    private const string Id = "SGR1004";

    [Theory]
    [InlineData("Editor@logs", null)]
    [InlineData("ReadOnly@logs", null)]
    [InlineData("ReadOnly@logs Editor@reports", null)]
    [InlineData("Editor@logs", "2026-06")]
    [InlineData("ReadOnly@a ReadOnly@b ReadOnly@c", "2026-06")]
    public void An_admin_call_for_data_of_named_buckets(string grants, string? edition)
    {
        var json = KeyRequest.With("Admin", grants);
        Assert.Equal(["Info \"Admin\""], KeyRequest.Find(Id, json, edition));
        Assert.Contains("(edition 2026-06)", Assert.Single(KeyRequest.Check(json, edition).Findings).Message);
        Assert.Empty(KeyRequest.Find(Id, KeyRequest.Fix(json, "Make the call as Member")));
    }

    [Theory]
    [InlineData("Admin", "Editor@logs", "2026-10", "")]
    [InlineData("Admin", "ReadWrite@logs", null, "")]
    [InlineData("Admin", "ReadWrite@logs Editor@reports", null, "")]
    [InlineData("Admin", "Editor@*", null, "")]
    [InlineData("Admin", "Editor@logs ReadOnly@*", null, "")]
    [InlineData("Admin", "Admin@logs", null, "")]
    [InlineData("Admin", "Editr@logs", null, "")]
    [InlineData("Admin", "", null, "")]
    [InlineData("Member", "Editor@logs", null, "")]
    [InlineData("", "Editor@logs", null, "")]
    [InlineData("admin", "Editor@logs", null, "")]
    [InlineData("Admin", "Editor@logs", null, ", \"id\": \"tid_1\"")]
    public void Calls_that_may_need_the_role_or_do_not_have_it(string userRole, string grants, string? edition, string more) =>
        Assert.Empty(KeyRequest.Find(Id, KeyRequest.With(userRole, grants, more), edition));

    [Fact]
    public void Grants_that_cannot_be_read_may_need_it() =>
        Assert.Empty(KeyRequest.Find(Id, """{ "user_id": "u", "user_role": "Admin", "buckets_roles": [ { "bucket_name": "b", "role": "Editor" }, 7 ] }"""));

    [Fact]
    public void Another_call_of_the_document_may_need_it()
    {
        var request = KeyRequest.With("Admin", "Editor@logs");
        Assert.Empty(KeyRequest.Find(Id, "[" + request + """, { "user_id": "u", "user_role": "Admin", "limit": 10 } ]"""));
        Assert.Equal(["Info \"Admin\""], KeyRequest.Find(Id, "[" + request + """, { "user_id": "u", "user_role": "Member", "limit": 10 } ]"""));
        Assert.Equal(2, KeyRequest.Find(Id, "[" + request + ", " + request + "]").Length);
    }

    [Fact]
    public void Where_policies_are_expected_their_rule_speaks()
    {
        var json = KeyRequest.With("Admin", "Editor@logs");
        Assert.Empty(KeyRequest.Find(Id, json, policiesApply: true));
        Assert.Equal(["Warning \"Admin\""], KeyRequest.Find("SGR1003", json, policiesApply: true));
    }
}
