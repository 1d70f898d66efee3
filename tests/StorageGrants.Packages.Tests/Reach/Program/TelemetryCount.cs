using System;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Threading;

namespace Reach;

/// <summary>Counts what the client tells of its calls.</summary>
internal sealed class TelemetryCount : IDisposable
{
    private readonly MeterListener _meters = new();
    private readonly ActivityListener _activities;
    private int _spans;
    private int _measurements;

    public TelemetryCount()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "StorageGrants",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = _ => Interlocked.Increment(ref _spans),
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == "StorageGrants") listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<double>((_, _, _, _) => Interlocked.Increment(ref _measurements));
        _meters.Start();
    }

    public int Spans => _spans;

    public int Measurements => _measurements;

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
    }
}
