using System.Globalization;
using StorageGrants.Access.Policies;

namespace StorageGrants.Access.Rules;

/// <summary>An address range as a policy writes it.</summary>
internal readonly struct AddressRange
{
    private AddressRange(NetworkAddress address, int length)
    {
        Address = address;
        Length = length;
    }

    /// <summary>Bits of the mask.</summary>
    public int Length { get; }

    /// <summary>Whether the address has bits set that the mask does not cover.</summary>
    public bool HasHostBits
    {
        get
        {
            var (high, low) = Masked();
            return high != Address.High || low != Address.Low;
        }
    }

    /// <summary>The range with those bits cleared; null for IPv6, which has many spellings.</summary>
    public string? Network
    {
        get
        {
            if (Address.IsV6)
                return null;
            var low = (uint)Masked().Low;
            return string.Format(CultureInfo.InvariantCulture, "{0}.{1}.{2}.{3}/{4}", low >> 24, (low >> 16) & 255, (low >> 8) & 255, low & 255, Length);
        }
    }

    /// <summary>Whether no address of the range is reachable from outside its own network (RFC 1918, RFC 6598, RFC 4193, loopback, link-local).</summary>
    public bool IsPrivate => Address.IsV6
        ? Length >= 7 && Address.High >> 57 == 0xFC >> 1 || Length >= 10 && Address.High >> 54 == 0xFE80 >> 6
        : IsInside(10, 0, 8) || IsInside(172, 16, 12) || IsInside(192, 168, 16) || IsInside(100, 64, 10) || IsInside(127, 0, 8) || IsInside(169, 254, 16);

    private NetworkAddress Address { get; }

    public static bool TryRead(string text, out AddressRange range)
    {
        range = default;
        var slash = text.IndexOf('/');
        var end = slash < 0 ? text.Length : slash;
        if (!NetworkAddress.TryRead(text, end, out var address))
            return false;

        var most = address.IsV6 ? 128 : 32;
        var length = most;
        if (slash >= 0 && (!int.TryParse(text.Substring(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out length) || length > most))
            return false;
        range = new AddressRange(address, length);
        return true;
    }

    private bool IsInside(uint first, uint second, int length) =>
        Length >= length && (uint)Address.Low >> (32 - length) == ((first << 24) | (second << 16)) >> (32 - length);

    private (ulong High, ulong Low) Masked()
    {
        if (!Address.IsV6)
            return (0, Length == 0 ? 0 : Address.Low & (uint.MaxValue << (32 - Length)));
        var high = Length >= 64 ? ulong.MaxValue : Length == 0 ? 0 : ulong.MaxValue << (64 - Length);
        var low = Length <= 64 ? 0 : Length == 128 ? ulong.MaxValue : ulong.MaxValue << (128 - Length);
        return (Address.High & high, Address.Low & low);
    }
}
