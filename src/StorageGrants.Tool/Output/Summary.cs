using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using StorageGrants.Access.Rules;
using StorageGrants.Tool.Checks;

namespace StorageGrants.Tool.Output;

/// <summary>The last line of a report for people.</summary>
internal static class Summary
{
    public static (string Text, Tone Tone) Of(CheckResult result)
    {
        var parts = new List<string>
        {
            Count(result.ReadCount, "file") + " checked, " + result.RelevantCount.ToString(CultureInfo.InvariantCulture) + " " + result.Relevance,
            Findings(result),
        };
        if (result.FixedCount > 0)
            parts.Add(result.FixedCount.ToString(CultureInfo.InvariantCulture) + (result.HasUnwrittenFixes ? " to be fixed" : " fixed"));
        if (result.SuppressedCount > 0)
            parts.Add(result.SuppressedCount.ToString(CultureInfo.InvariantCulture) + " accepted");
        if (result.HiddenCount > 0)
            parts.Add(Count(result.HiddenCount, "finding") + " below --severity");
        if (result.ProblemCount > 0)
            parts.Add(result.ProblemCount.ToString(CultureInfo.InvariantCulture) + " unreadable");
        return (string.Join("; ", parts), result.ExitCode switch { ExitCode.Clean => Tone.Success, ExitCode.Findings => Tone.Plain, _ => Tone.Error });
    }

    private static string Findings(CheckResult result)
    {
        if (result.FindingCount == 0)
            return "no findings";

        var levels = new[] { (RuleSeverity.Error, "error"), (RuleSeverity.Warning, "warning"), (RuleSeverity.Info, "hint") }
            .Select(level => (Count: result.CountOf(level.Item1), Name: level.Item2))
            .Where(level => level.Count > 0)
            .Select(level => Count(level.Count, level.Name));
        return string.Join(", ", levels) + " in " + Count(result.FilesWithFindings, "file");
    }

    private static string Count(int count, string noun) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? "" : "s");
}
