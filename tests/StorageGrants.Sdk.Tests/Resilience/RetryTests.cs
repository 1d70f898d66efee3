using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using StorageGrants.Sdk.Tests.Support;
using Xunit;

namespace StorageGrants.Sdk.Tests.Resilience;

/// <summary>What is repeated, how often, and what comes out in the end.</summary>
public class RetryTests
{
    private const string Answer = """{"id":"1"}""";

    private static ThingsClient Client(StubHandler handler, RetryOptions? retries = null) =>
        new(handler.Client()) { Retries = retries ?? new RetryOptions(), Clock = new TestClock { SkipsWaits = true } };

    /// <summary>Fails a number of times, then answers.</summary>
    private static StubHandler Failing(int times, Func<HttpResponseMessage> fail)
    {
        var sent = 0;
        return new StubHandler(_ => Interlocked.Increment(ref sent) <= times ? fail() : StubHandler.JsonAnswer(Answer));
    }

    public static TheoryData<Exception> Undelivered =>
    [
        .. TestedBuild.KnowsRequestErrors ? UndeliveredByRequestError : [],
        new HttpRequestException(HttpRequestError.NameResolutionError, "No such host.", new SocketException((int)SocketError.HostNotFound)),
        new HttpRequestException(HttpRequestError.ConnectionError, "Refused.", new SocketException((int)SocketError.ConnectionRefused)),
        new HttpRequestException("Refused.", new SocketException((int)SocketError.ConnectionRefused)),
        new HttpRequestException("No such host.", new SocketException((int)SocketError.HostNotFound)),
    ];

    public static TheoryData<Exception> PerhapsDelivered =>
    [
        .. TestedBuild.KnowsRequestErrors ? [] : UndeliveredByRequestError,
        new HttpRequestException("Reset.", new IOException("Reset.", new SocketException((int)SocketError.ConnectionReset))),
        new HttpRequestException("Refused under way.", new IOException("x", new SocketException((int)SocketError.ConnectionRefused))),
        new HttpRequestException(HttpRequestError.ConnectionError, "Somewhere."),
        new HttpRequestException(HttpRequestError.ResponseEnded, "Ended."),
        new HttpRequestException(HttpRequestError.HttpProtocolError, "Protocol."),
        new HttpRequestException("Reset.", new SocketException((int)SocketError.ConnectionReset)),
        new TaskCanceledException("Timeout.", new TimeoutException()),
        new IOException("Broken."),
    ];

    // Known not to have left by HttpRequestError alone.
    private static HttpRequestException[] UndeliveredByRequestError =>
    [
        new(HttpRequestError.ConnectionError, "Unreachable.", new SocketException((int)SocketError.NetworkUnreachable)),
        new(HttpRequestError.SecureConnectionError, "No TLS.", new IOException("EOF")),
        new(HttpRequestError.ProxyTunnelError, "No tunnel."),
    ];

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task An_idempotent_call_is_repeated_after_a_passing_status(int status)
    {
        var handler = Failing(2, () => StubHandler.JsonAnswer("{}", (HttpStatusCode)status));

        Assert.Equal("1", (await Client(handler).GetAsync("1")).Id);
        Assert.Equal(3, handler.Requests.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(501)]
    [InlineData(505)]
    public async Task No_other_status_is_repeated(int status)
    {
        var handler = StubHandler.Json("{}", (HttpStatusCode)status);

        await Assert.ThrowsAsync<ApiErrorException>(() => Client(handler).GetAsync("1"));
        Assert.Single(handler.Requests);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_call_that_changes_something_is_not_repeated_after_a_status(int status)
    {
        var handler = new StubHandler(_ =>
        {
            var response = StubHandler.JsonAnswer("{}", (HttpStatusCode)status);
            response.Headers.Add("Retry-After", "1");
            return response;
        });
        var client = Client(handler);

        await Assert.ThrowsAsync<ApiErrorException>(() => client.CreateAsync(new ThingRequest("a")));
        await Assert.ThrowsAsync<ApiErrorException>(() => client.DeleteAsync(new ThingRequest("a")));
        Assert.Equal(2, handler.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Undelivered))]
    public async Task What_never_left_is_repeated_for_every_call(Exception cause)
    {
        var handler = Failing(2, () => throw cause);

        Assert.Equal("1", (await Client(handler).CreateAsync(new ThingRequest("a"))).Id);
        Assert.Equal(3, handler.Requests.Count);
        Assert.All(handler.Requests, request => Assert.Equal("""{"name":"a","password":null}""", request.Body));
    }

    [Theory]
    [MemberData(nameof(PerhapsDelivered))]
    public async Task What_may_have_arrived_is_repeated_for_idempotent_calls_only(Exception cause)
    {
        var reading = Failing(2, () => throw cause);
        var changing = Failing(2, () => throw cause);

        Assert.Equal("1", (await Client(reading).GetAsync("1")).Id);
        await Assert.ThrowsAnyAsync<StorageGrantsException>(() => Client(changing).CreateAsync(new ThingRequest("a")));
        Assert.Equal(3, reading.Requests.Count);
        Assert.Single(changing.Requests);
    }

    [Fact]
    public async Task An_answer_cut_off_is_fetched_again()
    {
        var handler = Failing(1, () => new HttpResponseMessage { Content = new StreamContent(new BrokenStream()) });

        Assert.Equal("1", (await Client(handler).GetAsync("1")).Id);
    }

    [Fact]
    public async Task An_answer_that_makes_no_sense_is_not_fetched_again()
    {
        var handler = StubHandler.Json("<html>");

        await Assert.ThrowsAsync<UnreadableResponseException>(() => Client(handler).GetAsync("1"));
        Assert.Single(handler.Requests);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10)]
    public async Task The_last_failure_comes_out_when_all_attempts_fail(int retries)
    {
        var sent = 0;
        var handler = new StubHandler(_ => StubHandler.JsonAnswer("{\"n\":" + ++sent + "}", HttpStatusCode.ServiceUnavailable));

        var error = await Assert.ThrowsAsync<ApiErrorException>(() => Client(handler, new RetryOptions { MaxRetries = retries }).GetAsync("1"));

        Assert.Equal(retries + 1, handler.Requests.Count);
        Assert.Equal("{\"n\":" + (retries + 1) + "}", error.ErrorBody);
        Assert.Equal("Things_Get", error.OperationId);
    }

    [Fact]
    public async Task A_refusal_after_a_passing_failure_ends_the_call()
    {
        var statuses = new Queue<HttpStatusCode>([HttpStatusCode.BadGateway, HttpStatusCode.Forbidden]);
        var refused = new StubHandler(_ => StubHandler.JsonAnswer("{}", statuses.Dequeue()));

        var error = await Assert.ThrowsAsync<ApiErrorException>(() => Client(refused).GetAsync("1"));

        Assert.Equal(HttpStatusCode.Forbidden, error.StatusCode);
        Assert.Equal(2, refused.Requests.Count);
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("Broken.");

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => throw new IOException("Broken.");
    }
}
