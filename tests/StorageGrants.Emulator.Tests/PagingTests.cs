using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;
using static StorageGrants.Emulator.TigrisEmulatorChoices;

namespace StorageGrants.Emulator.Tests;

public sealed class PagingTests : EmulatorTest
{
    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 3)]
    [InlineData(4, 2)]
    [InlineData(5, 1)]
    [InlineData(1000, 1)]
    public async Task Pages_cover_every_key_once_and_end_on_an_empty_token(int limit, int pages)
    {
        var made = await Make(5);
        List<string> seen = [];
        var token = "";
        for (var page = 1; page <= pages; page++)
        {
            var reply = await List($$""","limit":{{limit}},"continuation_token":"{{token}}" """);
            seen.AddRange(Ids(reply));
            token = reply.Get("next_continuation_token");
            Assert.Equal(page == pages, token.Length == 0);
        }

        Assert.Equal(made, seen);
    }

    [Fact]
    public async Task A_page_has_a_hundred_keys_by_default()
    {
        await Make(101);
        var first = await List("");
        Assert.Equal(100, Ids(first).Length);
        Assert.Single(Ids(await List($$""","continuation_token":"{{first.Get("next_continuation_token")}}" """)));
    }

    [Fact]
    public async Task Keys_deleted_or_made_between_pages_neither_repeat_nor_hide_others()
    {
        var made = await Make(4);
        var first = await List(""","limit":2""");
        (await Client.DeleteAsync("key", ScopingTests.Naming("user-123", made[1], ""))).Ok();
        var late = (await Client.CreateKeyAsync()).Ok().Get("id");
        var rest = await List($$""","continuation_token":"{{first.Get("next_continuation_token")}}" """);
        Assert.Equal([made[2], made[3], late], Ids(rest));
    }

    [Theory]
    [InlineData("0", "least accepted is 1")]
    [InlineData("-1", "least accepted is 1")]
    [InlineData("1001", "most accepted is 1000")]
    [InlineData("1e9", "most accepted is 1000")]
    [InlineData("1.5", "must be an integer")]
    [InlineData("1e999", "must be an integer")]
    [InlineData("\"10\"", "must be an integer, not a string")]
    [InlineData("null", "must be an integer, not null")]
    public async Task A_limit_out_of_bounds_is_refused(string limit, string part) =>
        (await Client.PostAsync("keys", $$"""{"user_id":"u","limit":{{limit}}}""")).Refused(InvalidBodyStatus, "limit", part);

    [Theory]
    [InlineData("x")]
    [InlineData("AAAA")]
    [InlineData("AAAAAAAAAAA=")]
    [InlineData("/////////////w==")]
    [InlineData("AAAAAAAAAAAAAAAAAAAA")]
    public async Task A_token_of_nobody_is_refused(string token) =>
        (await Client.PostAsync("keys", $$"""{"user_id":"u","continuation_token":"{{token}}"}""")).Refused(InvalidContinuationTokenStatus, "continuation_token");

    [Fact]
    public async Task A_prefix_narrows_the_list()
    {
        var made = await Make(3);
        Assert.Equal([made[1]], Ids(await List($$""","key_id_prefix":"{{made[1]}}" """)));
        Assert.Equal(made, Ids(await List(""","key_id_prefix":"tid_" """)));
        Assert.Empty(Ids(await List(""","key_id_prefix":"TID_" """)));
    }

    private async Task<string[]> Make(int count)
    {
        var made = new string[count];
        for (var i = 0; i < count; i++)
            made[i] = (await Client.CreateKeyAsync()).Ok().Get("id");
        return made;
    }

    private async Task<Reply> List(string more) => (await Client.PostAsync("keys", $$"""{"user_id":"user-123"{{more}}}""")).Ok();

    private static string[] Ids(Reply reply) =>
        [.. reply.Json.GetProperty("keys").EnumerateArray().Select(static key => key.GetProperty("id").GetString()!)];
}
