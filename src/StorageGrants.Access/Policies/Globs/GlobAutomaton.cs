using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>
/// The patterns of a term as one automaton. A state is a place between two tokens of a pattern; states of one set of patterns are
/// neighbours, the positive sets first and the negative patterns last, so a sorted array of states is grouped by set.
/// </summary>
internal sealed class GlobAutomaton
{
    internal const int End = -1;
    internal const int One = -2;
    internal const int Star = -3;
    internal const int FirstStar = -4;
    internal const int CaseFlag = 1 << 22;
    internal const int VariableFlag = 1 << 24;

    private readonly List<int> _codes = new();
    private readonly List<int> _next = new();
    private readonly List<int> _patternEnds = new();
    private readonly List<int> _starts = new();
    private readonly List<GlobToken> _variables = new();

    internal GlobAutomaton(IReadOnlyList<Glob[]> positives, Glob[] negatives)
    {
        var main = MainSet(positives);
        ReadsBytes = Array.Exists(negatives, glob => glob.IsFirstMatch);
        foreach (var set in positives)
        {
            ReadsBytes |= Array.Exists(set, glob => glob.IsFirstMatch);
        }

        SetEnds = new int[positives.Count];
        for (var i = 0; i < positives.Count; i++)
        {
            foreach (var glob in positives[i])
            {
                Add(glob, i == main ? GlobRole.Main : GlobRole.Positive);
            }

            SetEnds[i] = _codes.Count;
        }

        NegativeStart = _codes.Count;
        MainStart = main <= 0 ? 0 : SetEnds[main - 1];
        MainEnd = main < 0 ? 0 : SetEnds[main];
        foreach (var glob in negatives)
        {
            if (!glob.HasVariables || !glob.IsFirstMatch)
            {
                Add(glob, GlobRole.Negative);
            }
        }

        Codes = _codes.ToArray();
        NextCharacters = _next.ToArray();
        PatternEnds = _patternEnds.ToArray();
    }

    internal int[] Codes { get; }

    /// <summary>For a star that stops at the first match: the code of the character it compares with.</summary>
    internal int[] NextCharacters { get; }

    /// <summary>For each state the final state of its pattern.</summary>
    internal int[] PatternEnds { get; }

    /// <summary>Whether symbols are bytes of UTF-8 and not characters.</summary>
    internal bool ReadsBytes { get; }

    internal int[] SetEnds { get; }

    internal int NegativeStart { get; }

    /// <summary>The states of the set that reads variables as symbols of their own; the others let them stand for any text.</summary>
    internal int MainStart { get; }

    internal int MainEnd { get; }

    internal IReadOnlyList<int> Starts => _starts;

    /// <summary>Whether letters match in both cases in some patterns and as written in others.</summary>
    internal bool MixesCase => _ignoresCase && _respectsCase;

    private bool _ignoresCase;
    private bool _respectsCase;

    internal bool Accepts(int state) => Codes[state] == End || IsUniversal(state) || (Codes[state] == FirstStar && OnlyStarsFrom(state));

    /// <summary>Whether every text is accepted from here.</summary>
    internal bool IsUniversal(int state) => Codes[state] <= Star && Codes[state + 1] == End;

    // A pattern that ignores case takes a variable's text as it is and in any other case, the others only as it is.
    internal static bool Matches(int code, int symbol) =>
        code >= 0 && (code == symbol || (code & ~CaseFlag) == symbol
            || ((code & CaseFlag) != 0 && GlobText.Fold(code & ~CaseFlag) == GlobText.Fold(symbol)));

    private bool OnlyStarsFrom(int state)
    {
        while (Codes[state] == FirstStar)
        {
            state++;
        }

        return Codes[state] == End;
    }

    private static int MainSet(IReadOnlyList<Glob[]> positives)
    {
        for (var i = 0; i < positives.Count; i++)
        {
            if (Array.Exists(positives[i], glob => glob.HasVariables))
            {
                return i;
            }
        }

        return -1;
    }

    private void Add(Glob glob, GlobRole role)
    {
        // A text put in for a variable may hold the character at which such a star stops; letting it try on only widens what matches.
        var firstMatch = glob.IsFirstMatch && !glob.HasVariables;
        _ignoresCase |= glob.IgnoresCase;
        _respectsCase |= !glob.IgnoresCase;
        var first = _codes.Count;
        _starts.Add(first);
        var tokens = ReadsBytes ? glob.Utf8Tokens : glob.TokenArray;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (firstMatch && tokens[i].Kind == GlobTokenKind.Many)
            {
                var next = i + 1 < tokens.Length ? WithCase(GlobMatcher.FirstCharacter(tokens[i + 1]), glob.IgnoresCase) : End;
                Put(FirstStar, next);
            }
            else
            {
                Put(Code(tokens[i], glob.IgnoresCase, role));
            }
        }

        if (!firstMatch)
        {
            Normalize(first);
        }

        Put(End);
        while (_patternEnds.Count < _codes.Count)
        {
            _patternEnds.Add(_codes.Count - 1);
        }
    }

    private void Put(int code, int next = End)
    {
        _codes.Add(code);
        _next.Add(next);
    }

    // Within a run of wildcards the single characters come first and one star is enough.
    private void Normalize(int first)
    {
        var write = first;
        var star = false;
        for (var read = first; read <= _codes.Count; read++)
        {
            var code = read < _codes.Count ? _codes[read] : End;
            if (code == Star)
            {
                star = true;
                continue;
            }

            if (star && code != One)
            {
                _codes[write++] = Star;
                star = false;
            }

            if (code != End)
            {
                _codes[write++] = code;
            }
        }

        _codes.RemoveRange(write, _codes.Count - write);
        _next.RemoveRange(write, _next.Count - write);
    }

    private int Code(GlobToken token, bool ignoreCase, GlobRole role) => token.Kind switch
    {
        GlobTokenKind.Many => Star,
        GlobTokenKind.One => One,
        GlobTokenKind.Literal => WithCase(token.CodePoint, ignoreCase),
        _ => role == GlobRole.Positive ? Star : Variable(token, ignoreCase),
    };

    private static int WithCase(int character, bool ignoreCase) =>
        ignoreCase && GlobText.IsAsciiLetter(character) ? character | CaseFlag : character;

    // The place among the variables, and the case flag when its text matches in either case.
    private int Variable(GlobToken token, bool ignoreCase)
    {
        var index = _variables.IndexOf(token);
        if (index < 0)
        {
            index = _variables.Count;
            _variables.Add(token);
        }

        return VariableFlag | (ignoreCase ? CaseFlag : 0) | index;
    }

    private enum GlobRole
    {
        Main,
        Positive,
        Negative,
    }
}
