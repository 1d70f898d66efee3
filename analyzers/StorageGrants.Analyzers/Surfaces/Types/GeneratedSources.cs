using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace StorageGrants.Analyzers.Surfaces.Types;

/// <summary>
/// Tells whether the files of a compilation have generated models in them, by the names of their attributes in the text. Where
/// none has, nobody needs to ask about the types it declares. Each file is looked through once, whatever compilations it is in.
/// </summary>
internal static class GeneratedSources
{
    private const int Piece = 16 * 1024;

    private static readonly string[] Names = ["GeneratedFromSchema", "GrantShape", "OnceOnly"];

    private static readonly ConditionalWeakTable<SyntaxTree, object> Known = new();
    private static readonly object Yes = new();
    private static readonly object No = new();

    public static bool AreIn(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (!Known.TryGetValue(tree, out var answer))
                answer = Known.GetValue(tree, static unknown => Mentions(unknown.GetText()) ? Yes : No);
            if (answer == Yes)
                return true;
        }

        return false;
    }

    // In pieces, because a long text is no string; they overlap, so that no name is cut in two.
    private static bool Mentions(SourceText text)
    {
        const int Overlap = 32;
        var buffer = ArrayPool<char>.Shared.Rent(Piece);
        try
        {
            for (var start = 0; start < text.Length; start += Piece - Overlap)
            {
                var length = Math.Min(Piece, text.Length - start);
                text.CopyTo(start, buffer, 0, length);
                var piece = new ReadOnlySpan<char>(buffer, 0, length);
                foreach (var name in Names)
                {
                    if (piece.IndexOf(name.AsSpan()) >= 0)
                        return true;
                }
            }

            return false;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }
}
