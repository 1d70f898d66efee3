using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using System.Linq;
using Microsoft.Extensions.Logging;

namespace StorageGrants.Sdk.Tests.Support;

/// <summary>Writes down everything .NET can be told to say about HTTP: logs, activities, metrics, event sources, diagnostic listeners, traces.</summary>
internal sealed class Wiretap : EventListener, ILoggerProvider, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly ConcurrentQueue<(string Source, string Text)> _heard = new();
    private readonly ConcurrentBag<IDisposable> _subscriptions = new();
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();
    private readonly TraceTap _traces;

    public Wiretap()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Note,
        };
        ActivitySource.AddActivityListener(_activities);
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        _meters.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _meters.SetMeasurementEventCallback<double>(Note);
        _meters.SetMeasurementEventCallback<long>(Note);
        _meters.Start();
        Trace.Listeners.Add(_traces = new TraceTap(this));
    }

    public IReadOnlyList<(string Source, string Text)> Heard => [.. _heard];

    public bool HasHeardFrom(string source) => _heard.Any(entry => entry.Source.StartsWith(source, StringComparison.Ordinal));

    public override void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
        Trace.Listeners.Remove(_traces);
        foreach (var subscription in _subscriptions) subscription.Dispose();
        base.Dispose();
    }

    ILogger ILoggerProvider.CreateLogger(string categoryName) => new Log(this, categoryName);

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (new[] { "System.Net", "Microsoft-Extensions-Logging", "AspNetCore", "StorageGrants" }.Any(part => eventSource.Name.Contains(part, StringComparison.Ordinal)))
            EnableEvents(eventSource, EventLevel.Verbose, EventKeywords.All);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        // The base constructor reports events before the fields of this class exist.
        if (_heard is null) return;

        // A dump of the bytes on the socket: the wire itself, readable here only because the tests use no TLS.
        if (eventData.EventName == "DumpBuffer" && eventData.EventSource.Name == "Private.InternalDiagnostics.System.Net.Sockets") return;
        var payload = eventData.Payload is null ? "" : string.Join(" | ", eventData.Payload.Select(Show));
        _heard.Enqueue(("event:" + eventData.EventSource.Name, eventData.EventName + " " + eventData.Message + " " + payload));
    }

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value) => _subscriptions.Add(value.Subscribe(this));

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value) => _heard.Enqueue(("diagnostic:" + value.Key, Show(value.Value)));

    void IObserver<DiagnosticListener>.OnCompleted()
    {
    }

    void IObserver<DiagnosticListener>.OnError(Exception error)
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted()
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error)
    {
    }

    private static string Show(object? value) => value switch
    {
        byte[] bytes => System.Text.Encoding.Latin1.GetString(bytes),
        _ => value?.ToString() ?? "",
    };

    private void Note<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state) =>
        _heard.Enqueue(("metric:" + instrument.Meter.Name, instrument.Name + "=" + value + " " + string.Join(" ", tags.ToArray().Select(tag => tag.Key + "=" + Show(tag.Value)))));

    private void Note(Activity activity)
    {
        var baggage = string.Join(" ", activity.Baggage.Select(item => item.Key + "=" + item.Value)) + " " + activity.TraceStateString;
        var tags = activity.TagObjects.Concat(activity.Events.SelectMany(happened => happened.Tags)).Select(tag => tag.Key + "=" + Show(tag.Value));
        _heard.Enqueue(("activity:" + activity.Source.Name, activity.DisplayName + " " + activity.StatusDescription + " " + string.Join(" ", tags) + " " + baggage));
    }

    private sealed class TraceTap(Wiretap tap) : TraceListener
    {
        public override void Write(string? message) => tap._heard.Enqueue(("trace:System.Diagnostics.Trace", message ?? ""));

        public override void WriteLine(string? message) => Write(message);
    }

    private sealed class Log(Wiretap tap, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Write(state);
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            tap._heard.Enqueue(("log:" + category, logLevel + " " + formatter(state, exception) + " " + exception));
            Write(state);
        }

        private void Write(object? state)
        {
            var text = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(" ", pairs.Select(pair => pair.Key + "=" + Show(pair.Value))) : Show(state);
            tap._heard.Enqueue(("log:" + category, text));
        }
    }
}
