using System;
using System.Collections.Generic;
using System.Text;

namespace StorageGrants.Access.Policies;

/// <summary>
/// Takes a text with <c>${key}</c>, <c>${key, 'default'}</c>, <c>${*}</c>, <c>${?}</c> and <c>${$}</c> apart.
/// Anything else that begins with <c>${</c> is kept as written.
/// </summary>
internal static class PatternTemplate
{
    public static bool HasVariables(string text) => text.IndexOf("${", StringComparison.Ordinal) >= 0;

    public static List<PatternToken> Read(string text, bool wildcards, bool variables = true)
    {
        var tokens = new List<PatternToken>();
        var literal = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (variables && c == '$' && at + 1 < text.Length && text[at + 1] == '{' && text.IndexOf('}', at + 2) is var end and > 0 &&
                ReadVariable(text.Substring(at + 2, end - at - 2)) is { } variable)
            {
                if (variable.Kind == PatternTokenKind.Literal)
                {
                    literal.Append(variable.Text);
                }
                else
                {
                    Flush(tokens, literal);
                    tokens.Add(variable);
                }

                at = end;
            }
            else if (wildcards && (c == '*' || c == '?'))
            {
                Flush(tokens, literal);
                tokens.Add(c == '*' ? PatternToken.Star : PatternToken.Any);
            }
            else
            {
                literal.Append(c);
            }
        }

        Flush(tokens, literal);
        return tokens;
    }

    private static PatternToken? ReadVariable(string inside)
    {
        if (inside is "*" or "?" or "$")
            return PatternToken.Literal(inside);
        var comma = inside.IndexOf(',');
        var key = (comma < 0 ? inside : inside.Substring(0, comma)).Trim();
        if (key.IndexOf(':') <= 0)
            return null;
        if (comma < 0)
            return PatternToken.Variable(key, null);
        var fallback = inside.Substring(comma + 1).Trim();
        return fallback.Length >= 2 && fallback[0] == '\'' && fallback[fallback.Length - 1] == '\''
            ? PatternToken.Variable(key, fallback.Substring(1, fallback.Length - 2))
            : null;
    }

    private static void Flush(List<PatternToken> tokens, StringBuilder literal)
    {
        if (literal.Length == 0)
            return;
        tokens.Add(PatternToken.Literal(literal.ToString()));
        literal.Clear();
    }
}
