using System;

namespace StorageGrants.Access.Policies;

/// <summary>The text between two stars of a glob.</summary>
internal sealed class GlobPiece
{
    private readonly string _text;
    private readonly StringComparison _comparison;

    public GlobPiece(string text, bool ignoreCase)
    {
        _text = text;
        _comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
    }

    public int Length => _text.Length;

    public bool IsAt(string text, int at) => string.Compare(text, at, _text, 0, _text.Length, _comparison) == 0;

    /// <summary>The first place from an offset at which the piece ends before a limit, or -1.</summary>
    public int Find(string text, int from, int limit) =>
        limit - from < _text.Length ? -1 : text.IndexOf(_text, from, limit - from, _comparison);
}
