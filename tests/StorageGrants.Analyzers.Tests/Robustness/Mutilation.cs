using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace StorageGrants.Analyzers.Tests.Robustness;

/// <summary>Breaks code the way typing, merging and cutting do; the same number gives the same damage.</summary>
internal static class Mutilation
{
    private const string Characters = "{}[]()\"\\;,.:*$@#<>=!?\0\uD83D";

    /// <summary>The kinds of damage, in the order <see cref="Of"/> counts them.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["token deleted", "tokens deleted", "cut off", "tokens swapped", "token doubled", "token of elsewhere", "quote deleted", "character changed", "cut out"];

    public static string Of(string code, int number)
    {
        var random = new Random(number);
        var tokens = SyntaxFactory.ParseTokens(code).Where(token => token.Span.Length > 0).ToArray();
        if (tokens.Length < 4)
            return code;

        var token = tokens[random.Next(tokens.Length - 2)];
        var other = tokens[random.Next(tokens.Length)];
        return Kinds[number % Kinds.Count] switch
        {
            "token deleted" => code.Remove(token.SpanStart, token.Span.Length),
            "tokens deleted" => Delete(code, tokens, random),
            "cut off" => code[..(token.SpanStart + random.Next(token.Span.Length + 1))],
            "tokens swapped" => Swap(code, token, other),
            "token doubled" => code.Insert(token.Span.End, " " + token.Text),
            "token of elsewhere" => code.Remove(token.SpanStart, token.Span.Length).Insert(token.SpanStart, other.Text),
            "quote deleted" => RemoveAt(code, code.IndexOf('"', random.Next(code.Length))),
            "character changed" => Replace(code, token.SpanStart + random.Next(token.Span.Length), Characters[random.Next(Characters.Length)]),
            _ => CutOut(code, token.SpanStart, other.Span.End),
        };
    }

    private static string Delete(string code, SyntaxToken[] tokens, Random random)
    {
        var result = new StringBuilder(code);
        var at = tokens.Length - 1;
        for (var i = 0; i < 6 && at >= 0; i++, at -= 1 + random.Next(tokens.Length / 6 + 1))
            result.Remove(tokens[at].SpanStart, tokens[at].Span.Length);
        return result.ToString();
    }

    private static string Swap(string code, SyntaxToken a, SyntaxToken b)
    {
        var (first, second) = a.SpanStart <= b.SpanStart ? (a, b) : (b, a);
        return first == second ? code : string.Concat(
            code.AsSpan(0, first.SpanStart), second.Text, string.Concat(code.AsSpan(first.Span.End, second.SpanStart - first.Span.End), first.Text), code.AsSpan(second.Span.End));
    }

    private static string CutOut(string code, int a, int b) => a < b ? code.Remove(a, Math.Min(b - a, 400)) : code.Remove(b, Math.Min(a - b, 400));

    private static string RemoveAt(string code, int index) => index < 0 ? code[..(code.Length / 2)] : code.Remove(index, 1);

    private static string Replace(string code, int index, char with) => string.Concat(code.AsSpan(0, index), with.ToString(), code.AsSpan(index + 1));
}
