using System;
using System.Collections.Generic;
using System.Linq;

namespace StorageGrants.Analyzers.Surfaces.Sources;

/// <summary>
/// Finds any of many words in a text, in whatever case their letters are. Looks at the text at places so far apart that every word
/// stands at one of them with a piece of three characters, and asks a table whether a word has that piece: places do not depend on
/// each other, so that the processor looks at several at once.
/// </summary>
internal sealed class WordSearch
{
    private const int LongestPiece = 3;
    private const int LetterBits = 5;
    private const int Pieces = 1 << (LongestPiece * LetterBits);

    // A bit for every piece that a word has where it is looked for.
    private readonly uint[] _pieces = new uint[Pieces / 32];

    // And one for the piece a character later, because every twentieth place of a text has a piece of some word.
    private readonly uint[] _next = new uint[Pieces / 32];
    private readonly Dictionary<int, (string Word, int Offset)[]> _words = new();
    private readonly int _piece;
    private readonly int _stride;

    /// <param name="words">The words, of at least two characters each.</param>
    public WordSearch(IEnumerable<string> words)
    {
        var all = new HashSet<string>(words, StringComparer.OrdinalIgnoreCase);
        var shortest = all.Min(static word => word.Length);
        if (shortest < 2)
            throw new ArgumentException("A word has fewer than two characters.", nameof(words));

        _piece = Math.Min(LongestPiece, shortest);
        _stride = shortest - _piece + 1;
        // Words that begin first come first.
        for (var offset = _stride - 1; offset >= 0; offset--)
        {
            foreach (var word in all)
                Add(word, offset);
        }
    }

    /// <summary>Where the first word begins that begins at a place or after it, or -1.</summary>
    public int Find(ReadOnlySpan<char> text, int start)
    {
        var at = (start + _stride - 1) / _stride * _stride;
        return _piece == LongestPiece ? FindByThree(text, start, at) : FindByTwo(text, start, at);
    }

    private int FindByThree(ReadOnlySpan<char> text, int start, int at)
    {
        var pieces = _pieces;
        for (; at + 2 < text.Length; at += _stride)
        {
            var piece = PieceOf(text[at], text[at + 1], text[at + 2]);
            if (Has(pieces, piece) && (at + 3 == text.Length || Has(_next, PieceOf(text[at + 1], text[at + 2], text[at + 3])))
                && BeginOf(text, start, at, piece) is var begin and >= 0)
                return begin;
        }

        return -1;
    }

    private int FindByTwo(ReadOnlySpan<char> text, int start, int at)
    {
        for (; at + 1 < text.Length; at += _stride)
        {
            var piece = PieceOf('\0', text[at], text[at + 1]);
            if (Has(_pieces, piece) && BeginOf(text, start, at, piece) is var begin and >= 0)
                return begin;
        }

        return -1;
    }

    private int BeginOf(ReadOnlySpan<char> text, int start, int at, int piece)
    {
        foreach (var (word, offset) in _words[piece])
        {
            if (at - offset >= start && text.Slice(at - offset).StartsWith(word.AsSpan(), StringComparison.OrdinalIgnoreCase))
                return at - offset;
        }

        return -1;
    }

    private void Add(string word, int offset)
    {
        var piece = _piece == LongestPiece ? PieceOf(word[offset], word[offset + 1], word[offset + 2]) : PieceOf('\0', word[offset], word[offset + 1]);
        Put(_pieces, piece);
        if (_piece == LongestPiece)
            PutNext(word, offset + 1);
        _words[piece] = [.. _words.TryGetValue(piece, out var others) ? others : [], (word, offset)];
    }

    // What follows a word may be anything.
    private void PutNext(string word, int offset)
    {
        for (var last = 0; last < 1 << LetterBits; last++)
            Put(_next, PieceOf(word[offset], word[offset + 1], offset + 2 < word.Length ? word[offset + 2] : (char)last));
    }

    private static bool Has(uint[] pieces, int piece) => (pieces[piece >> 5] >> piece & 1) != 0;

    private static void Put(uint[] pieces, int piece) => pieces[piece >> 5] |= 1u << piece;

    // Letters of either case are the same; some other characters are taken for letters.
    private static int PieceOf(char first, char second, char third) => ((first & 31) << (2 * LetterBits)) | ((second & 31) << LetterBits) | (third & 31);
}
