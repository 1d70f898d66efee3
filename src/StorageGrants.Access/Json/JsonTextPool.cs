using System;
using System.Runtime.CompilerServices;

namespace StorageGrants.Access.Json;

/// <summary>
/// Short texts that were read lately, so that those which come again and again, in a document and in the next one, are one
/// object. Holds a fixed number of them; a new one takes the place of an old one.
/// </summary>
internal sealed class JsonTextPool
{
    private const int Slots = 256;
    private const int Longest = 64;

    [ThreadStatic]
    private static JsonTextPool? t_names;

    [ThreadStatic]
    private static JsonTextPool? t_values;

    private readonly string[] _texts = new string[Slots];

    private JsonTextPool()
    {
    }

    /// <summary>The names of this thread.</summary>
    public static JsonTextPool ForNames() => t_names ??= new JsonTextPool();

    /// <summary>The values of this thread, kept apart since most of them come only once.</summary>
    public static JsonTextPool ForValues() => t_values ??= new JsonTextPool();

    public string Get(string text, int start, int length)
    {
        if (length == 0)
            return "";
        if (length > Longest)
            return text.Substring(start, length);

        var hash = (length * 31) + (text[start] * 7) + (text[start + (length / 2)] * 17) + text[start + length - 1];
        ref var kept = ref _texts[hash & (Slots - 1)];
        if (kept is null || kept.Length != length || !StandsAt(text, start, kept))
            kept = text.Substring(start, length);
        return kept;
    }

    [MethodImpl(JsonParser.AtOnce)]
    private static bool StandsAt(string text, int start, string kept)
    {
#if NET8_0_OR_GREATER
        return text.AsSpan(start, kept.Length).SequenceEqual(kept);
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
