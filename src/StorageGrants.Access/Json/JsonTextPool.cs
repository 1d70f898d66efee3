using System;
using System.Runtime.CompilerServices;

namespace StorageGrants.Access.Json;

/// <summary>
/// Short texts that were read lately, so that those which come again and again are one object. Holds a fixed number of them; a
/// new one takes the place of an old one. Only what a language has, no text of a document's own, is held beyond the document.
/// </summary>
internal sealed class JsonTextPool
{
    private const int NameSlots = 256;
    private const int TermSlots = 256;
    private const int TextSlots = 1024;
    private const int Longest = 64;

    [ThreadStatic]
    private static JsonTextPool? t_names;

    [ThreadStatic]
    private static JsonTextPool? t_terms;

    private readonly string[] _texts;

    private JsonTextPool(int slots) => _texts = new string[slots];

    /// <summary>The names of this thread.</summary>
    public static JsonTextPool ForNames() => t_names ??= new JsonTextPool(NameSlots);

    /// <summary>The words of a language that stand as values, such as actions.</summary>
    public static JsonTextPool ForTerms() => t_terms ??= new JsonTextPool(TermSlots);

    /// <summary>The other values of one document, which may be anybody's names and secrets: they go when it goes.</summary>
    public static JsonTextPool ForDocument() => new(TextSlots);

    public string Get(string text, int start, int length)
    {
        if (length == 0)
            return "";
        if (length > Longest)
            return text.Substring(start, length);

        var texts = _texts;
        var slot = Hash(text, start, length) & (texts.Length - 2);
        if (StandsAt(text, start, length, texts[slot]))
            return texts[slot];

        // Each text has two places, so that one that comes once does not at once drive out one that comes often.
        var second = slot + 1;
        var kept = StandsAt(text, start, length, texts[second]) ? texts[second] : text.Substring(start, length);
        texts[second] = texts[slot];
        texts[slot] = kept;
        return kept;
    }

    // Eight characters and the last: actions differ in few, and not in the first or the middle.
    [MethodImpl(JsonParser.AtOnce)]
    private static int Hash(string text, int start, int length)
    {
        var last = start + length - 1;
        var hash = length + (text[last] * 131);
        var step = (length >> 3) + 1;
        for (var i = start; i < last; i += step)
            hash = unchecked((hash * 31) + text[i]);
        return (int)(unchecked((uint)hash * 0x9E3779B1) >> 20);
    }

    [MethodImpl(JsonParser.AtOnce)]
    private static bool StandsAt(string text, int start, int length, string? kept)
    {
        if (kept is null || kept.Length != length)
            return false;
#if NET8_0_OR_GREATER
        return text.AsSpan(start, length).SequenceEqual(kept);
#else
        for (var i = 0; i < kept.Length; i++)
        {
            if (text[start + i] != kept[i])
                return false;
        }

        return true;
#endif
    }
}
