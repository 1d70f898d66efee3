using System;
using System.Collections.Generic;
using System.IO;

namespace StorageGrants.Benchmarks.Reporting;

/// <summary>Puts the tables between the two markers of a page and leaves the prose around them alone.</summary>
internal static class PerformancePage
{
    private const string Begin = "<!-- benchmarks:begin -->\n";
    private const string End = "<!-- benchmarks:end -->";

    public static string Text(string machine, string command, IEnumerable<Table> tables) =>
        "Measured on " + DateTime.UtcNow.ToString("yyyy-MM-dd") + " (UTC) with `" + command + "`.\n\n```\n" + machine + "\n```\n\n" + string.Join('\n', tables);

    public static void Write(string path, string text)
    {
        var page = File.ReadAllText(path);
        var begin = page.IndexOf(Begin, StringComparison.Ordinal);
        var end = page.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin) throw new InvalidOperationException(path + " has no markers '" + Begin.Trim() + "' and '" + End + "' to write between.");
        File.WriteAllText(path, page[..(begin + Begin.Length)] + text + page[end..]);
    }
}
