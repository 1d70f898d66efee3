using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Rules;

/// <summary>Tells texts that look like real secrets from placeholders, by how they are written and how even their characters are spread.</summary>
public static class SecretText
{
    /// <summary>What the secrets of Tigris start with (docs/vendors/tigris.md).</summary>
    public const string TigrisPrefix = "tsec_";

    private const int MinLength = 16;
    private const int MaxLength = 512;
    private const int MinDistinct = 10;
    private const double MinBitsPerCharacter = 3.2;

    private static readonly string[] s_placeholders =
    {
        "example", "placeholder", "changeme", "change-me", "change_me", "dummy", "sample", "redacted", "removed", "masked", "fake", "test", "todo",
        "your", "secret", "password", "insert", "replace", "xxxx", "0000", "1234", "abcd",
    };

    /// <summary>Whether a text could be the secret half of a key pair: long enough, of the characters such texts have, and not made up by hand.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static bool LooksReal(string text)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));
        return text.Length is >= MinLength and <= MaxLength && HasSecretCharacters(text) && !HasPlaceholder(text) && !NamedSecret.Is(text) && IsSpread(text);
    }

    /// <summary>Where a secret of Tigris that looks real starts in a text, and how long it is; a length of 0 when there is none.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static (int Start, int Length) FindTigris(string text)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));
        for (var start = text.IndexOf(TigrisPrefix, StringComparison.Ordinal); start >= 0; start = text.IndexOf(TigrisPrefix, start + 1, StringComparison.Ordinal))
        {
            var end = start + TigrisPrefix.Length;
            while (end < text.Length && IsSecretCharacter(text[end]))
                end++;
            var isWord = start == 0 || !IsSecretCharacter(text[start - 1]) || text[start - 1] is '=' or '/';
            if (isWord && LooksReal(text.Substring(start + TigrisPrefix.Length, end - start - TigrisPrefix.Length)))
                return (start, end - start);
        }

        return (0, 0);
    }

    // A text without letters never changes its kind of characters, so that it names something.
    private static bool HasSecretCharacters(string text)
    {
        var hasDigit = false;
        foreach (var c in text)
        {
            if (!IsSecretCharacter(c))
                return false;
            hasDigit |= c is >= '0' and <= '9';
        }

        return hasDigit;
    }

    private static bool IsSecretCharacter(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '+' or '/' or '=' or '_' or '-';

    private static bool HasPlaceholder(string text)
    {
        foreach (var placeholder in s_placeholders)
        {
            if (text.IndexOf(placeholder, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }

    private static bool IsSpread(string text)
    {
        var counts = new Dictionary<char, int>();
        foreach (var c in text)
            counts[c] = counts.TryGetValue(c, out var count) ? count + 1 : 1;
        if (counts.Count < MinDistinct)
            return false;

        var bits = 0d;
        foreach (var count in counts.Values)
        {
            var share = (double)count / text.Length;
            bits -= share * Math.Log(share, 2);
        }

        return bits >= MinBitsPerCharacter;
    }
}
