using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace StorageGrants.Analyzers.Surfaces.Literals;

/// <summary>A piece of source decoded by the rules of one kind of literal, with the source range of each character.</summary>
internal sealed class EscapedText
{
    private readonly StringBuilder _text = new();

    public string Text => _text.ToString();

    public List<int> Starts { get; } = new();

    public List<int> Lengths { get; } = new();

    /// <summary>Decodes backslash escapes. Null when one is malformed.</summary>
    public static EscapedText? Regular(string source, int start, int end, bool braces)
    {
        var result = new EscapedText();
        var i = start;
        while (i < end)
        {
            var length = source[i] == '\\' ? result.AddEscape(source, i, end) : result.AddPlain(source, i, end, braces, '\0');
            if (length == 0)
                return null;
            i += length;
        }

        return result;
    }

    /// <summary>Decodes doubled quotes.</summary>
    public static EscapedText Verbatim(string source, int start, int end, bool braces)
    {
        var result = new EscapedText();
        var i = start;
        while (i < end)
            i += result.AddPlain(source, i, end, braces, '"');
        return result;
    }

    /// <summary>Cuts the indentation of a raw string from the start of each line.</summary>
    public static EscapedText Indented(string source, int start, int end, int indentation, bool startsLine)
    {
        var result = new EscapedText();
        for (var i = start; i < end; i++)
        {
            if (startsLine)
            {
                var cut = 0;
                while (cut < indentation && i < end && source[i] is ' ' or '\t')
                {
                    i++;
                    cut++;
                }

                if (i >= end)
                    break;
            }

            result.Add(source[i], i, 1);
            startsLine = source[i] == '\n';
        }

        return result;
    }

    private int AddPlain(string source, int i, int end, bool braces, char doubled)
    {
        var isDoubled = i + 1 < end && source[i] == source[i + 1] && (source[i] == doubled || braces && source[i] is '{' or '}');
        Add(source[i], i, isDoubled ? 2 : 1);
        return isDoubled ? 2 : 1;
    }

    private int AddEscape(string source, int i, int end)
    {
        if (i + 1 >= end)
            return 0;
        if (Simple(source[i + 1]) is { } simple)
        {
            Add(simple, i, 2);
            return 2;
        }

        var (least, most) = source[i + 1] switch
        {
            'u' => (4, 4),
            'U' => (8, 8),
            'x' => (1, 4),
            _ => (0, 0),
        };
        var digits = 0;
        while (digits < most && i + 2 + digits < end && IsHex(source[i + 2 + digits]))
            digits++;
        if (most == 0 || digits < least)
            return 0;

        var code = uint.Parse(source.Substring(i + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        if (code > 0x10FFFF)
            return 0;
        if (code > 0xFFFF)
        {
            var pair = char.ConvertFromUtf32((int)code);
            Add(pair[0], i, 2 + digits);
            Add(pair[1], i, 2 + digits);
        }
        else
        {
            Add((char)code, i, 2 + digits);
        }

        return 2 + digits;
    }

    private static char? Simple(char c) => c switch
    {
        '"' or '\'' or '\\' => c,
        '0' => '\0',
        'a' => '\a',
        'b' => '\b',
        'e' => '\u001B',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\v',
        _ => null,
    };

    private static bool IsHex(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private void Add(char c, int start, int length)
    {
        _text.Append(c);
        Starts.Add(start);
        Lengths.Add(length);
    }
}
