using System;

namespace StorageGrants.Access.Json;

/// <summary>What the escapes of a string stand for.</summary>
internal static class JsonEscapes
{
    private const int HexLength = 4;

    /// <summary>The text of a string. What is no escape stands for itself; whether there is such is for the parser to say.</summary>
    public static string Decode(string text, int start, int length)
    {
        var decoded = new char[length];
        var count = 0;
        for (var end = start + length; start < end;)
        {
            var escape = text.IndexOf('\\', start, end - start);
            var plain = (escape < 0 ? end : escape) - start;
            text.CopyTo(start, decoded, count, plain);
            count += plain;
            start += plain;
            if (escape < 0)
                break;
            if (escape + 1 == end)
            {
                decoded[count++] = '\\';
                break;
            }

            start += 2;
            if (Simple(text[escape + 1]) is var c and not '\0')
            {
                decoded[count++] = c;
            }
            else if (text[escape + 1] == 'u' && TryReadHex(text, start, out c))
            {
                decoded[count++] = c;
                start += HexLength;
            }
            else
            {
                decoded[count++] = '\\';
                decoded[count++] = text[escape + 1];
            }
        }

        return new string(decoded, 0, count);
    }

    /// <summary>What the letter after a backslash stands for, or the null character where it is no escape of two characters.</summary>
    public static char Simple(char letter) => letter switch
    {
        '"' or '\\' or '/' => letter,
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => '\0',
    };

    /// <summary>Four hexadecimal digits.</summary>
    public static bool TryReadHex(string text, int position, out char value)
    {
        value = '\0';
        if (position + HexLength > text.Length)
            return false;

        var number = 0;
        for (var i = position; i < position + HexLength; i++)
        {
            var digit = text[i] switch
            {
                >= '0' and <= '9' and var c => c - '0',
                >= 'a' and <= 'f' and var c => c - 'a' + 10,
                >= 'A' and <= 'F' and var c => c - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
                return false;
            number = (number << 4) | digit;
        }

        value = (char)number;
        return true;
    }
}
