using System;
using System.Collections.Generic;

namespace StorageGrants.Access;

/// <summary>Words with a bit each.</summary>
internal sealed class WordList
{
    public const int Capacity = 64;

    private readonly List<string> _words = new();

    public WordList(string kind) => Kind = kind;

    /// <summary>What the words are called in messages.</summary>
    public string Kind { get; }

    public IReadOnlyList<string> Words => _words;

    /// <summary>The bit of a word, added if it is new; 0 when there is no bit left.</summary>
    public ulong Add(string word)
    {
        if (Find(word) is var bit && bit != 0)
            return bit;
        if (_words.Count == Capacity)
            return 0;
        _words.Add(word);
        return 1UL << (_words.Count - 1);
    }

    /// <summary>The bit of a word, 0 for an unknown one.</summary>
    public ulong Find(string word)
    {
        for (var i = 0; i < _words.Count; i++)
        {
            if (string.Equals(_words[i], word, StringComparison.Ordinal))
                return 1UL << i;
        }

        return 0;
    }
}
