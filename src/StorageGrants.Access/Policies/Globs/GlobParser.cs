using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>Reads a pattern's text into tokens. Every text is a pattern: what is no variable stands for itself.</summary>
internal static class GlobParser
{
    internal static GlobToken[] Parse(string text, GlobSyntax syntax)
    {
        var tokens = new List<GlobToken>(text.Length);
        var variables = (syntax & GlobSyntax.Variables) != 0;
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (c == '*')
            {
                tokens.Add(GlobToken.Many);
                i++;
            }
            else if (c == '?')
            {
                tokens.Add(GlobToken.One);
                i++;
            }
            else if (variables && c == '$' && Variable(text, i, out var length) is { } token)
            {
                tokens.Add(token);
                i += length;
            }
            else
            {
                tokens.Add(GlobToken.Literal(GlobText.CodePoint(text, i)));
                i += GlobText.Width(text, i);
            }
        }

        return tokens.ToArray();
    }

    private static GlobToken? Variable(string text, int start, out int length)
    {
        length = 0;
        if (start + 1 >= text.Length || text[start + 1] != '{')
        {
            return null;
        }

        var end = text.IndexOf('}', start + 2);
        if (end < 0)
        {
            return null;
        }

        length = end + 1 - start;
        var body = text.Substring(start + 2, end - start - 2);
        if (body is "*" or "?" or "$")
        {
            return GlobToken.Literal(body[0]);
        }

        var comma = body.IndexOf(',');
        var name = (comma < 0 ? body : body.Substring(0, comma)).Trim();
        if (name.IndexOf(':') <= 0)
        {
            return null;
        }

        if (comma < 0)
        {
            return GlobToken.Variable(name, null);
        }

        var quoted = body.Substring(comma + 1).Trim();
        return quoted.Length >= 2 && quoted[0] == '\'' && quoted[quoted.Length - 1] == '\''
            ? GlobToken.Variable(name, quoted.Substring(1, quoted.Length - 2))
            : null;
    }
}
