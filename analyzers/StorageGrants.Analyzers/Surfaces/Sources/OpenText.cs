using System;
using System.Runtime.CompilerServices;

namespace StorageGrants.Analyzers.Surfaces.Sources;

/// <summary>Tells by its backslashes and quotes whether the literals of a file may say what is not written in it.</summary>
internal static class OpenText
{
    /// <summary>What a file may have in it by its literals alone, or by a part of it.</summary>
    [MethodImpl(Jit.Optimized)]
    public static SourceContent ContentOf(ReadOnlySpan<char> text)
    {
        // How literals without escapes end with a quote: "{""" and """{" """.
        var content = text.IndexOf("\"\"\"".AsSpan()) >= 0 ? SourceContent.OpenNames : SourceContent.Nothing;
        for (var at = NextEscape(text, 0); at >= 0; at = NextEscape(text, at + 2))
        {
            switch (text[at + 1])
            {
                // Any character by its number, words among them.
                case 'u' or 'U' or 'x':
                    return SourceContent.Grants;
                case '"' when at + 2 < text.Length && text[at + 2] == '"' && MayOpenName(text.Slice(0, at)):
                    content = SourceContent.OpenNames;
                    break;
            }
        }

        return content;
    }

    // With a character behind it.
    private static int NextEscape(ReadOnlySpan<char> text, int start)
    {
        if (start >= text.Length)
            return -1;
        var at = text.Slice(start).IndexOf('\\') + start;
        return at >= start && at + 1 < text.Length ? at : -1;
    }

    // After {" or ," with space between them, which may be written as an escape, or before the part of the file at hand.
    private static bool MayOpenName(ReadOnlySpan<char> text)
    {
        var last = text.Length - 1;
        while (last >= 0 && char.IsWhiteSpace(text[last]))
            last--;
        return last < 1 || text[last] is '{' or ',' || text[last - 1] == '\\';
    }
}
