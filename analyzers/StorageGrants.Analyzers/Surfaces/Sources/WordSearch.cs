using System;
using System.Collections.Generic;

namespace StorageGrants.Analyzers.Surfaces.Sources;

/// <summary>
/// Finds any of many words in a text, in whatever case their letters are. Looks at pairs of characters and skips as many as no
/// word can begin at (Wu and Manber, "A fast algorithm for multi-pattern searching", 1994), so that it reads a part of the text only.
/// </summary>
internal sealed class WordSearch
{
    private const int CaseBit = 0x20;
    private const int Pairs = 1 << 12;

    // Which words have a pair at the end of the window.
    private readonly string[]?[] _words = new string[]?[Pairs];
    private readonly byte[] _skips = new byte[Pairs];
    private readonly int _window = byte.MaxValue;

    /// <param name="words">The words, of at least two characters each.</param>
    public WordSearch(IEnumerable<string> words)
    {
        var all = new HashSet<string>(words, StringComparer.OrdinalIgnoreCase);
        foreach (var word in all)
            _window = Math.Min(_window, word.Length);
        if (_window < 2)
            throw new ArgumentException("A word has fewer than two characters.", nameof(words));

        // A window as long as the shortest word moves over the text; how far it may is told by the pair at its end.
        for (var i = 0; i < _skips.Length; i++)
            _skips[i] = (byte)(_window - 1);
        foreach (var word in all)
        {
            for (var end = 1; end < _window; end++)
            {
                ref var skip = ref _skips[PairOf(word[end - 1], word[end])];
                skip = (byte)Math.Min(skip, _window - 1 - end);
            }

            ref var same = ref _words[PairOf(word[_window - 2], word[_window - 1])];
            same = [.. same ?? [], word];
        }
    }

    /// <summary>Where the first word begins that begins at a place or after it, or -1.</summary>
    public int Find(ReadOnlySpan<char> text, int start)
    {
        for (var end = start + _window - 1; end < text.Length;)
        {
            var pair = PairOf(text[end - 1], text[end]);
            var skip = _skips[pair];
            if (skip == 0)
            {
                var begin = end - _window + 1;
                if (StartsAny(text.Slice(begin), _words[pair]!))
                    return begin;
                skip = 1;
            }

            end += skip;
        }

        return -1;
    }

    private static bool StartsAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (((text[0] ^ word[0]) | CaseBit) == CaseBit && text.StartsWith(word.AsSpan(), StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    // Letters of either case are the same.
    private static int PairOf(char first, char second) => (((first | CaseBit) << 5) ^ (second | CaseBit)) & (Pairs - 1);
}
