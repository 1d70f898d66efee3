using System.Linq;
using StorageGrants.Access.Linting;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Rules;
using Xunit;

namespace StorageGrants.Access.Tests;

public class GrantRuleTests
{
    internal static string[] Lint(string json, string? edition = null, bool policiesApply = false)
    {
        var linter = new GrantFileLinter([RoleCatalog.Tigris], new GrantRuleOptions(edition, policiesApply));
        var result = linter.Check(json);
        Assert.Null(result.Error);
        return result.Findings
            .Select(f => f.Rule.Id + " " + f.Severity + " " + Text(json, f.Origin))
            .ToArray();
    }

    private static string Text(string json, Grants.GrantOrigin origin)
    {
        var span = ((Grants.JsonOrigin)origin).Span;
        return json.Substring(span.Start, span.Length);
    }

    [Fact]
    public void Wildcard_admin_is_reported_at_the_role() =>
        Assert.Equal(
            ["SGR1001 Warning \"Admin\""],
            Lint("""{ "user_id": "u", "user_role": "Admin", "buckets_roles": [ { "bucket_name": "*", "role": "Admin" } ] }"""));
}
