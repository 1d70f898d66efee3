using System;

namespace StorageGrants.Access.Rules;

/// <summary>Tells texts that name a secret, or something else, from the secret itself: words, paths, ids and digests.</summary>
internal static class NamedSecret
{
    // Texts drawn at random change between small letters, capitals and digits at almost every second character; words do not.
    private const double MaxChanges = 0.2;
    private const int MinParts = 4;
    private const int MaxPart = 8;

    // Of digests, and of the ids of keys beside which secrets stand.
    private static readonly string[] s_prefixes = { "sha1-", "sha256-", "sha384-", "sha512-", "md5-", "tid_", "AKIA", "ASIA" };

    public static bool Is(string text) =>
        Array.Exists(s_prefixes, prefix => text.StartsWith(prefix, StringComparison.Ordinal)) || IsHexadecimal(text) || IsWords(text) || IsShortParts(text);

    // Digests and UUIDs.
    private static bool IsHexadecimal(string text)
    {
        foreach (var c in text)
        {
            if (c is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F') or '-'))
                return false;
        }

        return true;
    }

    private static bool IsWords(string text)
    {
        var changes = 0;
        for (var i = 1; i < text.Length; i++)
        {
            var (before, after) = (KindOf(text[i - 1]), KindOf(text[i]));
            var beginsWord = before == Kind.Capital && after == Kind.Small;
            if (before != after && before != Kind.Mark && after != Kind.Mark && !beginsWord)
                changes++;
        }

        return changes < MaxChanges * (text.Length - 1);
    }

    // Such as a path of short names with numbers in them.
    private static bool IsShortParts(string text)
    {
        var parts = text.Split('/', '-', '_');
        return parts.Length >= MinParts && Array.TrueForAll(parts, part => part.Length <= MaxPart);
    }

    private static Kind KindOf(char c) => c switch
    {
        >= 'a' and <= 'z' => Kind.Small,
        >= 'A' and <= 'Z' => Kind.Capital,
        >= '0' and <= '9' => Kind.Digit,
        _ => Kind.Mark,
    };

    private enum Kind
    {
        Small,
        Capital,
        Digit,
        Mark,
    }
}
