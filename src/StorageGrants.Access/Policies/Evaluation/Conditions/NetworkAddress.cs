namespace StorageGrants.Access.Policies;

/// <summary>An IP address as a number of 128 bits. Read by hand: the framework's parser allocates.</summary>
internal readonly struct NetworkAddress
{
    private NetworkAddress(ulong high, ulong low, bool isV6)
    {
        High = high;
        Low = low;
        IsV6 = isV6;
    }

    public ulong High { get; }

    public ulong Low { get; }

    public bool IsV6 { get; }

    public static bool TryRead(string text, int length, out NetworkAddress address)
    {
        for (var i = 0; i < length; i++)
        {
            if (text[i] == ':')
                return TryReadV6(text, length, out address);
        }

        var read = TryReadV4(text, 0, length, out var v4);
        address = new NetworkAddress(0, v4, false);
        return read;
    }

    private static bool TryReadV4(string text, int start, int end, out uint value)
    {
        value = 0;
        var at = start;
        for (var part = 0; part < 4; part++)
        {
            if (part > 0 && (at >= end || text[at++] != '.'))
                return false;
            var digits = 0;
            uint number = 0;
            while (at < end && text[at] >= '0' && text[at] <= '9' && digits < 4)
            {
                number = (number * 10) + (uint)(text[at++] - '0');
                digits++;
            }

            if (digits is 0 or > 3 || number > 255 || (digits > 1 && text[at - digits] == '0'))
                return false;
            value = (value << 8) | number;
        }

        return at == end;
    }

    private static bool TryReadV6(string text, int length, out NetworkAddress address)
    {
        address = default;
        ulong headHigh = 0, headLow = 0, tailHigh = 0, tailLow = 0;
        int head = 0, tail = 0, at = 0;
        var gap = false;
        if (length >= 2 && text[0] == ':' && text[1] == ':')
        {
            gap = true;
            at = 2;
        }

        while (at < length)
        {
            var digits = 0;
            uint group = 0;
            var begin = at;
            while (at < length && HexValue(text[at]) is var digit and >= 0 && digits < 5)
            {
                group = (group << 4) | (uint)digit;
                at++;
                digits++;
            }

            if (at < length && text[at] == '.')
            {
                if (!TryReadV4(text, begin, length, out var v4) || head + tail > 6)
                    return false;
                Append(gap, v4 >> 16, ref headHigh, ref headLow, ref tailHigh, ref tailLow, ref head, ref tail);
                group = v4 & 0xFFFF;
                at = length;
            }
            else if (digits is 0 or > 4)
            {
                return false;
            }

            if (head + tail == 8)
                return false;
            Append(gap, group, ref headHigh, ref headLow, ref tailHigh, ref tailLow, ref head, ref tail);
            if (at == length)
                break;
            if (text[at++] != ':' || at == length)
                return false;
            if (text[at] == ':')
            {
                if (gap)
                    return false;
                gap = true;
                at++;
            }
        }

        if (gap ? head + tail > 7 : head != 8)
            return false;
        var (high, low) = ShiftLeft(headHigh, headLow, 16 * (8 - head));
        address = new NetworkAddress(high | tailHigh, low | tailLow, true);
        return true;
    }

    private static void Append(bool gap, uint group, ref ulong headHigh, ref ulong headLow, ref ulong tailHigh, ref ulong tailLow, ref int head, ref int tail)
    {
        if (gap)
        {
            tailHigh = (tailHigh << 16) | (tailLow >> 48);
            tailLow = (tailLow << 16) | group;
            tail++;
        }
        else
        {
            headHigh = (headHigh << 16) | (headLow >> 48);
            headLow = (headLow << 16) | group;
            head++;
        }
    }

    private static (ulong High, ulong Low) ShiftLeft(ulong high, ulong low, int bits) =>
        bits == 0 ? (high, low)
        : bits >= 128 ? (0UL, 0UL)
        : bits >= 64 ? (low << (bits - 64), 0UL)
        : ((high << bits) | (low >> (64 - bits)), low << bits);

    private static int HexValue(char c) =>
        c is >= '0' and <= '9' ? c - '0' : c is >= 'a' and <= 'f' ? c - 'a' + 10 : c is >= 'A' and <= 'F' ? c - 'A' + 10 : -1;
}
