using System.Collections.Generic;
using System.Text;

namespace StorageGrants.Access.Policies;

/// <summary>
/// Texts and patterns as bytes of UTF-8, one character of the range 0 to 255 for each byte: engines that stop at the first match
/// compare bytes, and <c>?</c> is one byte there. A lone surrogate becomes U+FFFD.
/// </summary>
internal static class GlobUtf8
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    internal static bool IsAscii(string text)
    {
        foreach (var c in text)
        {
            if (c >= 128)
            {
                return false;
            }
        }

        return true;
    }

    internal static string Bytes(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var characters = new char[bytes.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            characters[i] = (char)bytes[i];
        }

        return new string(characters);
    }

    /// <summary>The text of bytes, or null when they are no UTF-8.</summary>
    internal static string? Text(string characters)
    {
        var bytes = new byte[characters.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)characters[i];
        }

        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    internal static GlobToken[] Tokens(GlobToken[] tokens)
    {
        var result = new List<GlobToken>(tokens.Length);
        var text = new StringBuilder();
        foreach (var token in tokens)
        {
            if (token.Kind != GlobTokenKind.Literal || token.CodePoint < 128)
            {
                result.Add(token);
                continue;
            }

            GlobText.Append(text.Clear(), token.CodePoint);
            foreach (var value in Bytes(text.ToString()))
            {
                result.Add(GlobToken.Literal(value));
            }
        }

        return result.Count == tokens.Length ? tokens : result.ToArray();
    }
}
