using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Text with <c>[|…|]</c>, <c>{|ID:…|}</c> and <c>{|#0:…|}</c> taken out.</summary>
internal sealed class Markup
{
    private Markup(string text, ImmutableArray<(string? Name, TextSpan Span)> spans)
    {
        Text = text;
        Spans = spans;
    }

    public string Text { get; }

    /// <summary>The marked ranges; a null name stands for <c>[|…|]</c>.</summary>
    public ImmutableArray<(string? Name, TextSpan Span)> Spans { get; }

    public static Markup Parse(string source)
    {
        var text = new StringBuilder(source.Length);
        var spans = ImmutableArray.CreateBuilder<(string? Name, TextSpan Span)>();
        var open = new Stack<(string? Name, int Start, string Close)>();
        for (var i = 0; i < source.Length; i++)
        {
            if (At(source, i, "[|"))
            {
                open.Push((null, text.Length, "|]"));
                i++;
            }
            else if (At(source, i, "{|") && NameAt(source, i + 2) is { } name)
            {
                open.Push((name, text.Length, "|}"));
                i += name.Length + 2;
            }
            else if (open.Count > 0 && At(source, i, open.Peek().Close))
            {
                var (closed, start, _) = open.Pop();
                spans.Add((closed, TextSpan.FromBounds(start, text.Length)));
                i++;
            }
            else
            {
                text.Append(source[i]);
            }
        }

        if (open.Count > 0)
            throw new InvalidOperationException("The markup opened at " + open.Peek().Start + " is not closed");
        return new Markup(text.ToString(), spans.ToImmutable());
    }

    private static bool At(string source, int index, string token) => string.CompareOrdinal(source, index, token, 0, token.Length) == 0;

    private static string? NameAt(string source, int index)
    {
        var end = index;
        while (end < source.Length && (char.IsLetterOrDigit(source[end]) || source[end] == '#'))
            end++;
        return end > index && end < source.Length && source[end] == ':' ? source[index..end] : null;
    }
}
