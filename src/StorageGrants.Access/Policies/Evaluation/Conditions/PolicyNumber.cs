using System.Globalization;

namespace StorageGrants.Access.Policies;

/// <summary>Reads a number of a policy or a request.</summary>
internal static class PolicyNumber
{
    /// <param name="text">The text.</param>
    /// <param name="c">Whether it is read as the C library does: blanks before it, and hexadecimal integers, are taken.</param>
    /// <param name="value">The number.</param>
    public static bool TryRead(string text, bool c, out double value)
    {
        var styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (c && text.Length > 2 && text[0] == '0' && text[1] is 'x' or 'X' && TryReadHex(text, out value))
            return true;
        return double.TryParse(text, c ? styles | NumberStyles.AllowLeadingWhite : styles, CultureInfo.InvariantCulture, out value) &&
            !double.IsNaN(value) && !double.IsInfinity(value);
    }

    private static bool TryReadHex(string text, out double value)
    {
        value = 0;
        for (var i = 2; i < text.Length; i++)
        {
            var digit = text[i] is >= '0' and <= '9' ? text[i] - '0' : (text[i] | 0x20) is >= 'a' and <= 'f' ? (text[i] | 0x20) - 'a' + 10 : -1;
            if (digit < 0)
                return false;
            value = (value * 16) + digit;
        }

        return true;
    }
}
