using System.Linq;
using System.Threading.Tasks;
using StorageGrants.Access.Rules;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Systems;

/// <summary>The rules about members and shares of Tigris Organizations.</summary>
public class OrganizationTests
{
    [Theory]
    [InlineData("""{ "owner": "ann", "members": [{ "user": "ann", "role": «"Member"» }], "bucketShares": [] }""")]
    [InlineData("""{ "owner": "ann", "members": [{ "user": "ben", "role": "Admin" }, { "user": "ann", "role": «"Admin"» }], "bucketShares": [] }""")]
    [InlineData("""{ "owner": «"ann"», "members": [{ "user": "ben", "role": "Admin" }], "bucketShares": [] }""")]
    [InlineData("""{ "owner": «"ann"», "members": [{ "user": "ben", "role": "Member" }, { "user": "cem", "role": "Member" }], "bucketShares": [{ "bucket": "b", "role": "Editor" }] }""")]
    [InlineData("""{ "$schema": "../schemas/tigris/organizations.schema.json", "members": [{ "role": «"Member"», "user": "ann" }], "bucketShares": [], "owner": "ann" }""")]
    public Task The_owner_stays(string document) => DocumentCase.Run("SGR2001", document);

    [Theory]
    [InlineData("""{ "owner": "ann", "members": [{ "user": "ann", "role": "Owner" }, { "user": "ben", "role": "Member" }], "bucketShares": [] }""")]
    [InlineData("""{ "owner": "ann", "members": [{ "role": "Member" }], "bucketShares": [] }""")]
    [InlineData("""{ "members": [{ "user": "ann", "role": "Member" }], "bucketShares": [{ "bucket": "b", "role": "Editor" }] }""")]
    [InlineData("""{ "owner": "ann", "members": [{ "user": "ann", "role": "Member" }] }""")]
    [InlineData("""{ "owner": "ann", "members": [{ "user": "ann", "role": "${ROLE}" }, { "user": "ben", "role": "Admin" }], "bucketShares": [] }""")]
    [InlineData("""{ "owner": "ann", "members": ["ben"], "bucketShares": [] }""")]
    public Task Owners_that_stay_and_other_documents_are_not_flagged(string document) => DocumentCase.Run("SGR2001", document);

    [Theory]
    [InlineData("Admin")]
    [InlineData("Member")]
    [InlineData("Read Only")]
    [InlineData("editor")]
    [InlineData("NamespaceAdmin")]
    public Task A_share_takes_the_roles_of_shares(string role) => DocumentCase.Run("SGR2003", Shares("«\"" + role + "\"»"));

    [Theory]
    [InlineData("\"ReadOnly\"")]
    [InlineData("\"Editor\"")]
    [InlineData("\"ReadWrite\"")]
    [InlineData("\"${ROLE}\"")]
    [InlineData("null")]
    public Task Roles_of_shares_are_not_flagged(string role) => DocumentCase.Run("SGR2003", Shares(role));

    [Fact]
    public async Task A_share_that_older_documents_do_not_know_is_one_of_the_edition()
    {
        var findings = await DocumentCase.Run("SGR2003", Shares("«\"ReadWrite\"»"), new GrantRuleOptions("2026-06", false));
        Assert.Equal("Shares have no 'ReadWrite' in edition 2026-06; share as ReadOnly or Editor", Assert.Single(findings).Message);
        await DocumentCase.Run("SGR2003", Shares("\"ReadWrite\""), new GrantRuleOptions("2026-10", false));
    }

    [Fact]
    public async Task The_spelling_of_the_dashboard_has_a_fix_that_changes_nothing()
    {
        var fix = Assert.Single((await DocumentCase.Run("SGR2003", Shares("«\"Read Only\"»"))).Single().Fixes);
        Assert.Equal("ReadOnly", fix.NewText);
        Assert.False(fix.ChangesRights);
    }

    private static string Shares(string role) =>
        """{ "members": [{ "user": "ann", "role": "Owner" }], "bucketShares": [{ "bucket": "photos", "role": """ + role + " }] }";
}
