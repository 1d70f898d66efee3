using System.Collections.Generic;
using System.Linq;
using Spectre.Console;

namespace Quickstart;

/// <summary>What each role of the keys permits.</summary>
internal static class RoleTable
{
    public static Table Of(IReadOnlyList<CreatedKey> keys, string edition)
    {
        var table = new Table { ShowRowSeparators = true }.Title("What each role permits, edition " + edition).AddColumns("Field", "Role", "Operations");
        var requests = keys.Select(key => key.Scenario.Request).ToList();
        foreach (var role in requests.Select(request => request.UserRole!.Value.WireText).Distinct())
            table.AddRow("user_role", role.EscapeMarkup(), RoleSummary.Of("UserRole", role, edition).EscapeMarkup());
        foreach (var (role, isWildcard) in requests.SelectMany(request => request.BucketsRoles!).Select(entry => (entry.Role.WireText, entry.BucketName == "*")).Distinct())
        {
            var what = (isWildcard ? RoleSummary.OnWildcard("BucketRole", role, edition) : "") + RoleSummary.Of("BucketRole", role, edition);
            table.AddRow("buckets_roles", (role + (isWildcard ? " on *" : "")).EscapeMarkup(), what.EscapeMarkup());
        }

        return table;
    }
}
