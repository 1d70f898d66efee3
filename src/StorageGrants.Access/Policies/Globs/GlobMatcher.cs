namespace StorageGrants.Access.Policies;

/// <summary>Matches one text against one pattern without variables.</summary>
internal static class GlobMatcher
{
    internal static bool IsMatch(Glob glob, string text) =>
        glob.IsFirstMatch ? FirstMatch(glob.Utf8Tokens, text, glob.IgnoresCase) : Match(glob.TokenArray, text, glob.IgnoresCase);

    // Only the last star passed is ever tried again: whatever an earlier one could still take, the last one can take as well.
    private static bool Match(GlobToken[] tokens, string text, bool ignoreCase)
    {
        int token = 0, at = 0, star = -1, resume = 0;
        while (at < text.Length)
        {
            if (token < tokens.Length && tokens[token].Kind == GlobTokenKind.Many)
            {
                star = token++;
                resume = at;
                if (token == tokens.Length)
                {
                    return true;
                }
            }
            else if (token < tokens.Length && Takes(tokens[token], GlobText.CodePoint(text, at), ignoreCase))
            {
                token++;
                at += GlobText.Width(text, at);
            }
            else if (star >= 0)
            {
                resume += GlobText.Width(text, resume);
                at = resume;
                token = star + 1;
            }
            else
            {
                return false;
            }
        }

        return OnlyStars(tokens, token);
    }

    private static bool FirstMatch(GlobToken[] tokens, string text, bool ignoreCase)
    {
        if (!GlobUtf8.IsAscii(text))
        {
            text = GlobUtf8.Bytes(text);
        }

        int token = 0, at = 0;
        while (at < text.Length)
        {
            if (token == tokens.Length)
            {
                return false;
            }

            var character = text[at];
            if (tokens[token].Kind == GlobTokenKind.Many)
            {
                if (token + 1 == tokens.Length)
                {
                    return true;
                }

                if (Same(FirstCharacter(tokens[token + 1]), character, ignoreCase))
                {
                    token++;
                    continue;
                }
            }
            else if (Takes(tokens[token], character, ignoreCase))
            {
                token++;
            }
            else
            {
                return false;
            }

            at++;
        }

        return OnlyStars(tokens, token);
    }

    /// <summary>The character a star that stops at the first match compares with: wildcards count as the characters they are written with.</summary>
    internal static int FirstCharacter(GlobToken token) =>
        token.Kind switch { GlobTokenKind.Many => '*', GlobTokenKind.One => '?', _ => token.CodePoint };

    private static bool Takes(GlobToken token, int character, bool ignoreCase) =>
        token.Kind == GlobTokenKind.One || (token.Kind == GlobTokenKind.Literal && Same(token.CodePoint, character, ignoreCase));

    private static bool Same(int left, int right, bool ignoreCase) =>
        left == right || (ignoreCase && GlobText.Fold(left) == GlobText.Fold(right));

    private static bool OnlyStars(GlobToken[] tokens, int from)
    {
        while (from < tokens.Length && tokens[from].Kind == GlobTokenKind.Many)
        {
            from++;
        }

        return from == tokens.Length;
    }
}
