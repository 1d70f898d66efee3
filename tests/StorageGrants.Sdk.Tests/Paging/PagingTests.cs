using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using StorageGrants.Sdk.Tests.Support;
using Xunit;

namespace StorageGrants.Sdk.Tests.Paging;

public class PagingTests
{
    private static StubHandler Pages(params string[] answers)
    {
        var next = 0;
        return new StubHandler(_ => StubHandler.JsonAnswer(answers[next++]));
    }

    [Theory]
    [InlineData("""{"items":["c"],"next":""}""")]
    [InlineData("""{"items":["c"]}""")]
    [InlineData("""{"items":["c"],"next":null}""")]
    public async Task Ends_on_an_empty_absent_or_null_token(string last)
    {
        var handler = Pages("""{"items":["a","b"],"next":"t 1"}""", """{"items":[],"next":"t2"}""", last);

        var items = await new ThingsClient(handler.Client()).List().ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["a", "b", "c"], items);
        Assert.Equal(["", "?token=t%201", "?token=t2"], handler.Requests.Select(request => request.Uri.Query));
    }

    [Fact]
    public async Task Sends_nothing_before_it_is_read_and_only_what_is_read()
    {
        var handler = Pages("""{"items":["a"],"next":"t"}""");
        var listing = new ThingsClient(handler.Client()).List();
        Assert.Empty(handler.Requests);

        await foreach (var item in listing)
        {
            Assert.Equal("a", item);
            break;
        }

        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task Goes_on_from_a_token()
    {
        var handler = Pages("""{"items":["z"]}""");

        var pages = await new ThingsClient(handler.Client()).List().AsPages("t9").ToListAsync(TestContext.Current.CancellationToken);

        Assert.Null(Assert.Single(pages).ContinuationToken);
        Assert.Equal("?token=t9", Assert.Single(handler.Requests).Uri.Query);
    }

    [Fact]
    public async Task Stops_with_an_error_when_the_service_repeats_the_token()
    {
        var client = new ThingsClient(new StubHandler(_ => StubHandler.JsonAnswer("""{"items":["a"],"next":"same"}""")).Client());

        var error = await Assert.ThrowsAsync<StorageGrantsException>(async () => await client.List().ToListAsync());

        Assert.Contains("continuation token it was asked with", error.Message);
    }

    [Fact]
    public async Task Is_cancelled_between_pages()
    {
        using var source = new CancellationTokenSource();
        var handler = new StubHandler(_ => StubHandler.JsonAnswer("""{"items":["a"],"next":"t"}"""));
        var seen = new List<string>();

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in new ThingsClient(handler.Client()).List().WithCancellation(source.Token))
            {
                seen.Add(item);
                await source.CancelAsync();
            }
        });

        Assert.Equal(source.Token, error.CancellationToken);
        Assert.Equal(["a"], seen);
    }

    [Fact]
    public async Task Fixed_pages_stand_in_for_a_listing()
    {
        var listing = AsyncPageable<int>.FromPages(new Page<int>([1, 2], "t"), new Page<int>([3], ""));

        Assert.Equal([1, 2, 3], await listing.ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal([3], (await listing.AsPages("t").ToListAsync(TestContext.Current.CancellationToken)).Single().Items);
        await Assert.ThrowsAsync<ArgumentException>(async () => await listing.AsPages("unknown").ToListAsync());
    }
}
