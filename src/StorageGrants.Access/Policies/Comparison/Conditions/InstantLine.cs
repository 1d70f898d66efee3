using System;
using System.Collections.Generic;
using System.Globalization;

namespace StorageGrants.Access.Policies;

/// <summary>Instants, counted in units of 100 ns since 1970.</summary>
internal sealed class InstantLine : ValueLine<long>
{
    private const long Second = 10_000_000;
    private const long Epoch = 621_355_968_000_000_000;

    internal static InstantLine Instance { get; } = new();

    internal override IReadOnlyList<long> Familiar { get; } =
        new[] { FromDate(new DateTimeOffset(2027, 1, 1, 12, 0, 0, TimeSpan.Zero)), FromDate(new DateTimeOffset(2000, 1, 1, 12, 0, 0, TimeSpan.Zero)) };

    internal static long FromDate(DateTimeOffset date) => date.UtcTicks - Epoch;

    internal override Found? Between(Cut<long>? low, Cut<long>? high) => new Found(
        low is { IsAfter: false } first ? first.Value
        : high is { IsAfter: true } last ? last.Value
        : low is { } above && high is { } below ? above.Value + ((below.Value - above.Value) / 2)
        : low is { } only ? only.Value + Second
        : high is { } bound ? bound.Value - Second
        : 0);

    internal override string Write(long value)
    {
        var ticks = value + Epoch;
        return ticks < 0 || ticks > DateTime.MaxValue.Ticks
            ? (value / Second).ToString(CultureInfo.InvariantCulture)
            : new DateTime(ticks, DateTimeKind.Utc).ToString(
                ticks % Second == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
    }
}
