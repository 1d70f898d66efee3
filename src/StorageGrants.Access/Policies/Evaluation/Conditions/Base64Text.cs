using System;

namespace StorageGrants.Access.Policies;

/// <summary>Bytes written in base64, compared without decoding what a request carries.</summary>
internal static class Base64Text
{
    public static bool TryRead(string text, out byte[] bytes)
    {
        bytes = Array.Empty<byte>();
        try
        {
            bytes = Convert.FromBase64String(text);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>Whether a text is base64 of these bytes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="readable">Whether the text is base64 at all.</param>
    public static bool Is(string text, byte[] bytes, out bool readable)
    {
        var same = true;
        int at = 0, buffer = 0, bits = 0, symbols = 0, padding = 0;
        foreach (var c in text)
        {
            if (c is ' ' or '\t' or '\r' or '\n')
                continue;
            symbols++;
            if (c == '=')
            {
                padding++;
                continue;
            }

            var value = Value(c);
            if (value < 0 || padding > 0)
                return readable = false;
            buffer = ((buffer << 6) | value) & 0xFFFF;
            bits += 6;
            if (bits < 8)
                continue;
            bits -= 8;
            same &= at < bytes.Length && bytes[at] == (byte)(buffer >> bits);
            at++;
        }

        readable = symbols % 4 == 0 && padding <= 2;
        return readable && same && at == bytes.Length;
    }

    private static int Value(char c) => c switch
    {
        >= 'A' and <= 'Z' => c - 'A',
        >= 'a' and <= 'z' => c - 'a' + 26,
        >= '0' and <= '9' => c - '0' + 52,
        '+' => 62,
        '/' => 63,
        _ => -1,
    };
}
