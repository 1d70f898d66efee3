using System;

namespace StorageGrants.Emulator.Schema;

/// <summary>Text of the caller inside a message: cut short, and never a secret.</summary>
internal static class Quoted
{
    private const int MaxLength = 64;
    private const string Hidden = "***";

    // What the secrets of the emulated systems start with.
    private static readonly string[] SecretPrefixes = ["tsec_", "b2sec-", "sgsec-", "sgtok-", "tsess_"];

    public static string Value(string text, bool isSensitive = false) =>
        isSensitive || HoldsSecret(text) ? Hidden : "\"" + Cut(text) + "\"";

    public static string Name(string text) => HoldsSecret(text) ? Hidden : Cut(text);

    private static bool HoldsSecret(string text) => Array.Exists(SecretPrefixes, prefix => text.Contains(prefix, StringComparison.OrdinalIgnoreCase));

    private static string Cut(string text)
    {
        if (text.Length <= MaxLength)
            return text;
        var end = char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return text[..end] + "...";
    }
}
