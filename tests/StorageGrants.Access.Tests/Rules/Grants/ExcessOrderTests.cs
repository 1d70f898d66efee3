using System;
using System.Linq;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Rules;
using Xunit;

namespace StorageGrants.Access.Tests.Rules;

/// <summary>A narrower grant is never reported as excess where the wider one is not.</summary>
public class ExcessOrderTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("2026-06")]
    [InlineData("2026-10")]
    public void Narrower_grants_are_reported_no_more_than_wider_ones(string? edition)
    {
        var roles = RoleCatalog.Tigris.FindRoleSet("BucketRole")!.Roles.Select(role => role.Name).ToArray();
        foreach (var caller in new[] { "Admin", "Member", "" })
        {
            var severity = new Func<string, string, RuleSeverity>((role, scope) => Worst(KeyRequest.With(caller, role + "@" + scope), edition));
            for (var i = 0; i < roles.Length; i++)
            {
                Assert.True(severity(roles[i], "logs") <= severity(roles[i], "*"), caller + " " + roles[i]);
                if (i > 0)
                    Assert.True(severity(roles[i - 1], "*") <= severity(roles[i], "*"), caller + " " + roles[i]);
            }
        }
    }

    // What the call itself may do is a grant of its own, and what a service refuses is no excess.
    private static RuleSeverity Worst(string json, string? edition) =>
        KeyRequest.Check(json, edition, off: true).Findings
            .Where(finding => finding.Rule.Id is not ("SGR1004" or "SGR1005" or "SGR1012" or "SGR1010") && finding.Rule.Tag != RuleTag.Ineffective)
            .Select(finding => finding.Severity == RuleSeverity.Off ? RuleSeverity.Info : finding.Severity)
            .Append(RuleSeverity.Off)
            .Max();
}
