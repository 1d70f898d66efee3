using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using StorageGrants.Sdk.Tests.Support;
using StorageGrants.Tigris;
using Xunit;

namespace StorageGrants.Sdk.Tests.Http;

public class CallOptionsTests
{
    private const string Answer = """{"id":"1"}""";

    [Fact]
    public async Task Headers_are_added_to_the_calls_of_the_copy_only()
    {
        var handler = StubHandler.Json(Answer);
        var client = new ThingsClient(handler.Client());
        var options = new CallOptions { Headers = { ["X-Correlation-Id"] = "c-1" } };
        var copy = client.With(options);
        options.Headers["X-Correlation-Id"] = "changed later";

        await copy.GetAsync("1");
        await client.GetAsync("1");

        Assert.IsType<ThingsClient>(copy);
        Assert.Equal("c-1", handler.Requests.First().Headers["X-Correlation-Id"]);
        Assert.DoesNotContain("X-Correlation-Id", handler.Requests.Last().Headers.Keys);
    }

    [Fact]
    public async Task With_replaces_what_an_earlier_With_set()
    {
        var handler = StubHandler.Json(Answer);

        await new ThingsClient(handler.Client())
            .With(new CallOptions { Headers = { ["X-A"] = "1" } })
            .With(new CallOptions { Headers = { ["X-B"] = "2" } })
            .GetAsync("1");

        var sent = Assert.Single(handler.Requests);
        Assert.Equal("2", sent.Headers["X-B"]);
        Assert.DoesNotContain("X-A", sent.Headers.Keys);
    }

    [Fact]
    public async Task What_is_signed_cannot_be_overridden()
    {
        var handler = StubHandler.Json("{}");
        var client = new TigrisPartnerClient(handler.Client(), Partner.VectorOptions());

        await client.With(new CallOptions { Headers = { ["x-tigris-nonce"] = "mine", ["X-Tigris-Signature"] = "mine" } }).DeleteBucketAsync("o", "b");

        var sent = Assert.Single(handler.Requests);
        Assert.Equal(Partner.Nonce, sent.Headers["X-Tigris-Nonce"]);
        Assert.Equal(64, sent.Headers["X-Tigris-Signature"].Length);
    }

    public static TheoryData<string, CallOptions> Invalid => new()
    {
        { "CallOptions.Timeout is 00:00:00", new CallOptions { Timeout = TimeSpan.Zero } },
        { "CallOptions.Timeout is 25.00:00:00", new CallOptions { Timeout = TimeSpan.FromDays(25) } },
        { "CallOptions.Retry.MaxRetries is 11", new CallOptions { Retry = new RetryOptions { MaxRetries = 11 } } },
        { "The header 'Host' cannot be set", new CallOptions { Headers = { ["host"] = "x" } } },
        { "'Content-Type' is no name of a request header", new CallOptions { Headers = { ["Content-Type"] = "canary" } } },
        { "'a b' is no name of a request header", new CallOptions { Headers = { ["a b"] = "canary" } } },
        { "The value of the header 'X-A' is null or holds a line break", new CallOptions { Headers = { ["X-A"] = "canary\r\nX-B: 1" } } },
        { "The value of the header 'X-A' is null", new CallOptions { Headers = { ["X-A"] = null! } } },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public void What_cannot_be_sent_is_refused_at_once(string expected, CallOptions options)
    {
        var error = Assert.Throws<ArgumentException>(() => new ThingsClient(StubHandler.Json(Answer).Client()).With(options));

        Assert.Contains(expected, error.Message);
        Assert.DoesNotContain("canary", error.Message);
    }

    [Fact]
    public async Task The_time_for_a_call_can_be_set_for_it_alone()
    {
        var clock = new TestClock();
        var never = new TaskCompletionSource<HttpResponseMessage>();
        var handler = new StubHandler((_, token) => never.Task.WaitAsync(token));
        var client = new ThingsClient(handler.Client()) { Clock = clock, CallTimeout = TimeSpan.FromHours(1) };

        var call = client.With(new CallOptions { Timeout = TimeSpan.FromSeconds(3) }).GetAsync("1");
        await clock.FirstWait;
        clock.Advance(TimeSpan.FromSeconds(3));

        var error = await Assert.ThrowsAsync<RequestTimeoutException>(() => call);
        Assert.Equal(TimeSpan.FromSeconds(3), error.Timeout);
    }

    [Fact]
    public async Task Repeating_can_be_turned_on_and_off_for_a_call()
    {
        var handler = StubHandler.Json("{}", HttpStatusCode.BadGateway);
        var client = new ThingsClient(handler.Client()) { Clock = new TestClock { SkipsWaits = true } };

        await Assert.ThrowsAsync<ApiErrorException>(() => client.GetAsync("1"));
        await Assert.ThrowsAsync<ApiErrorException>(() => client.With(new CallOptions { Retry = new RetryOptions { MaxRetries = 4 } }).GetAsync("1"));
        await Assert.ThrowsAsync<ApiErrorException>(() => client.GetAsync("1"));

        Assert.Equal(1 + 5 + 1, handler.Requests.Count);
    }

    [Fact]
    public async Task The_raw_answer_of_each_attempt_is_shown()
    {
        var sent = 0;
        var handler = new StubHandler(_ =>
        {
            var response = ++sent == 1 ? StubHandler.JsonAnswer("""{"m":1}""", HttpStatusCode.BadGateway) : StubHandler.JsonAnswer(Answer);
            response.Headers.Add("X-Request-Id", ["r" + sent, "s"]);
            return response;
        });
        var seen = new List<RawResponse>();
        var client = new ThingsClient(handler.Client()) { Retries = new RetryOptions(), Clock = new TestClock { SkipsWaits = true } };

        await client.With(new CallOptions { OnResponse = seen.Add }).GetAsync("1");

        Assert.Equal([HttpStatusCode.BadGateway, HttpStatusCode.OK], seen.Select(raw => raw.StatusCode));
        Assert.Equal(["""{"m":1}""", Answer], seen.Select(raw => Encoding.UTF8.GetString(raw.Body.Span)));
        Assert.Equal("r2, s", seen[1].GetHeader("x-request-id"));
        Assert.StartsWith("application/json", seen[1].GetHeader("Content-Type"));
        Assert.Null(seen[1].GetHeader("X-None"));
        Assert.Equal("200 OK, 10 bytes", seen[1].ToString());
    }

    [Theory]
    [InlineData(200)]
    [InlineData(404)]
    public async Task What_the_viewer_throws_is_told_and_not_taken_for_a_broken_connection(int status)
    {
        var handler = StubHandler.Json(Answer, (HttpStatusCode)status);
        var client = new ThingsClient(handler.Client()) { Retries = new RetryOptions(), Clock = new TestClock { SkipsWaits = true } };

        var error = await Assert.ThrowsAsync<StorageGrantsException>(() => client.With(new CallOptions { OnResponse = _ => throw new IOException("disk full") }).GetAsync("1"));

        Assert.IsType<IOException>(error.InnerException);
        Assert.Equal("Things_Get", error.OperationId);
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task A_secret_shown_once_survives_a_viewer_that_throws()
    {
        var client = new ThingsClient(StubHandler.Json("""{"id":"1","secret":"s3cret"}""").Client()) { OnceOnly = "secret" };

        var error = await Assert.ThrowsAsync<OnceOnlySecretException>(
            () => client.With(new CallOptions { OnResponse = _ => throw new InvalidOperationException() }).CreateAsync(new ThingRequest("a")));

        Assert.Equal("s3cret", error.Secret!.Reveal());
        Assert.DoesNotContain("s3cret", error.ToString());
    }

    [Fact]
    public async Task A_stand_in_keeps_its_members()
    {
        Assert.Equal("fake", (await new Fake().With(new CallOptions()).GetAsync("1")).Id);
    }

    [Fact]
    public async Task A_listing_uses_the_settings_for_every_page()
    {
        var pages = new Queue<string>(["""{"items":["a"],"next":"t"}""", """{"items":["b"]}"""]);
        var handler = new StubHandler(_ => StubHandler.JsonAnswer(pages.Dequeue()));

        var items = await new ThingsClient(handler.Client()).With(new CallOptions { Headers = { ["X-A"] = "1" } }).List().ToListAsync(CancellationToken.None);

        Assert.Equal(["a", "b"], items);
        Assert.All(handler.Requests, request => Assert.Equal("1", request.Headers["X-A"]));
    }

    private sealed class Fake : ThingsClient
    {
        public override Task<Thing> GetAsync(string id, CancellationToken cancellationToken = default) => Task.FromResult(new Thing("fake"));
    }
}
