using System;
using System.Globalization;
using System.Net;

namespace StorageGrants.Policies;

/// <summary>Addresses and ranges as policies write them.</summary>
internal static class AddressRange
{
    private const string Accepted = " Accepted are an IPv4 or IPv6 address, alone or with a prefix length, such as 198.51.100.7, 198.51.100.0/24 or 2001:db8::/32.";

    /// <summary>The text itself, when it is an address or a range without bits outside its prefix.</summary>
    public static string Checked(string text, string parameter)
    {
        var slash = text.IndexOf('/');
        var address = slash < 0 ? text : text.Substring(0, slash);
        if (!IsStrict(address) || !IPAddress.TryParse(address, out var parsed))
            throw new ArgumentException("'" + text + "' is no address." + Accepted, parameter);
        if (slash < 0)
            return text;

        var bytes = parsed.GetAddressBytes();
        if (!int.TryParse(text.Substring(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            || length > bytes.Length * 8
            || length.ToString(CultureInfo.InvariantCulture).Length != text.Length - slash - 1)
            throw new ArgumentException("'" + text + "' has no prefix length from 0 to " + (bytes.Length * 8).ToString(CultureInfo.InvariantCulture) + "." + Accepted, parameter);
        if (ClearAfter(bytes, length))
            throw new ArgumentException("'" + text + "' has bits outside its prefix; the range is written " + new IPAddress(bytes) + "/" + length.ToString(CultureInfo.InvariantCulture) + ".", parameter);
        return text;
    }

    // The parser of the framework also takes 1, 0x7f.1, 010.0.0.1, [::1] and scopes, which policies do not have.
    private static bool IsStrict(string address)
    {
        if (address.IndexOf(':') >= 0)
        {
            foreach (var c in address)
            {
                if (c is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F') or ':' or '.'))
                    return false;
            }

            return true;
        }

        var parts = address.Split('.');
        if (parts.Length != 4)
            return false;
        foreach (var part in parts)
        {
            if (!byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number.ToString(CultureInfo.InvariantCulture) != part)
                return false;
        }

        return true;
    }

    /// <summary>Clears the bits after a prefix; says whether any was set.</summary>
    private static bool ClearAfter(byte[] bytes, int length)
    {
        var any = false;
        for (var i = 0; i < bytes.Length; i++)
        {
            var kept = Math.Max(0, Math.Min(8, length - (i * 8)));
            var cleared = (byte)(bytes[i] & ~(0xFF >> kept));
            any |= cleared != bytes[i];
            bytes[i] = cleared;
        }

        return any;
    }
}
