using System.Collections.Generic;
using StorageGrants.Access.Policies;

namespace StorageGrants.Policies.Tests.Globs;

/// <summary>A matcher as short as it can be, to compare with; and every text over a few letters.</summary>
internal static class NaiveGlob
{
    internal static bool IsMatch(string pattern, string text, GlobSyntax syntax = GlobSyntax.None) =>
        (syntax & GlobSyntax.FirstMatch) != 0 ? First(pattern, text, syntax) : Backtracking(pattern, text, syntax);

    private static bool Backtracking(string pattern, string text, GlobSyntax syntax)
    {
        if (pattern.Length == 0)
        {
            return text.Length == 0;
        }

        if (pattern[0] == '*')
        {
            return Backtracking(pattern[1..], text, syntax) || (text.Length > 0 && Backtracking(pattern, text[1..], syntax));
        }

        return text.Length > 0 && (pattern[0] == '?' || Same(pattern[0], text[0], syntax)) && Backtracking(pattern[1..], text[1..], syntax);
    }

    private static bool First(string pattern, string text, GlobSyntax syntax)
    {
        if (pattern.Length == 0)
        {
            return text.Length == 0;
        }

        if (pattern == "*")
        {
            return true;
        }

        if (pattern[0] == '*')
        {
            return text.Length == 0 || Same(pattern[1], text[0], syntax)
                ? First(pattern[1..], text, syntax)
                : First(pattern, text[1..], syntax);
        }

        return text.Length > 0 && (pattern[0] == '?' || Same(pattern[0], text[0], syntax)) && First(pattern[1..], text[1..], syntax);
    }

    private static bool Same(char left, char right, GlobSyntax syntax) =>
        left == right || ((syntax & GlobSyntax.IgnoreCase) != 0 && char.ToLowerInvariant(left) == char.ToLowerInvariant(right));

    internal static IEnumerable<string> Texts(string letters, int maxLength)
    {
        var level = new List<string> { "" };
        for (var length = 0; length <= maxLength; length++)
        {
            var next = new List<string>();
            foreach (var text in level)
            {
                yield return text;
                foreach (var letter in letters)
                {
                    next.Add(text + letter);
                }
            }

            level = next;
        }
    }
}
