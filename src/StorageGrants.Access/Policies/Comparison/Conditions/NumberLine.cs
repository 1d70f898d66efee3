using System.Globalization;

namespace StorageGrants.Access.Policies;

/// <summary>Numbers.</summary>
internal sealed class NumberLine : ValueLine<double>
{
    internal static NumberLine Instance { get; } = new();

    internal override Found? Between(Cut<double>? low, Cut<double>? high) => new Found(
        low is { IsAfter: false } first ? first.Value
        : high is { IsAfter: true } last ? last.Value
        : low is { } above && high is { } below ? above.Value + ((below.Value - above.Value) / 2)
        : low is { } only ? only.Value + 1
        : high is { } bound ? bound.Value - 1
        : 0);

    internal override string Write(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
