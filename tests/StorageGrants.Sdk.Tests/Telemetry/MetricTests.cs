using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics.Metrics;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using StorageGrants.Sdk.Tests.Support;
using Xunit;

namespace StorageGrants.Sdk.Tests.Telemetry;

public sealed class MetricTests : IDisposable
{
    private readonly ConcurrentQueue<(double Value, Dictionary<string, object?> Tags)> _measured = new();
    private readonly MeterListener _listener = new();
    private readonly Uri _address = new("http://metrics-" + Guid.NewGuid().ToString("N") + ".example");
    private Instrument? _instrument;

    public MetricTests()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name != ClientTelemetry.MeterName) return;
            _instrument = instrument;
            listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>((_, value, tags, _) =>
        {
            var copy = tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value);
            if (Equals(copy["server.address"], _address.Host)) _measured.Enqueue((value, copy));
        });
        _listener.Start();
    }

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task Each_attempt_is_measured_in_seconds()
    {
        var sent = 0;
        var handler = new StubHandler(_ => ++sent == 1 ? StubHandler.JsonAnswer("{}", HttpStatusCode.BadGateway) : StubHandler.JsonAnswer("""{"id":"1"}"""));

        await new ThingsClient(new HttpClient(handler), _address) { Retries = new RetryOptions(), Clock = new TestClock { SkipsWaits = true } }.GetAsync("id-canary");

        var histogram = Assert.IsType<Histogram<double>>(_instrument);
        Assert.Equal(("http.client.request.duration", "s"), (histogram.Name, histogram.Unit));
        Assert.Equal(0.005, histogram.Advice!.HistogramBucketBoundaries![0]);
        var expected = new Dictionary<string, object?>
        {
            ["http.request.method"] = "GET",
            ["url.template"] = "/things/{id}",
            ["url.scheme"] = "http",
            ["server.address"] = _address.Host,
            ["server.port"] = 80,
            ["http.response.status_code"] = 502,
            ["error.type"] = "502",
        };
        Assert.Equal(2, _measured.Count);
        Assert.All(_measured, entry => Assert.InRange(entry.Value, double.Epsilon, 600));
        Assert.Equal(expected.OrderBy(tag => tag.Key), _measured.First().Tags.OrderBy(tag => tag.Key));
        expected.Remove("error.type");
        expected["http.response.status_code"] = 200;
        Assert.Equal(expected.OrderBy(tag => tag.Key), _measured.Last().Tags.OrderBy(tag => tag.Key));
    }
}
