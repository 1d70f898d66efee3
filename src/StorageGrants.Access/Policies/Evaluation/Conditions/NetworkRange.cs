namespace StorageGrants.Access.Policies;

/// <summary>A range of addresses: those equal in their leading bits. Bits of the host in what was written are ignored.</summary>
internal readonly struct NetworkRange
{
    private readonly NetworkAddress _address;
    private readonly int _shift;

    private NetworkRange(NetworkAddress address, int shift)
    {
        _address = address;
        _shift = shift;
    }

    public static bool TryRead(string text, bool emptyPrefix, out NetworkRange range)
    {
        range = default;
        var slash = text.IndexOf('/');
        if (!NetworkAddress.TryRead(text, slash < 0 ? text.Length : slash, out var address))
            return false;
        var width = address.IsV6 ? 128 : 32;
        var prefix = width;
        if (slash >= 0 && emptyPrefix && slash == text.Length - 1)
            prefix = 0;
        else if (slash >= 0 && !TryReadPrefix(text, slash + 1, width, out prefix))
            return false;
        range = new NetworkRange(address, width - prefix);
        return true;
    }

    /// <summary>Whether an address lies in the range.</summary>
    /// <param name="address">The address.</param>
    /// <param name="numeric">Whether addresses of both families are compared as plain numbers.</param>
    public bool Contains(in NetworkAddress address, bool numeric)
    {
        if (!numeric && address.IsV6 != _address.IsV6)
            return false;
        if (_shift >= 128)
            return true;
        if (_shift >= 64)
            return address.High >> (_shift - 64) == _address.High >> (_shift - 64);
        return address.High == _address.High && address.Low >> _shift == _address.Low >> _shift;
    }

    private static bool TryReadPrefix(string text, int start, int width, out int prefix)
    {
        prefix = 0;
        if (start >= text.Length || text.Length - start > 3)
            return false;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] < '0' || text[i] > '9')
                return false;
            prefix = (prefix * 10) + (text[i] - '0');
        }

        return prefix <= width;
    }
}
