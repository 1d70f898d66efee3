using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Schemas;

/// <summary>Finds the candidate a mistyped text most likely means.</summary>
public static class NearestText
{
    /// <summary>The candidate nearest to a text by edit distance, where two characters in the wrong order are one edit, letter case ignored, or null when none is near.</summary>
    /// <param name="text">The text as written.</param>
    /// <param name="candidates">What would be accepted.</param>
    public static string? Find(string text, IEnumerable<string> candidates)
    {
        string? best = null;
        var limit = Math.Max(1, Math.Min(3, text.Length / 3));
        foreach (var candidate in candidates)
        {
            var distance = Distance(text, candidate, limit);
            if (distance > limit || (best is not null && distance == limit))
                continue;
            best = candidate;
            limit = distance;
            if (distance == 0)
                break;
        }

        return best;
    }

    /// <summary>A clause that asks whether the nearest candidate was meant, or empty when none is near.</summary>
    /// <param name="text">The text as written.</param>
    /// <param name="candidates">What would be accepted.</param>
    public static string Suggest(string text, IEnumerable<string> candidates) =>
        Find(text, candidates) is { } nearest ? "; did you mean '" + nearest + "'?" : "";

    private static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit || a.Length > 256)
            return limit + 1;

        var beforePrevious = new int[b.Length + 1];
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = IsSame(a[i - 1], b[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (cost == 1 && i > 1 && j > 1 && IsSame(a[i - 1], b[j - 2]) && IsSame(a[i - 2], b[j - 1]))
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[b.Length];
    }

    private static bool IsSame(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
