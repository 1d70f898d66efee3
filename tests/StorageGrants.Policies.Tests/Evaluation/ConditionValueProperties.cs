using System;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using StorageGrants.Access;
using StorageGrants.Testing;
using Xunit;
using static StorageGrants.Policies.Tests.Evaluation.Asking;

namespace StorageGrants.Policies.Tests.Evaluation;

/// <summary>Values of conditions, read by the engine without allocation, against the framework's own readers.</summary>
public sealed class ConditionValueProperties
{
    [Fact]
    public void Base64_is_read_as_the_framework_reads_it() => Check.One(PropertyRun.Times(3_000), Prop.ForAll(
        Gen.Choose(0, 12).SelectMany(length => Gen.Elements("AZaz09+/Qm=== \t\r\n@[`{:.".ToCharArray()).ArrayOf(length)).ToArbitrary(), Gen.Choose(0, 255).ArrayOf(3).ToArbitrary(), (symbols, other) =>
    {
        var text = new string(symbols);
        byte[]? bytes = null;
        try
        {
            bytes = Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
        }

        var same = bytes is null ? Effect.Undocumented : Effect.Allow;
        var different = bytes is null ? Effect.Undocumented : bytes.AsSpan().SequenceEqual([.. other.Select(value => (byte)value)]) ? Effect.Allow : Effect.Deny;
        return Ask("BinaryEquals", Convert.ToBase64String(bytes ?? []), text) == same &&
            Ask("BinaryEquals", Convert.ToBase64String([.. other.Select(value => (byte)value)]), text) == different;
    }));

    [Fact]
    public void Every_symbol_of_base64_has_its_value()
    {
        const string All = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        Assert.Equal(Effect.Allow, Ask("BinaryEquals", All, All));
        Assert.All(Enumerable.Range(0, 64), at => Assert.Equal(Effect.Deny, Ask("BinaryEquals", All, All[..at] + (at == 0 ? 'B' : 'A') + All[(at + 1)..])));
    }

    [Fact]
    public void Addresses_of_six_are_read_as_the_framework_reads_them() => Check.One(PropertyRun.Times(4_000), Prop.ForAll(AddressText.ToArbitrary(), text =>
    {
        // The framework is lenient about the dotted part alone.
        var dots = text.LastIndexOf(':');
        var isRead = IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6 &&
            (!text.Contains('.', StringComparison.Ordinal) || IsDotted(text[(dots + 1)..]));
        if (!text.Contains(':', StringComparison.Ordinal))
        {
            isRead = IsDotted(text);
            address = isRead ? IPAddress.Parse(text) : null;
        }

        var wanted = isRead ? address!.ToString() : "::";
        return Ask("IpAddress", wanted, text) == (isRead ? Effect.Allow : Effect.Undocumented);
    }));

    [Fact]
    public void Ranges_hold_what_has_their_leading_bits() => Check.One(PropertyRun.Times(3_000), Prop.ForAll(
        Drawn.ToArbitrary(), drawn =>
    {
        var (bytes, prefix, flipped) = drawn;
        var network = bytes.Select(value => (byte)value).ToArray();
        var other = network.ToArray();
        other[flipped / 8] ^= (byte)(0x80 >> (flipped % 8));
        var range = new IPAddress(network) + "/" + prefix.ToString(CultureInfo.InvariantCulture);
        return Ask("IpAddress", range, new IPAddress(network).ToString()) == Effect.Allow &&
            Ask("IpAddress", range, new IPAddress(other).ToString()) == (flipped < prefix ? Effect.Deny : Effect.Allow) &&
            Ask("NotIpAddress", range, new IPAddress(other).ToString()) == (flipped < prefix ? Effect.Allow : Effect.Deny);
    }));

    [Theory]
    [InlineData("10.0.0.0/")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/0032")]
    [InlineData("10.0.0.0/3a")]
    [InlineData("10.0.0.0/ 8")]
    [InlineData("10.0.0.0/-1")]
    [InlineData("10.0.0.0/8/8")]
    [InlineData("10.0.0/8")]
    [InlineData("/8")]
    [InlineData("")]
    [InlineData("::/129")]
    [InlineData("2001:db8::/9:")]
    public void A_range_that_cannot_be_read_decides_nothing(string range) =>
        Assert.Equal(Effect.Undocumented, Ask("IpAddress", range, "10.0.0.1"));

    [Theory]
    [InlineData("10.0.0.0/032", "10.0.0.0")]
    [InlineData("10.0.0.0/00", "255.0.0.1")]
    [InlineData("::/0", "ffff::")]
    [InlineData("10.0.0.9/32", "10.0.0.9")]
    [InlineData("::ffff/128", "::ffff")]
    public void A_prefix_may_be_all_or_nothing(string range, string address) =>
        Assert.Equal(Effect.Allow, Ask("IpAddress", range, address));

    [Fact]
    public void Instants_are_read_as_the_framework_reads_them() => Check.One(PropertyRun.Times(3_000), Prop.ForAll(InstantText.ToArbitrary(), text =>
    {
        var isRead = DateTimeOffset.TryParseExact(
            text,
            ["yyyy-MM", "yyyy-MM-dd", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var instant);
        isRead &= text.Length <= 10 || text.EndsWith('Z') || Regex.IsMatch(text, "[+-][0-9]{2}:?[0-9]{2}$");
        if (!isRead)
            return Ask("DateEquals", "2027-01-01", text) == Effect.Undocumented;
        var canonical = instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);
        var later = instant.AddTicks(1).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);
        return Ask("DateEquals", canonical, text) == Effect.Allow && Ask("DateLessThan", later, text) == Effect.Allow && Ask("DateEquals", later, text) == Effect.Deny;
    }));

    [Theory]
    [InlineData("2027-01-01T00:00:60Z", "2027-01-01T00:01:00Z", Effect.Allow)]
    [InlineData("2027-01-01T00:00:61Z", "2027-01-01T00:01:01Z", Effect.Undocumented)]
    [InlineData("2027-01-01T24:00Z", "2027-01-02", Effect.Undocumented)]
    [InlineData("2027-01-01T23:59Z", "2027-01-01T23:59:00Z", Effect.Allow)]
    [InlineData("2027-01-01T00:60Z", "2027-01-01T01:00Z", Effect.Undocumented)]
    [InlineData("2027-01-01T00:00:00.Z", "2027-01-01", Effect.Undocumented)]
    [InlineData("2027-01-01T00:00:00.123456789Z", "2027-01-01T00:00:00.1234567Z", Effect.Allow)]
    [InlineData("2027-01-01T00:00:00.1234567890Z", "2027-01-01T00:00:00.1234567Z", Effect.Undocumented)]
    [InlineData("2027-01-01T00:00:00ZZ", "2027-01-01", Effect.Undocumented)]
    [InlineData("2027-01-01T00:00:00z", "2027-01-01", Effect.Undocumented)]
    [InlineData("2027-01-01T00:00:00+24:00", "2026-12-31", Effect.Undocumented)]
    [InlineData("2027-01-01T00:00:00+23:00", "2026-12-31T01:00Z", Effect.Allow)]
    [InlineData("2027-01-01T00:00:00+00:60", "2027-01-01", Effect.Undocumented)]
    [InlineData("2027-01-01T00:00:00+00:59", "2026-12-31T23:01Z", Effect.Allow)]
    [InlineData("2027-01-01T00:00:00+01:000", "2026-12-31T23:00Z", Effect.Undocumented)]
    [InlineData("2027-01-01T00:00:00*01:00", "2026-12-31T23:00Z", Effect.Undocumented)]
    [InlineData("2027-01-01T00:00:00+02", "2026-12-31T22:00Z", Effect.Allow)]
    [InlineData("2027-01-01T00:00:00", "2027-01-01", Effect.Undocumented)]
    [InlineData("2027-01-01 00:00:00Z", "2027-01-01", Effect.Undocumented)]
    [InlineData("2027-02-29", "2027-03-01", Effect.Undocumented)]
    [InlineData("0001-01-01", "0001-01-01T00:00Z", Effect.Allow)]
    [InlineData("0000-01-01", "0001-01-01T00:00Z", Effect.Undocumented)]
    [InlineData("9999-12-31T23:59:59Z", "9999-12-31T23:59:59.0Z", Effect.Allow)]
    [InlineData("1798761600.5", "2027-01-01T00:00:00.5Z", Effect.Allow)]
    [InlineData("-1", "1969-12-31T23:59:59Z", Effect.Allow)]
    [InlineData("0", "1970-01", Effect.Allow)]
    [InlineData("soon", "1970-01", Effect.Undocumented)]
    [InlineData("1e300", "9999-12-31", Effect.Deny)]
    public void An_instant_at_the_edge(string text, string same, Effect expected) =>
        Assert.Equal(expected, Ask("DateEquals", same, text));

    [Fact]
    public void Instants_beyond_all_calendars_stay_in_order()
    {
        Assert.Equal(Effect.Allow, Ask("DateGreaterThan", "9999-12-31T23:59:59Z", "1e300"));
        Assert.Equal(Effect.Allow, Ask("DateLessThan", "0001-01-01", "-1e300"));
    }

    private static Gen<(int[] Bytes, int Prefix, int Flipped)> Drawn { get; } =
        from width in Gen.Elements(4, 16)
        from bytes in Gen.Choose(0, 255).ArrayOf(width)
        from prefix in Gen.Choose(0, width * 8)
        from flipped in Gen.Choose(0, (width * 8) - 1)
        select (bytes, prefix, flipped);

    private static Gen<string> AddressText { get; } =
        from six in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
        from zeros in Gen.Choose(0, 3)
        from bytes in Gen.Frequency((1, Gen.Constant(0)), (2, Gen.Choose(0, 255))).ArrayOf(six ? 16 : 4)
        from upper in Gen.Elements(true, false)
        from dotted in Gen.Frequency((1, Gen.Constant(true)), (3, Gen.Constant(false)))
        from gap in Gen.Choose(-2, 8)
        from width in Gen.Choose(1, 8)
        from broken in Gen.Frequency((2, Gen.Constant(false)), (1, Gen.Constant(true)))
        from at in Gen.Choose(0, 40)
        from with in Gen.Elements(":", ".", "0", "f", "G", "", "::", "256", "/", "9", "@")
        let text = six ? Six(bytes, zeros, upper, dotted, gap, width) : string.Join('.', bytes.Take(4))
        select broken ? text[..Math.Min(at, text.Length)] + with + text[Math.Min(text.Length, at + (with.Length == 0 ? 1 : 0))..] : text;

    private static Gen<string> InstantText { get; } =
        from year in Gen.Choose(1900, 2100)
        from month in Gen.Choose(0, 13)
        from day in Gen.Choose(0, 32)
        from hour in Gen.Choose(0, 24)
        from minute in Gen.Choose(0, 60)
        from second in Gen.Choose(0, 59)
        from fraction in Gen.Choose(0, 9_999_999)
        from form in Gen.Choose(0, 4)
        from zone in Gen.Elements("Z", "+01:00", "-0130", "+00:00", "-13:59", "")
        let date = FormattableString.Invariant($"{year:0000}-{month:00}")
        let clock = FormattableString.Invariant($"{date}-{day:00}T{hour:00}:{minute:00}")
        select form switch
        {
            0 => date,
            1 => FormattableString.Invariant($"{date}-{day:00}"),
            2 => clock + zone,
            3 => FormattableString.Invariant($"{clock}:{second:00}") + zone,
            _ => FormattableString.Invariant($"{clock}:{second:00}.{fraction:0000000}") + zone,
        };

    private static string Six(int[] bytes, int zeros, bool upper, bool dotted, int gap, int width)
    {
        var groups = Enumerable.Range(0, 8).Select(at => (bytes[at * 2] << 8) | bytes[(at * 2) + 1]).ToList();
        var tail = dotted ? string.Join('.', bytes.Skip(12)) : null;
        var shown = groups.Take(dotted ? 6 : 8).Select(group => group.ToString((upper ? "X" : "x") + (zeros + 1), CultureInfo.InvariantCulture)).ToList();
        if (tail is not null)
            shown.Add(tail);
        if (gap < 0 || gap >= shown.Count)
            return string.Join(':', shown);
        var end = Math.Min(shown.Count - (dotted ? 1 : 0), gap + width);
        return end <= gap ? string.Join(':', shown) : string.Join(':', shown.Take(gap)) + "::" + string.Join(':', shown.Skip(end));
    }

    private static bool IsDotted(string text) => Regex.IsMatch(text, @"^(0|[1-9][0-9]{0,2})(\.(0|[1-9][0-9]{0,2})){3}\z") && text.Split('.').All(part => int.Parse(part, CultureInfo.InvariantCulture) <= 255);

    private static Effect Ask(string @operator, string wanted, string value) =>
        Condition($"'{@operator}':{{'k:a':'{wanted}'}}", Access.Policies.RequestContext.Empty.With("k:a", value));
}
