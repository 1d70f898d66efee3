using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>
/// A glob of texts and stars alone, cut at its stars: the first piece must begin the text, the last must end it, and each piece
/// between is taken where it first occurs. Nothing is ever tried twice, so the work grows with the text, not with the stars.
/// </summary>
internal sealed class GlobPattern : TextPattern
{
    private readonly GlobPiece _first;
    private readonly GlobPiece[] _middle;
    private readonly GlobPiece? _last;
    private readonly int _minimum;

    public GlobPattern(string glob, bool ignoreCase)
    {
        var pieces = glob.Split('*');
        _first = new GlobPiece(pieces[0], ignoreCase);
        _minimum = _first.Length;
        var middle = new List<GlobPiece>();
        for (var i = 1; i < pieces.Length - 1; i++)
        {
            if (pieces[i].Length > 0)
                middle.Add(new GlobPiece(pieces[i], ignoreCase));
            _minimum += pieces[i].Length;
        }

        _middle = middle.ToArray();
        if (pieces.Length > 1)
        {
            _last = new GlobPiece(pieces[pieces.Length - 1], ignoreCase);
            _minimum += _last.Length;
        }
    }

    public override Outcome Match(string text, int start, int end, in PolicyRequest request) => Matches(text, start, end) ? Outcome.Yes : Outcome.No;

    public bool Matches(string text, int start, int end)
    {
        var length = end - start;
        if (length < _minimum || (_last is null && length != _minimum) || !_first.IsAt(text, start))
            return false;
        if (_last is null)
            return true;
        var limit = end - _last.Length;
        if (!_last.IsAt(text, limit))
            return false;
        var at = start + _first.Length;
        foreach (var piece in _middle)
        {
            at = piece.Find(text, at, limit);
            if (at < 0)
                return false;
            at += piece.Length;
        }

        return true;
    }
}
