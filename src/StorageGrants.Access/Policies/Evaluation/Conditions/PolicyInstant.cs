namespace StorageGrants.Access.Policies;

/// <summary>
/// Reads an instant: <c>2027-01</c>, <c>2027-01-31</c>, or that with <c>T12:00</c>, seconds, a fraction, and <c>Z</c> or an
/// offset, or a number of seconds since 1970. The result counts units of 100 ns since then.
/// </summary>
internal static class PolicyInstant
{
    private const long PerSecond = 10_000_000;

    public static bool TryRead(string text, bool offsets, out long instant)
    {
        instant = 0;
        if (text.Length < 5 || text[4] != '-')
            return TryReadEpoch(text, out instant);
        var at = 0;
        if (!Number(text, ref at, 4, out var year) || !Skip(text, ref at, '-') || !Number(text, ref at, 2, out var month) ||
            !Day(text, ref at, out var day) || !IsDate(year, month, day))
        {
            return false;
        }

        instant = Days(year, month, day) * 86_400 * PerSecond;
        if (at == text.Length)
            return true;
        return Skip(text, ref at, 'T') && TryReadTime(text, ref at, ref instant) && TryReadZone(text, at, offsets, ref instant);
    }

    private static bool TryReadTime(string text, ref int at, ref long instant)
    {
        if (!Number(text, ref at, 2, out var hour) || !Skip(text, ref at, ':') || !Number(text, ref at, 2, out var minute) || hour > 23 || minute > 59)
            return false;
        var second = 0;
        if (Skip(text, ref at, ':') && (!Number(text, ref at, 2, out second) || second > 60))
            return false;
        instant += ((hour * 3600L) + (minute * 60L) + second) * PerSecond;
        if (!Skip(text, ref at, '.'))
            return true;
        var unit = PerSecond / 10;
        var digits = 0;
        for (; at < text.Length && text[at] is >= '0' and <= '9'; at++, digits++)
        {
            instant += (text[at] - '0') * unit;
            unit /= 10;
        }

        return digits is > 0 and <= 9;
    }

    private static bool TryReadZone(string text, int at, bool offsets, ref long instant)
    {
        if (at == text.Length)
            return false;
        if (text[at] == 'Z' && at == text.Length - 1)
            return true;
        var sign = text[at] == '+' ? -1 : text[at] == '-' ? 1 : 0;
        at++;
        if (!offsets || sign == 0 || !Number(text, ref at, 2, out var hours) || hours > 23)
            return false;
        var minutes = 0;
        if (at < text.Length)
        {
            Skip(text, ref at, ':');
            if (!Number(text, ref at, 2, out minutes) || minutes > 59 || at != text.Length)
                return false;
        }

        instant += sign * ((hours * 3600L) + (minutes * 60L)) * PerSecond;
        return true;
    }

    private static bool TryReadEpoch(string text, out long instant)
    {
        instant = 0;
        if (!PolicyNumber.TryRead(text, false, out var seconds))
            return false;
        instant = seconds > 9e11 ? long.MaxValue : seconds < -9e11 ? long.MinValue : (long)(seconds * PerSecond);
        return true;
    }

    // A month alone is its first day.
    private static bool Day(string text, ref int at, out int day)
    {
        day = 1;
        return at == text.Length || (Skip(text, ref at, '-') && Number(text, ref at, 2, out day));
    }

    private static bool Number(string text, ref int at, int digits, out int value)
    {
        value = 0;
        if (at + digits > text.Length)
            return false;
        for (var i = 0; i < digits; i++, at++)
        {
            if (text[at] is < '0' or > '9')
                return false;
            value = (value * 10) + (text[at] - '0');
        }

        return true;
    }

    private static bool Skip(string text, ref int at, char expected)
    {
        if (at >= text.Length || text[at] != expected)
            return false;
        at++;
        return true;
    }

    private static bool IsDate(int year, int month, int day) =>
        year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= System.DateTime.DaysInMonth(year, month);

    private static long Days(int year, int month, int day) => (new System.DateTime(year, month, day).Ticks / 864_000_000_000L) - 719_162;
}
