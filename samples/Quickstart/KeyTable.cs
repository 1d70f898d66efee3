using System.Collections.Generic;
using System.Linq;
using Spectre.Console;

namespace Quickstart;

/// <summary>The keys, their roles and what each may do.</summary>
internal static class KeyTable
{
    public static Table Of(IReadOnlyList<CreatedKey> keys, IReadOnlyCollection<string> deleted, string edition)
    {
        var table = new Table { ShowRowSeparators = true }.Title("Keys, roles and what each may do, edition " + edition)
            .AddColumns("Key", "Role", "May do");
        foreach (var key in keys)
        {
            var request = key.Scenario.Request;
            var name = key.Scenario.Name + (deleted.Contains(key.Id) ? "\n(deleted)" : "");
            var caller = request.UserRole!.Value.WireText;
            table.AddRow((name + "\nuser " + key.UserId).EscapeMarkup(), "user_role\n" + caller.EscapeMarkup(), RoleSummary.Of("UserRole", caller, edition).EscapeMarkup());
            foreach (var entry in request.BucketsRoles!)
            {
                var role = entry.Role.WireText;
                var onWildcard = entry.BucketName == "*" ? RoleSummary.OnWildcard("BucketRole", role, edition) : "";
                table.AddRow("", (role + "\non " + entry.BucketName).EscapeMarkup(), (onWildcard + RoleSummary.Of("BucketRole", role, edition)).EscapeMarkup());
            }
        }

        return table;
    }
}
