using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using StorageGrants.Sdk.Tests.Support;
using Xunit;

namespace StorageGrants.Sdk.Tests.Http;

public class CancellationTests
{
    private static readonly TimeSpan s_short = TimeSpan.FromMilliseconds(1);

    [Fact]
    public async Task Before_sending_nothing_is_sent()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        var handler = StubHandler.Json("""{"id":"1"}""");

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ThingsClient(handler.Client()).GetAsync("1", source.Token));

        Assert.Equal(source.Token, error.CancellationToken);
        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task While_waiting_for_the_answer()
    {
        using var source = new CancellationTokenSource();
        var handler = new StubHandler(async (_, token) =>
        {
            await source.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        });

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ThingsClient(handler.Client()).GetAsync("1", source.Token));

        Assert.Equal(source.Token, error.CancellationToken);
    }

    [Fact]
    public async Task While_reading_the_body()
    {
        using var source = new CancellationTokenSource();
        var client = new ThingsClient(new StubHandler(_ => Stuck(() => source.Cancel())).Client());

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetAsync("1", source.Token));

        Assert.Equal(source.Token, error.CancellationToken);
    }

    [Fact]
    public async Task Reported_as_a_connection_failure_it_is_still_a_cancellation()
    {
        using var source = new CancellationTokenSource();
        var handler = new StubHandler((_, _) =>
        {
            source.Cancel();
            throw new HttpRequestException("The request was aborted.");
        });

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ThingsClient(handler.Client()).GetAsync("1", source.Token));

        Assert.Equal(source.Token, error.CancellationToken);
    }

    [Fact]
    public async Task After_the_answer_was_read_it_changes_nothing()
    {
        using var source = new CancellationTokenSource();
        var client = new ThingsClient(StubHandler.Json("""{"id":"1"}""").Client());

        var thing = await client.GetAsync("1", source.Token);
        await source.CancelAsync();

        Assert.Equal("1", thing.Id);
        Assert.Equal("1", (await client.GetAsync("1")).Id);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_timeout_is_a_typed_error(bool ofTheHttpClient)
    {
        var http = new StubHandler(async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        }).Client();
        if (ofTheHttpClient) http.Timeout = s_short;
        var client = new ThingsClient(http) { CallTimeout = ofTheHttpClient ? null : s_short };

        var error = await Assert.ThrowsAsync<RequestTimeoutException>(() => client.GetAsync("1"));

        Assert.Equal(s_short, error.Timeout);
        Assert.Equal("Things_Get", error.OperationId);
        Assert.IsType<TimeoutException>(error.InnerException);
        Assert.Equal("Things_Get had no complete answer within 0.001 seconds.", error.Message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_that_never_ends_runs_into_the_timeout_too(bool ofTheHttpClient)
    {
        var http = new StubHandler(_ => Stuck(() => { })).Client();
        if (ofTheHttpClient) http.Timeout = TimeSpan.FromMilliseconds(100);
        var client = new ThingsClient(http) { CallTimeout = ofTheHttpClient ? null : TimeSpan.FromMilliseconds(100), OnceOnly = "secret" };

        var error = await Assert.ThrowsAsync<OnceOnlySecretException>(() => client.CreateAsync(new ThingRequest("a")));

        Assert.IsType<RequestTimeoutException>(error.InnerException);
    }

    private static HttpResponseMessage Stuck(Action reading) => new(HttpStatusCode.OK) { Content = new StreamContent(new StuckStream(reading)) };

    private sealed class StuckStream(Action reading) : System.IO.MemoryStream
    {
        public override bool CanSeek => false;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            reading();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }
}
