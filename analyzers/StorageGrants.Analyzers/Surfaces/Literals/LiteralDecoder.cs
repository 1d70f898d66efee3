using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace StorageGrants.Analyzers.Surfaces.Literals;

/// <summary>
/// Adds the decoded characters of literal tokens to a <see cref="MappedText"/>. What is decoded is compared with the value the
/// compiler gives: where they differ (a literal being typed) every character is placed at the whole token.
/// </summary>
internal static class LiteralDecoder
{
    public static void Add(SyntaxToken token, MappedText target)
    {
        var text = token.Text;
        var start = token.SpanStart;
        var decoded = token.Kind() switch
        {
            SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken => SingleLineRaw(text),
            SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken => MultiLineRaw(text),
            _ when text.StartsWith("@", StringComparison.Ordinal) => EscapedText.Verbatim(text, 2, EndOfQuoted(text), braces: false),
            _ => EscapedText.Regular(text, 1, EndOfQuoted(text), braces: false),
        };
        Place(decoded, token.ValueText, start, token.Span, target);
    }

    /// <summary>Adds a piece of text of an interpolated string.</summary>
    /// <param name="token">The piece.</param>
    /// <param name="kind">How the string is written.</param>
    /// <param name="indentation">For a raw string of several lines, the white space that is cut from each.</param>
    /// <param name="startsLine">Whether the piece begins at the start of a line.</param>
    /// <param name="target">Where it goes.</param>
    public static void AddInterpolated(SyntaxToken token, InterpolationKind kind, int indentation, bool startsLine, MappedText target)
    {
        var text = token.Text;
        var decoded = kind switch
        {
            InterpolationKind.Regular => EscapedText.Regular(text, 0, text.Length, braces: true),
            InterpolationKind.Verbatim => EscapedText.Verbatim(text, 0, text.Length, braces: true),
            _ => EscapedText.Indented(text, 0, text.Length, indentation, startsLine),
        };
        // The tokens of interpolations keep the doubled braces of the source in their value.
        var value = kind == InterpolationKind.Raw ? token.ValueText : decoded?.Text ?? token.ValueText;
        Place(decoded, value, token.SpanStart, token.Span, target);
    }

    private static void Place(EscapedText? decoded, string value, int start, TextSpan whole, MappedText target)
    {
        if (decoded is null || decoded.Text != value)
        {
            target.AddFrom(value, whole);
            return;
        }

        for (var i = 0; i < value.Length; i++)
            target.Add(value[i], new TextSpan(start + decoded.Starts[i], decoded.Lengths[i]));
    }

    private static int EndOfQuoted(string text)
    {
        var end = text.LastIndexOf('"');
        return end > 0 ? end : text.Length;
    }

    private static EscapedText? SingleLineRaw(string text)
    {
        var quotes = CountQuotes(text);
        var end = EndOfQuoted(text) + 1 - quotes;
        return end < quotes ? null : EscapedText.Indented(text, quotes, end, 0, startsLine: false);
    }

    private static EscapedText? MultiLineRaw(string text)
    {
        var quotes = CountQuotes(text);
        var first = text.IndexOf('\n', quotes) + 1;
        var closing = EndOfQuoted(text) + 1 - quotes;
        if (first <= 0 || closing < first)
            return null;

        var lastLine = text.LastIndexOf('\n', closing - 1 < 0 ? 0 : closing - 1) + 1;
        var end = lastLine > first ? lastLine - 1 : first;
        if (end > first && text[end - 1] == '\r')
            end--;
        return EscapedText.Indented(text, first, end, closing - lastLine, startsLine: true);
    }

    private static int CountQuotes(string text)
    {
        var count = 0;
        while (count < text.Length && text[count] == '"')
            count++;
        return count;
    }
}
