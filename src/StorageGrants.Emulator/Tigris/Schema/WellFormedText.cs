namespace StorageGrants.Emulator.Tigris.Schema;

/// <summary>UTF-16 text as characters: JSON escapes can spell half of a surrogate pair, which cannot be answered back.</summary>
internal static class WellFormedText
{
    public static bool Is(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }

        return true;
    }

    /// <summary>The length JSON Schema speaks of.</summary>
    public static int CodePoints(string text)
    {
        var count = 0;
        foreach (var c in text)
        {
            if (!char.IsLowSurrogate(c))
                count++;
        }

        return count;
    }
}
