using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>
/// A pattern with variables or with <c>?</c>, which is one character and so one or two units of the text, matched against the values of the request without building the text they make. A value stands
/// for itself: wildcards in it are characters.
/// </summary>
internal sealed class TemplatePattern : TextPattern
{
    private readonly PatternToken[] _tokens;
    private readonly bool _ignoreCase;

    public TemplatePattern(IReadOnlyList<PatternToken> tokens, bool ignoreCase)
    {
        _tokens = new PatternToken[tokens.Count];
        for (var i = 0; i < _tokens.Length; i++)
            _tokens[i] = tokens[i];
        _ignoreCase = ignoreCase;
    }

    public override Outcome Match(string text, int start, int end, in PolicyRequest request)
    {
        // Without its variables a pattern has no meaning at all, whatever the rest of it says.
        foreach (var token in _tokens)
        {
            if (token.Kind == PatternTokenKind.Variable && Resolve(token, request) is null)
                return request.Context.Find(token.Text) is { Length: > 1 } ? Outcome.Unknown : Outcome.No;
        }

        return Matches(text, start, end, request) ? Outcome.Yes : Outcome.No;
    }

    private bool Matches(string text, int start, int end, in PolicyRequest request)
    {
        int token = 0, offset = 0, at = start, afterStar = -1, starAt = 0;
        var piece = TextOf(token, request);
        while (true)
        {
            if (token == _tokens.Length)
            {
                if (at == end)
                    return true;
            }
            else if (_tokens[token].Kind == PatternTokenKind.Star)
            {
                afterStar = ++token;
                starAt = at;
                offset = 0;
                piece = TextOf(token, request);
                continue;
            }
            else if (piece is not null && offset == piece.Length)
            {
                offset = 0;
                piece = TextOf(++token, request);
                continue;
            }
            else if (at < end && (piece is null || Same(piece[offset], text[at])))
            {
                at += piece is null ? Math.Min(GlobText.Width(text, at), end - at) : 1;
                if (piece is null)
                    piece = TextOf(++token, request);
                else
                    offset++;
                continue;
            }

            if (afterStar < 0 || starAt == end)
                return false;
            at = ++starAt;
            token = afterStar;
            offset = 0;
            piece = TextOf(token, request);
        }
    }

    private string? TextOf(int token, in PolicyRequest request)
    {
        if (token >= _tokens.Length)
            return null;
        return _tokens[token].Kind switch
        {
            PatternTokenKind.Literal => _tokens[token].Text,
            PatternTokenKind.Variable => Resolve(_tokens[token], request),
            _ => null,
        };
    }

    private static string? Resolve(in PatternToken variable, in PolicyRequest request)
    {
        var values = request.Context.Find(variable.Text);
        return values is { Length: 1 } ? values[0] : values is { Length: > 1 } ? null : variable.Default;
    }

    private bool Same(char a, char b) => a == b || (_ignoreCase && char.ToUpperInvariant(a) == char.ToUpperInvariant(b));
}
