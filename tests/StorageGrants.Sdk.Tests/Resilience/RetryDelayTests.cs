using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using StorageGrants.Sdk.Tests.Support;
using Xunit;

namespace StorageGrants.Sdk.Tests.Resilience;

/// <summary>How long is waited, and what ends the wait.</summary>
public class RetryDelayTests
{
    private static StubHandler Busy(Action<HttpResponseMessage> change) => new(_ =>
    {
        var response = StubHandler.JsonAnswer("{}", HttpStatusCode.ServiceUnavailable);
        change(response);
        return response;
    });

    private static async Task<(ApiErrorException Error, TestClock Clock, int Sent)> CallAsync(StubHandler handler, RetryOptions retries)
    {
        var clock = new TestClock { SkipsWaits = true };
        var client = new ThingsClient(handler.Client()) { Retries = retries, Clock = clock };
        var error = await Assert.ThrowsAsync<ApiErrorException>(() => client.GetAsync("1"));
        return (error, clock, handler.Requests.Count);
    }

    [Fact]
    public async Task Waits_grow_are_spread_and_stay_below_the_limit()
    {
        var retries = new RetryOptions { MaxRetries = 10, Delay = TimeSpan.FromSeconds(1), MaxDelay = TimeSpan.FromSeconds(20) };

        var first = (await CallAsync(Busy(_ => { }), retries)).Clock.Waits;
        var second = (await CallAsync(Busy(_ => { }), retries)).Clock.Waits;

        Assert.Equal(10, first.Count);
        Assert.NotEqual(first, second);
        Assert.All(first.Concat(second), wait => Assert.InRange(wait, TimeSpan.FromTicks(1), TimeSpan.FromSeconds(20)));
        Assert.True(first.Skip(5).Max() > first[0], "The waits do not grow: " + string.Join(", ", first));
    }

    [Fact]
    public async Task Seconds_asked_for_are_waited()
    {
        var (error, clock, sent) = await CallAsync(Busy(response => response.Headers.Add("Retry-After", "7")), new RetryOptions());

        Assert.Equal([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(7)], clock.Waits);
        Assert.Equal(3, sent);
        Assert.Equal(TimeSpan.FromSeconds(7), error.RetryAfter);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_date_is_waited_for_by_the_clock_of_the_service(bool sendsDate)
    {
        // The service's clock is a day off where it says what time it is.
        var now = Partner.Time.AddMilliseconds(-Partner.Time.Millisecond);
        var theirs = sendsDate ? now.AddDays(1) : now;
        var (error, clock, _) = await CallAsync(
            Busy(response =>
            {
                if (sendsDate) response.Headers.Date = theirs;
                response.Headers.Add("Retry-After", theirs.AddSeconds(12).ToString("r"));
            }),
            new RetryOptions { MaxRetries = 1 });

        var expected = sendsDate ? 12 : 12 - (Partner.Time.Millisecond / 1000d);
        Assert.Equal(expected, Assert.Single(clock.Waits).TotalSeconds, 0.001);
        Assert.InRange(error.RetryAfter!.Value, TimeSpan.Zero, TimeSpan.FromSeconds(12));
    }

    [Fact]
    public async Task More_than_the_longest_wait_ends_the_call_and_is_said()
    {
        var (error, clock, sent) = await CallAsync(Busy(response => response.Headers.Add("Retry-After", "31")), new RetryOptions());

        Assert.Equal(1, sent);
        Assert.Empty(clock.Waits);
        Assert.Equal(TimeSpan.FromSeconds(31), error.RetryAfter);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("Wed, 21 Oct 2015 07:28:00 GMT")]
    public async Task A_wait_that_is_over_is_the_usual_one(string value)
    {
        var (error, clock, sent) = await CallAsync(Busy(response => response.Headers.Add("Retry-After", value)), new RetryOptions());

        Assert.Equal(3, sent);
        Assert.All(clock.Waits, wait => Assert.True(wait > TimeSpan.Zero));
        Assert.Equal(TimeSpan.Zero, error.RetryAfter);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("99999999999999x")]
    public async Task A_wait_that_cannot_be_read_is_the_usual_one(string value)
    {
        var (error, clock, sent) = await CallAsync(Busy(response => response.Headers.TryAddWithoutValidation("Retry-After", value)), new RetryOptions());

        Assert.Equal(3, sent);
        Assert.All(clock.Waits, wait => Assert.InRange(wait, TimeSpan.FromTicks(1), TimeSpan.FromSeconds(30)));
        Assert.Null(error.RetryAfter);
    }

    [Theory]
    [InlineData("2147483648")]
    [InlineData("99999999999999")]
    [InlineData(" 99999999999999999999999999999999 ")]
    public async Task More_seconds_than_can_be_counted_end_the_call(string value)
    {
        var (error, clock, sent) = await CallAsync(Busy(response => response.Headers.TryAddWithoutValidation("Retry-After", value)), new RetryOptions());

        Assert.Equal(1, sent);
        Assert.Empty(clock.Waits);
        Assert.Equal(TimeSpan.MaxValue, error.RetryAfter);
    }

    [Fact]
    public async Task Cancelling_ends_the_wait()
    {
        using var source = new CancellationTokenSource();
        var clock = new TestClock();
        var handler = Busy(_ => { });
        var client = new ThingsClient(handler.Client()) { Retries = new RetryOptions(), Clock = clock };

        var call = client.GetAsync("1", source.Token);
        await clock.FirstWait;
        await source.CancelAsync();

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(source.Token, error.CancellationToken);
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task The_time_for_the_whole_call_ends_the_wait_with_what_failed()
    {
        var clock = new TestClock();
        var handler = Busy(response => response.Headers.Add("Retry-After", "20"));
        var client = new ThingsClient(handler.Client()) { Retries = new RetryOptions(), Clock = clock, CallTimeout = TimeSpan.FromSeconds(10) };

        var call = client.GetAsync("1");
        while (clock.Waits.Count < 2) await Task.Yield();
        clock.Advance(TimeSpan.FromSeconds(10));

        var error = await Assert.ThrowsAsync<ApiErrorException>(() => call);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, error.StatusCode);
        Assert.Single(handler.Requests);
    }
}
