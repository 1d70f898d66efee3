using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace StorageGrants.Tool.Fixing;

/// <summary>What changes in a file, in the unified form that patches have.</summary>
internal static class LineDifference
{
    private const int Context = 3;

    // Beyond so many pairs of lines, all that lies between the first and the last change is shown as one.
    private const long MaxPairs = 4_000_000;

    public static string Between(string path, string before, string after)
    {
        var lines = Compare(Lines(before), Lines(after));
        // A tab ends a name that has spaces in it.
        var name = path.Contains(' ', StringComparison.Ordinal) ? path + "\t" : path;
        var result = new StringBuilder("--- a/" + name + "\n+++ b/" + name);
        foreach (var (first, last) in Hunks(lines))
            WriteHunk(result, lines, first, last);
        return result.ToString();
    }

    private static string[] Lines(string text)
    {
        var lines = text.Split('\n');
        if (lines[^1].Length == 0)
            return lines[..^1];
        lines[^1] += "\n\\ No newline at end of file";
        return lines;
    }

    // ' ' for a line of both, '-' for one that goes, '+' for one that comes.
    private static List<(char Mark, string Text)> Compare(string[] before, string[] after)
    {
        var start = 0;
        while (start < before.Length && start < after.Length && before[start] == after[start])
            start++;
        var end = 0;
        while (end < before.Length - start && end < after.Length - start && before[^(end + 1)] == after[^(end + 1)])
            end++;

        var lines = before.Take(start).Select(line => (' ', line)).ToList();
        lines.AddRange(CompareMiddle(before[start..^end], after[start..^end]));
        lines.AddRange(before.TakeLast(end).Select(line => (' ', line)));
        return lines;
    }

    private static IEnumerable<(char Mark, string Text)> CompareMiddle(string[] before, string[] after)
    {
        if ((long)before.Length * after.Length > MaxPairs)
            return before.Select(line => ('-', line)).Concat(after.Select(line => ('+', line)));

        // The longest common subsequence of what follows each pair of lines.
        var common = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        var lines = new List<(char Mark, string Text)>();
        for (var (i, j) = (0, 0); i < before.Length || j < after.Length;)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                lines.Add((' ', before[i++]));
                j++;
            }
            else if (i < before.Length && (j == after.Length || common[i + 1, j] >= common[i, j + 1]))
            {
                lines.Add(('-', before[i++]));
            }
            else
            {
                lines.Add(('+', after[j++]));
            }
        }

        return lines;
    }

    private static List<(int First, int Last)> Hunks(List<(char Mark, string Text)> lines)
    {
        var hunks = new List<(int First, int Last)>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Mark == ' ')
                continue;
            var (first, last) = (Math.Max(0, i - Context), Math.Min(lines.Count - 1, i + Context));
            if (hunks.Count > 0 && hunks[^1].Last >= first - 1)
                hunks[^1] = (hunks[^1].First, last);
            else
                hunks.Add((first, last));
        }

        return hunks;
    }

    private static void WriteHunk(StringBuilder result, List<(char Mark, string Text)> lines, int first, int last)
    {
        int Before(int count) => lines.Take(count).Count(line => line.Mark != '+');
        int After(int count) => lines.Take(count).Count(line => line.Mark != '-');
        result.Append(CultureInfo.InvariantCulture, $"\n@@ -{Before(first) + 1},{Before(last + 1) - Before(first)} +{After(first) + 1},{After(last + 1) - After(first)} @@");
        foreach (var (mark, text) in lines.GetRange(first, last - first + 1))
            result.Append('\n').Append(mark).Append(text);
    }
}
