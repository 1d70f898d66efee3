using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace StorageGrants.Access.Policies;

/// <summary>Addresses as numbers: both families on one line, those of version 6 after those of version 4 unless the engine compares plain numbers.</summary>
internal sealed class AddressLine : ValueLine<BigInteger>
{
    private static readonly BigInteger Versions4 = BigInteger.One << 32;
    private static readonly BigInteger Versions6 = BigInteger.One << 128;

    private readonly BigInteger _offset;

    private AddressLine(bool numeric)
    {
        _offset = numeric ? BigInteger.Zero : BigInteger.One << 40;
        var all = numeric
            ? Range(0, Versions6)
            : (RangeSet<BigInteger>)Range(0, Versions4).Union(Range(_offset, _offset + Versions6))!;
        Universe = all;
        Familiar = new[] { new BigInteger(0xCB007107u), new BigInteger(0xC6336407u), new BigInteger(0x0A000007u) };
    }

    internal static AddressLine Separate { get; } = new(false);

    internal static AddressLine Numeric { get; } = new(true);

    internal override RangeSet<BigInteger>? Universe { get; }

    internal override IReadOnlyList<BigInteger> Familiar { get; }

    /// <summary>The range whose addresses share the leading bits of one.</summary>
    internal RangeSet<BigInteger> Range(in NetworkAddress address, int prefix)
    {
        var width = address.IsV6 ? 128 : 32;
        var size = BigInteger.One << (width - prefix);
        var number = ((new BigInteger(address.High) << 64) + address.Low) / size * size;
        var low = address.IsV6 ? number + _offset : number;
        return Range(low, low + size);
    }

    internal override Found? Between(Cut<BigInteger>? low, Cut<BigInteger>? high) =>
        low is { } first ? new Found(first.Value) : high is { } last ? new Found(last.Value - 1) : null;

    internal override string Write(BigInteger value)
    {
        if (value < Versions4)
        {
            var number = (uint)value;
            return string.Join(".", number >> 24, (number >> 16) & 255, (number >> 8) & 255, number & 255);
        }

        var rest = value - _offset;
        var text = new StringBuilder();
        for (var group = 7; group >= 0; group--)
        {
            text.Append(((int)((rest >> (16 * group)) & 0xFFFF)).ToString("x", CultureInfo.InvariantCulture)).Append(group > 0 ? ":" : "");
        }

        return text.ToString();
    }

    private RangeSet<BigInteger> Range(BigInteger low, BigInteger end) =>
        RangeSet<BigInteger>.Between(this, new Cut<BigInteger>(low, false), new Cut<BigInteger>(end, false));
}
