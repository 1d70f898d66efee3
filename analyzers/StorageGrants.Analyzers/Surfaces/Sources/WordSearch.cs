using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

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

    // The words of each piece, several pieces in one list.
    private readonly Entry?[] _words = new Entry?[1 << (2 * LetterBits)];
    private readonly int _piece;
    private readonly int _stride;

    /// <param name="words">The words, at least one, of at least two characters each.</param>
    public WordSearch(IEnumerable<string> words)
    {
        var all = new HashSet<string>(words, StringComparer.OrdinalIgnoreCase);
        var shortest = int.MaxValue;
        foreach (var word in all)
            shortest = Math.Min(shortest, word.Length);
        if (shortest is < 2 or int.MaxValue)
            throw new ArgumentException("There are no words, or one has fewer than two characters.", nameof(words));

        _piece = Math.Min(LongestPiece, shortest);
        _stride = shortest - _piece + 1;
        // Words that begin first come first: each is put before those that are there.
        for (var offset = 0; offset < _stride; offset++)
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

    [MethodImpl(Jit.Optimized)]
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
        for (var entry = _words[ListOf(piece)]; entry is not null; entry = entry.Next)
        {
            if (at - entry.Offset >= start && text.Slice(at - entry.Offset).StartsWith(entry.Word.AsSpan(), StringComparison.OrdinalIgnoreCase))
                return at - entry.Offset;
        }

        return -1;
    }

    private void Add(string word, int offset)
    {
        var piece = _piece == LongestPiece ? PieceOf(word[offset], word[offset + 1], word[offset + 2]) : PieceOf('\0', word[offset], word[offset + 1]);
        _pieces[piece >> LetterBits] |= 1u << piece;
        if (_piece == LongestPiece)
            AddNext(word, offset + 1);
        ref var first = ref _words[ListOf(piece)];
        first = new Entry(word, offset, first);
    }

    // What follows a word may be anything: the pieces that differ in the last character stand in one number.
    private void AddNext(string word, int offset)
    {
        var piece = PieceOf(word[offset], word[offset + 1], offset + 2 < word.Length ? word[offset + 2] : '\0');
        _next[piece >> LetterBits] |= offset + 2 < word.Length ? 1u << piece : uint.MaxValue;
    }

    private static bool Has(uint[] pieces, int piece) => (pieces[piece >> LetterBits] >> piece & 1) != 0;

    // Letters of either case are the same; some other characters are taken for letters.
    private static int PieceOf(char first, char second, char third) => ((first & 31) << (2 * LetterBits)) | ((second & 31) << LetterBits) | (third & 31);

    private static int ListOf(int piece) => piece & ((1 << (2 * LetterBits)) - 1);

    private sealed class Entry(string word, int offset, Entry? next)
    {
        public readonly string Word = word;
        public readonly int Offset = offset;
        public readonly Entry? Next = next;
    }
}
