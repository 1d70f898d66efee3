using System.Linq;
using Xunit;

namespace StorageGrants.Access.Tests.Rules;

public class NamedBucketAdminTests
{
    private const string Id = "SGR1005";

    [Theory]
    [InlineData("Admin@logs", "2026-10", "Error \"Admin\" + \"logs\"")]
    [InlineData("Admin@logs", "2026-06", "Info \"Admin\" + \"logs\"")]
    [InlineData("Admin@logs", null, "Warning \"Admin\" + \"logs\"")]
    [InlineData("Admin@logs Admin@reports", "2026-10", "Error \"Admin\" + \"logs\"|Error \"Admin\" + \"reports\"")]
    [InlineData("Admin@logs Editor@*", "2026-10", "Error \"Admin\" + \"logs\"")]
    [InlineData("Admin@logs Admin@logs", "2026-10", "Error \"Admin\" + \"logs\"")]
    public void Admin_belongs_on_the_wildcard(string grants, string? edition, string expected) =>
        Assert.Equal(expected, string.Join("|", KeyRequest.Find(Id, KeyRequest.With("Admin", grants), edition)));

    [Theory]
    [InlineData(null, "(edition 2026-10)")]
    [InlineData("2026-10", "(edition 2026-10)")]
    [InlineData("2026-06", "(edition 2026-06)")]
    public void The_message_names_the_edition(string? edition, string expected) =>
        Assert.Contains(expected, KeyRequest.Check(KeyRequest.With("Admin", "Admin@logs"), edition).Findings.Single(finding => finding.Rule.Id == Id).Message);

    [Theory]
    [InlineData("Editor@logs")]
    [InlineData("ReadOnly@logs")]
    [InlineData("Admin@*")]
    [InlineData("Admin@*", "Admin@logs")]
    [InlineData("Admin@")]
    [InlineData("Admin@${BUCKET}")]
    [InlineData("admin@logs")]
    [InlineData("Member@logs")]
    public void Others_are_silent(params string[] grants)
    {
        foreach (var edition in new[] { null, "2026-06", "2026-10" })
            Assert.Empty(KeyRequest.Find(Id, KeyRequest.With("Admin", string.Join(' ', grants)), edition));
    }

    [Fact]
    public void A_grant_that_stands_alone_may_be_anything() => Assert.Empty(KeyRequest.Find(Id, """{ "bucket_name": "logs", "role": "Admin" }""", "2026-10"));

    [Theory]
    [InlineData(null, "SGR1003")]
    [InlineData("2026-06", "SGR1003")]
    [InlineData("2026-10", "SGR1005")]
    public void Beside_a_policy_one_rule_speaks(string? edition, string expected)
    {
        var json = KeyRequest.With("Member", "Admin@logs", ", \"attach_policies\": [\"p\"]");
        Assert.Equal([expected], KeyRequest.Check(json, edition).Findings.Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void The_fix_narrows_the_role() =>
        Assert.Equal(KeyRequest.With("Member", "Editor@logs"), KeyRequest.Fix(KeyRequest.With("Member", "Admin@logs"), "Grant Editor instead"));
}
