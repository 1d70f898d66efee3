using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using StorageGrants.Sdk.Tests.Support;
using Xunit;

namespace StorageGrants.Sdk.Tests.Telemetry;

public sealed class SpanTests : IDisposable
{
    private readonly ConcurrentQueue<Activity> _stopped = new();
    private readonly ActivityListener _listener;
    private readonly Uri _address = new("https://spans-" + Guid.NewGuid().ToString("N") + ".example:8443/api/");

    public SpanTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ClientTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                // Other tests make calls at the same time.
                if (Equals(activity.GetTagItem("server.address"), _address.Host)) _stopped.Enqueue(activity);
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    private List<Activity> Spans => [.. _stopped];

    public void Dispose() => _listener.Dispose();

    private ThingsClient Client(HttpMessageHandler handler, int retries = 0) => new(new HttpClient(handler), _address)
    {
        Retries = new RetryOptions { MaxRetries = retries },
        Clock = new TestClock { SkipsWaits = true },
    };

    [Fact]
    public async Task A_call_is_a_client_span_named_by_method_and_route()
    {
        using var outer = new Activity("outer").Start();
        Activity? current = null;
        var handler = new StubHandler(_ =>
        {
            current = Activity.Current;
            return StubHandler.JsonAnswer("""{"id":"1"}""");
        });

        await Client(handler).GetAsync("id-canary");

        var span = Assert.Single(Spans);
        Assert.Equal("GET /things/{id}", span.DisplayName);
        Assert.Equal(ActivityKind.Client, span.Kind);
        Assert.Equal(outer.SpanId, span.ParentSpanId);
        Assert.Same(span, current);
        Assert.Same(outer, Activity.Current);
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
        var expected = new Dictionary<string, object?>
        {
            ["http.request.method"] = "GET",
            ["url.template"] = "/things/{id}",
            ["url.scheme"] = "https",
            ["server.address"] = _address.Host,
            ["server.port"] = 8443,
            ["http.response.status_code"] = 200,
        };
        Assert.Equal(expected.OrderBy(tag => tag.Key), span.TagObjects.OrderBy(tag => tag.Key));
    }

    [Fact]
    public async Task Each_attempt_is_a_span_that_counts()
    {
        var sent = 0;
        var handler = new StubHandler(_ => ++sent switch
        {
            1 => StubHandler.JsonAnswer("{}", HttpStatusCode.ServiceUnavailable),
            2 => throw new HttpRequestException(HttpRequestError.ResponseEnded, "gone"),
            _ => StubHandler.JsonAnswer("""{"id":"1"}"""),
        });

        await Client(handler, 2).GetAsync("1");

        Assert.Equal([null, 1, 2], Spans.Select(span => span.GetTagItem("http.request.resend_count")));
        Assert.Equal(["503", ByRequestError("response_ended"), null], Spans.Select(span => span.GetTagItem("error.type")));
        Assert.Equal([503, null, 200], Spans.Select(span => span.GetTagItem("http.response.status_code")));
        Assert.Equal([ActivityStatusCode.Error, ActivityStatusCode.Error, ActivityStatusCode.Unset], Spans.Select(span => span.Status));
        Assert.All(Spans, span => Assert.Null(span.StatusDescription));
    }

    private static string ByRequestError(string word) => TestedBuild.KnowsRequestErrors ? word : "System.Net.Http.HttpRequestException";

    public static TheoryData<string, Func<HttpResponseMessage>> Failures => new()
    {
        { "404", () => StubHandler.JsonAnswer("{}", HttpStatusCode.NotFound) },
        { "StorageGrants.UnreadableResponseException", () => StubHandler.JsonAnswer("<html>") },
        { "StorageGrants.RedirectRefusedException", () => new HttpResponseMessage(HttpStatusCode.Found) },
        { "timeout", () => throw new TaskCanceledException("", new TimeoutException()) },
        { ByRequestError("connection_error"), () => throw new HttpRequestException(HttpRequestError.ConnectionError, "") },
        { ByRequestError("name_resolution_error"), () => throw new HttpRequestException(HttpRequestError.NameResolutionError, "") },
        { "System.Net.Http.HttpRequestException", () => throw new HttpRequestException("") },
        { "_OTHER", () => throw new NotSupportedException() },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_failure_is_one_word(string expected, Func<HttpResponseMessage> answer)
    {
        await Assert.ThrowsAnyAsync<Exception>(() => Client(new StubHandler(_ => answer())).GetAsync("1"));

        var span = Assert.Single(Spans);
        Assert.Equal(expected, span.GetTagItem("error.type"));
        Assert.Equal(ActivityStatusCode.Error, span.Status);
    }
}
