using System;

namespace StorageGrants.Tool.Input;

/// <summary>A pattern for one name of a path: <c>*</c>, <c>?</c>, <c>[a-z]</c> and <c>[!a-z]</c>.</summary>
internal sealed class NamePattern
{
    private readonly string _pattern;

    public NamePattern(string pattern) => _pattern = pattern;

    /// <summary>Names of hidden files are matched only by patterns that begin with a dot, as in a shell.</summary>
    public bool NamesHidden => _pattern.StartsWith('.');

    public static bool HasWildcard(string text) => text.AsSpan().IndexOfAny('*', '?', '[') >= 0;

    public bool IsMatch(string name)
    {
        var (p, n, starAt, resumeAt) = (0, 0, -1, 0);
        while (n < name.Length)
        {
            if (p < _pattern.Length && _pattern[p] == '*')
            {
                starAt = p++;
                resumeAt = n;
            }
            else if (p < _pattern.Length && MatchOne(p, name, n, out var patternLength, out var nameLength))
            {
                p += patternLength;
                n += nameLength;
            }
            else if (starAt >= 0)
            {
                p = starAt + 1;
                n = ++resumeAt;
            }
            else
            {
                return false;
            }
        }

        while (p < _pattern.Length && _pattern[p] == '*')
            p++;
        return p == _pattern.Length;
    }

    private bool MatchOne(int p, string name, int n, out int patternLength, out int nameLength)
    {
        (patternLength, nameLength) = (1, 1);
        if (_pattern[p] == '?')
        {
            nameLength = n + 1 < name.Length && char.IsSurrogatePair(name[n], name[n + 1]) ? 2 : 1;
            return true;
        }

        // "[]a]" holds ']' and 'a'; a '[' that is never closed stands for itself.
        var negated = p + 1 < _pattern.Length && _pattern[p + 1] is '!' or '^';
        var first = p + (negated ? 2 : 1);
        var close = _pattern[p] == '[' && first + 1 < _pattern.Length ? _pattern.IndexOf(']', first + 1) : -1;
        if (close < 0)
            return Same(_pattern[p], name[n]);

        patternLength = close - p + 1;
        return IsInSet(_pattern.AsSpan(first, close - first), name[n]) != negated;
    }

    private static bool IsInSet(ReadOnlySpan<char> set, char c)
    {
        for (var i = 0; i < set.Length; i++)
        {
            if (i + 2 < set.Length && set[i + 1] == '-')
            {
                if (Fold(c) >= Fold(set[i]) && Fold(c) <= Fold(set[i + 2]))
                    return true;
                i += 2;
            }
            else if (Same(set[i], c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Same(char a, char b) => Fold(a) == Fold(b);

    // Letter case matters where the file system's default says so.
    private static char Fold(char c) => OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? char.ToUpperInvariant(c) : c;
}
