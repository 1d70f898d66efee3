using System;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StorageGrants.Http;
using StorageGrants.Sdk.Tests.Support;
using Xunit;

namespace StorageGrants.Sdk.Tests.Telemetry;

/// <summary>What nobody listens to costs no byte. Alone, because a listener of any other test is heard by every client.</summary>
[CollectionDefinition(nameof(TelemetryCostTests), DisableParallelization = true)]
[Collection(nameof(TelemetryCostTests))]
public class TelemetryCostTests
{
    private const int Calls = 100;

    // Both sides of a comparison share their code; while the runtime still compiles it anew, a round may be uneven.
    private const int Rounds = 40;

    [Fact]
    public void A_call_without_listener_allocates_the_same_with_and_without_a_log_that_is_off()
    {
        var silent = Client(NullLogger.Instance);
        var off = Client(new LogList(LogLevel.Information));

        var rounds = Enumerable.Range(0, Rounds).Select(_ => (Silent: BytesOf(silent), Off: BytesOf(off))).ToList();

        Report(nameof(off), rounds[^1].Silent, rounds[^1].Off);
        Assert.Contains(rounds, round => round.Silent == round.Off);
    }

    [Fact]
    public void Listeners_cost_something_and_nothing_once_they_are_gone()
    {
        var client = Client(NullLogger.Instance);
        var rounds = Enumerable.Range(0, Rounds).Select(_ =>
        {
            var before = BytesOf(client);
            long during;
            using (Spans())
            using (Metrics())
                during = BytesOf(client);
            return (Before: before, During: during, After: BytesOf(client));
        }).ToList();

        Report("listened to", rounds[^1].Before, rounds[^1].During);
        Assert.All(rounds, round => Assert.True(round.During > round.After + (Calls * 100), round.ToString()));
        Assert.Contains(rounds, round => round.Before == round.After);
    }

    [Fact]
    public void Asking_whether_somebody_listens_allocates_nothing()
    {
        // All that a call does for its telemetry when nobody listens; the result is null.
        var start = typeof(ClientTelemetry).Assembly.GetType("StorageGrants.AttemptTelemetry", throwOnError: true)!
            .GetMethod("Start", BindingFlags.Public | BindingFlags.Static)!.CreateDelegate<Func<ApiOperation, Uri, int, ILogger, object?>>();
        var (operation, server, log) = (new ApiOperation("Things_Get", HttpMethod.Get, "/things/{id}"), new Uri("https://things.example"), new LogList(LogLevel.Information));
        Assert.Null(start(operation, server, 0, log));

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Calls; i++) start(operation, server, i, log);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static ThingsClient Client(ILogger log) =>
        new(new HttpClient(new SynchronousAnswer()) { Timeout = Timeout.InfiniteTimeSpan }) { Log = log };

    private static long BytesOf(ThingsClient client)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Calls; i++)
        {
            var call = client.GetAsync("1");
            Assert.True(call.IsCompletedSuccessfully);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Report(string what, long without, long with) =>
        TestContext.Current.TestOutputHelper!.WriteLine($"bytes a call: {without / Calls} without, {with / Calls} {what}");

    private static ActivityListener Spans()
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ClientTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static MeterListener Metrics()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == ClientTelemetry.MeterName) listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((_, _, _, _) => { });
        listener.Start();
        return listener;
    }

    /// <summary>Answers at once, on the thread of the caller.</summary>
    private sealed class SynchronousAnswer : HttpMessageHandler
    {
        private static readonly byte[] s_body = """{"id":"1"}"""u8.ToArray();
        private static readonly MediaTypeHeaderValue s_json = new("application/json");

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { Content = new ByteArrayContent(s_body) { Headers = { ContentType = s_json } } });
    }
}
