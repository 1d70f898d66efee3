using System;

namespace StorageGrants.Access.Policies;

/// <summary>The text between two stars of a glob; <c>?</c> in it stands for any one character.</summary>
internal sealed class GlobPiece
{
    private readonly string _text;
    private readonly bool _literal;
    private readonly StringComparison _comparison;

    public GlobPiece(string text, bool ignoreCase)
    {
        _text = text;
        _literal = text.IndexOf('?') < 0;
        _comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
    }

    public int Length => _text.Length;

    public bool IsAt(string text, int at)
    {
        if (_literal)
            return string.Compare(text, at, _text, 0, _text.Length, _comparison) == 0;
        for (var i = 0; i < _text.Length; i++)
        {
            if (_text[i] != '?' && _text[i] != text[at + i] && (_comparison == StringComparison.Ordinal || Fold(_text[i]) != Fold(text[at + i])))
                return false;
        }

        return true;
    }

    /// <summary>The first place from an offset at which the piece ends before a limit, or -1.</summary>
    public int Find(string text, int from, int limit)
    {
        if (limit - from < _text.Length)
            return -1;
        if (_literal)
            return text.IndexOf(_text, from, limit - from, _comparison);
        for (var at = from; at <= limit - _text.Length; at++)
        {
            if (IsAt(text, at))
                return at;
        }

        return -1;
    }

    private static char Fold(char c) => char.ToUpperInvariant(c);
}
