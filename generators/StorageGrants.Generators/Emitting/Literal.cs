using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using StorageGrants.Access.Json;

namespace StorageGrants.Generators.Emitting;

/// <summary>C# literals.</summary>
internal static class Literal
{
    /// <summary>The text in quotes, anything but plain ASCII escaped.</summary>
    public static string Of(string text)
    {
        if (IsPrintable(text))
            return "\"" + text + "\"";

        var builder = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                builder.Append('\\').Append(c);
            else if (c is >= ' ' and <= '~')
                builder.Append(c);
            else
                builder.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }

        return builder.Append('"').ToString();
    }

    /// <summary>Whether JSON writes the text without escapes, so that its written form is what a reader meets.</summary>
    [MethodImpl(JsonParser.AtOnce)]
    public static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' or '"' or '\\' or '<' or '>' or '&' or '\'' or '+' or '`')
                return false;
        }

        return true;
    }

    [MethodImpl(JsonParser.AtOnce)]
    private static bool IsPrintable(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' or '"' or '\\')
                return false;
        }

        return true;
    }

    /// <summary>A set of bits.</summary>
    public static string Bits(uint bits) => "0x" + bits.ToString("X", CultureInfo.InvariantCulture) + "u";

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
