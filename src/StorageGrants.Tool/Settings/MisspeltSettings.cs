using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Json;
using StorageGrants.Access.Rules;

namespace StorageGrants.Tool.Settings;

/// <summary>Finds settings in an <c>.editorconfig</c> file that begin as ours do, but are none.</summary>
internal static class MisspeltSettings
{
    /// <summary>The findings, each name once.</summary>
    public static IReadOnlyList<Finding> In(string text)
    {
        var findings = new List<Finding>();
        var seen = new HashSet<string>(System.StringComparer.OrdinalIgnoreCase);
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            var end = line.IndexOfAny(['=', ':']);
            var name = end < 0 ? "" : line[..end].Trim();
            if (SettingNames.Problem(name) is { } problem && seen.Add(name))
            {
                var place = new JsonSpan(start + line.IndexOf(name, System.StringComparison.Ordinal), name.Length);
                findings.Add(new Finding(HygieneRules.UselessSuppression, HygieneRules.UselessSuppression.Severity, new JsonOrigin(place), problem));
            }

            start += line.Length + 1;
        }

        return findings;
    }

    /// <summary>Whether the compiler looks no further up.</summary>
    public static bool IsRoot(string text) => text.Split('\n')
        .Select(line => line.Trim())
        .TakeWhile(line => !line.StartsWith('['))
        .Any(line => line.Replace(" ", "").Replace(':', '=').Equals("root=true", System.StringComparison.OrdinalIgnoreCase));
}
