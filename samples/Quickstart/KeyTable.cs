using System.Collections.Generic;
using System.Linq;
using Spectre.Console;

namespace Quickstart;

/// <summary>The keys and their roles.</summary>
internal static class KeyTable
{
    public static Table Of(IReadOnlyList<CreatedKey> keys)
    {
        var table = new Table().Title("Keys and their roles").AddColumns("Key", "User", "user_role", "buckets_roles");
        foreach (var key in keys)
        {
            var request = key.Scenario.Request;
            var roles = request.BucketsRoles!.Select(entry => entry.Role + " on " + entry.BucketName);
            table.AddRow(
                key.Scenario.Name.EscapeMarkup(),
                key.UserId.EscapeMarkup(),
                request.UserRole!.Value.WireText.EscapeMarkup(),
                string.Join("\n", roles).EscapeMarkup());
        }

        return table;
    }
}
