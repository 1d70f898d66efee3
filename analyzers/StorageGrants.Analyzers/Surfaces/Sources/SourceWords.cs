using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace StorageGrants.Analyzers.Surfaces.Sources;

/// <summary>
/// Tells by its words what a file may have in it. Each file is looked through once, whatever compilations it is in. A file whose
/// words are not to be had from its text alone may have anything: one with escapes, or with characters that names leave out.
/// </summary>
internal sealed class SourceWords
{
    private const int Piece = 32 * 1024;
    private const int Overlap = 128;

    private static readonly string[] Models = ["GeneratedFromSchema", "GrantShape", "OnceOnly"];

    // Attributes that state a name, which may be a constant of another file.
    private static readonly string[] Naming = ["JsonProperty", "DataMember", "WireName"];

    private static readonly WordSearch ModelSearch = new(Models);
    private static SourceWords? s_last;

    private readonly string[] _grants;
    private readonly WordSearch? _search;
    private readonly ConditionalWeakTable<SyntaxTree, SourceFile> _known = new();

    private SourceWords(string[] grants)
    {
        _grants = grants;
        // Words of one letter stand everywhere, longer ones than the overlap could be cut in two.
        if (Array.TrueForAll(grants, static word => word.Length is > 1 and <= Overlap))
            _search = new WordSearch([.. grants, .. Models, .. Naming]);
    }

    /// <summary>Those of a compilation. What they told of files is kept for the next one that has the same.</summary>
    public static SourceWords For(GrantWords words)
    {
        var grants = words.InSources;
        return s_last is { } last && last._grants.SequenceEqual(grants) ? last : s_last = new SourceWords(grants);
    }

    /// <summary>What a file may have in it.</summary>
    public SourceFile Read(SyntaxTree tree) =>
        _known.TryGetValue(tree, out var known) ? known : _known.GetValue(tree, unknown => new SourceFile(unknown, ContentOf(unknown.GetText())));

    private SourceContent ContentOf(SourceText text)
    {
        // Most files are held as a string, which is to be had as it is.
        if (text.Length <= Piece)
            return ContentOf(text.ToString().AsSpan());

        var content = SourceContent.Nothing;
        var buffer = ArrayPool<char>.Shared.Rent(Piece);
        try
        {
            for (var start = 0; start < text.Length && (content & SourceContent.Models) != SourceContent.Models; start += Piece - Overlap)
            {
                var length = Math.Min(Piece, text.Length - start);
                text.CopyTo(start, buffer, 0, length);
                content |= ContentOf(buffer.AsSpan(0, length));
            }

            return content;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    [MethodImpl(Jit.Optimized)]
    private SourceContent ContentOf(ReadOnlySpan<char> text)
    {
        var content = _search is not null && IsAscii(text) ? OpenText.ContentOf(text) : SourceContent.Grants;
        var search = (content & SourceContent.Grants) == 0 ? _search! : ModelSearch;
        for (var at = search.Find(text, 0); at >= 0; at = search.Find(text, at + 1))
        {
            var found = text.Slice(at);
            if (StartsAny(found, Models))
                return SourceContent.Models;
            if (StartsAny(found, Naming) && StatesLiteral(found) && !StartsAny(found, _grants))
                continue;
            content = SourceContent.Grants;
            search = ModelSearch;
        }

        return content;
    }

    [MethodImpl(Jit.Optimized)]
    private static bool IsAscii(ReadOnlySpan<char> text)
    {
        const ulong Other = 0xFF80_FF80_FF80_FF80;
        var blocks = MemoryMarshal.Cast<char, ulong>(text);
        ulong all = 0;
        foreach (var block in blocks)
            all |= block;
        foreach (var character in text.Slice(blocks.Length * 4))
            all |= character;
        return (all & Other) == 0;
    }

    // [JsonPropertyName("name")], and nothing else in the parentheses.
    private static bool StatesLiteral(ReadOnlySpan<char> text)
    {
        var open = text.IndexOf('(');
        if (open < 0 || open + 1 >= text.Length || text[open + 1] != '"')
            return false;
        foreach (var character in text.Slice(0, open))
        {
            if (!char.IsLetter(character))
                return false;
        }

        text = text.Slice(open + 2);
        var close = text.IndexOf('"');
        return close >= 0 && close + 1 < text.Length && text[close + 1] == ')' && text.Slice(0, close).IndexOf('\\') < 0;
    }

    private static bool StartsAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word.AsSpan(), StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
