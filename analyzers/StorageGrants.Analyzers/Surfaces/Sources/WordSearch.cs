using System;
using System.Collections.Generic;

namespace StorageGrants.Analyzers.Surfaces.Sources;

/// <summary>
/// Finds any of many words in a text, in whatever case their letters are. Looks at pairs of characters and skips as many as no
/// word can begin at (Wu and Manber, "A fast algorithm for multi-pattern searching", 1994), so that it reads a part of the text only.
/// </summary>
internal sealed class WordSearch
{
    // Five bits of each character of a pair: letters of either case are the same.
    private const int Bits = 5;
    private const int Mask = (1 << Bits) - 1;

    private readonly string[] _words;
    private readonly int _window = int.MaxValue;
    private readonly byte[] _skips = new byte[1 << (2 * Bits)];

    /// <param name="words">The words, of at least two characters each.</param>
    public WordSearch(IEnumerable<string> words)
    {
        _words = [.. new HashSet<string>(words, StringComparer.OrdinalIgnoreCase)];
        foreach (var word in _words)
            _window = Math.Min(_window, word.Length);
        if (_window < 2)
            throw new ArgumentException("A word has fewer than two characters.", nameof(words));

        // A window as long as the shortest word moves over the text; how far it may is told by the pair at its end.
        _window = Math.Min(_window, byte.MaxValue);
        for (var i = 0; i < _skips.Length; i++)
            _skips[i] = (byte)(_window - 1);
        foreach (var word in _words)
        {
            for (var end = 1; end < _window; end++)
            {
                ref var skip = ref _skips[PairOf(word[end - 1], word[end])];
                skip = (byte)Math.Min(skip, _window - 1 - end);
            }
        }
    }

    /// <summary>Where the first word begins that begins at a place or after it, or -1.</summary>
    public int Find(ReadOnlySpan<char> text, int start)
    {
        for (var end = start + _window - 1; end < text.Length;)
        {
            var skip = _skips[PairOf(text[end - 1], text[end])];
            if (skip == 0)
            {
                var begin = end - _window + 1;
                if (StartsAny(text.Slice(begin)))
                    return begin;
                skip = 1;
            }

            end += skip;
        }

        return -1;
    }

    private bool StartsAny(ReadOnlySpan<char> text)
    {
        foreach (var word in _words)
        {
            if (text.StartsWith(word.AsSpan(), StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static int PairOf(char first, char second) => ((first & Mask) << Bits) | (second & Mask);
}
