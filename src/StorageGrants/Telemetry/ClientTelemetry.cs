using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace StorageGrants;

/// <summary>
/// The names under which clients report what they do: spans and a duration per attempt, by the conventions of
/// OpenTelemetry for HTTP clients. Routes are reported as templates, so no id of an organization, user or key is in them
/// (docs/telemetry.md).
/// </summary>
public static class ClientTelemetry
{
    /// <summary>The name of the <see cref="ActivitySource"/>.</summary>
    public const string ActivitySourceName = "StorageGrants";

    /// <summary>The name of the <see cref="Meter"/>.</summary>
    public const string MeterName = "StorageGrants";

    internal static readonly ActivitySource Source = new(ActivitySourceName, Version);

    internal static readonly Histogram<double> Duration = new Meter(MeterName, Version).CreateHistogram(
        "http.client.request.duration",
        "s",
        "Duration of HTTP client requests.",
        null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = Buckets });

    private static string? Version => typeof(ClientTelemetry).Assembly.GetName().Version?.ToString(3);

    private static IReadOnlyList<double> Buckets => [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];
}
