using System.Collections.Generic;

namespace StorageGrants.Tool.Input;

/// <summary>Writes a pattern with alternatives, such as <c>{a,b}/*.json</c>, out as patterns without.</summary>
internal static class BraceExpansion
{
    public const int MaxPatterns = 1000;

    /// <summary>The patterns in the order of their alternatives, or null when there are more than <see cref="MaxPatterns"/>.</summary>
    public static List<string>? Expand(string pattern)
    {
        var finished = new List<string>();
        var open = new Stack<string>();
        open.Push(pattern);
        while (open.Count > 0)
        {
            var current = open.Pop();
            if (FindGroup(current) is not { } group)
            {
                finished.Add(current);
            }
            else
            {
                var alternatives = Split(current, group.Open, group.Close);
                for (var i = alternatives.Count - 1; i >= 0; i--)
                    open.Push(current[..group.Open] + alternatives[i] + current[(group.Close + 1)..]);
            }

            if (finished.Count + open.Count > MaxPatterns)
                return null;
        }

        return finished;
    }

    // The first group that is closed and holds a comma; braces without one stand for themselves.
    private static (int Open, int Close)? FindGroup(string pattern)
    {
        for (var open = pattern.IndexOf('{'); open >= 0; open = pattern.IndexOf('{', open + 1))
        {
            var depth = 0;
            var comma = false;
            for (var i = open; i < pattern.Length; i++)
            {
                if (pattern[i] == '{')
                    depth++;
                else if (pattern[i] == ',' && depth == 1)
                    comma = true;
                else if (pattern[i] == '}' && --depth == 0)
                {
                    if (comma)
                        return (open, i);
                    break;
                }
            }
        }

        return null;
    }

    private static List<string> Split(string pattern, int open, int close)
    {
        var parts = new List<string>();
        var depth = 0;
        var start = open + 1;
        for (var i = start; i < close; i++)
        {
            if (pattern[i] == '{')
                depth++;
            else if (pattern[i] == '}')
                depth--;
            else if (pattern[i] == ',' && depth == 0)
            {
                parts.Add(pattern[start..i]);
                start = i + 1;
            }
        }

        parts.Add(pattern[start..close]);
        return parts;
    }
}
