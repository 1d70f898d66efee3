using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;
using static StorageGrants.Emulator.TigrisEmulatorChoices;

namespace StorageGrants.Emulator.Tests;

/// <summary>Lists that are read with GET, each with limits of its own.</summary>
public sealed class ListTests : EmulatorTest
{
    public static TheoryData<string, int> Lists() => new() { { "policies", 1000 }, { "buckets", 5000 }, { "orgs", 5000 } };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Pages_cover_everything_once_and_end_on_an_empty_token(string list, int most)
    {
        for (var i = 0; i < 5; i++)
            await Make(list, i);
        Client.Organization = "org-1";
        var whole = Names(await Get(list, $"?limit={most}"));
        List<string> seen = [];
        var token = "";
        for (var page = 0; page == 0 || token.Length > 0; page++)
        {
            var reply = await Get(list, "?limit=2&continuation_token=" + Uri.EscapeDataString(token));
            Assert.True(page < 3, "more pages than items");
            seen.AddRange(Names(reply));
            token = reply.Get("next_continuation_token");
        }

        Assert.True(whole.Length >= 5);
        Assert.Equal(whole, seen);
    }

    [Fact]
    public async Task A_page_has_its_own_default()
    {
        for (var i = 0; i < 101; i++)
            await Make("policies", i);
        Assert.Equal(100, Names(await Get("policies", "")).Length);
        Assert.Equal(101, Names(await Get("policies", "?limit=1000")).Length);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_limit_out_of_bounds_is_refused(string list, int most)
    {
        foreach (var limit in new[] { "0", "-1", (most + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), "1.5", "x", "", "%221%22", "1e99", "true", "null" })
            (await Send(list, "?limit=" + limit)).Refused(InvalidParameterStatus, "query", "limit");
        (await Send(list, "?limit=1&limit=2")).Refused(InvalidParameterStatus, "limit", "more than once");
        (await Send(list, "?Limit=0")).Ok();
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_token_of_another_list_is_refused(string list, int most)
    {
        Assert.True(most > 0);
        await Client.CreateKeyAsync();
        await Client.CreateKeyAsync();
        var token = (await Client.PostAsync("keys", """{"user_id":"user-123","limit":1}""")).Ok().Get("next_continuation_token");
        foreach (var wrong in new[] { token, "x", "AAAA", "+", new string('A', 1000) })
            (await Send(list, "?continuation_token=" + Uri.EscapeDataString(wrong))).Refused(InvalidContinuationTokenStatus, "continuation_token");
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("1")]
    [InlineData("TRUE")]
    [InlineData("")]
    public async Task Include_inactive_is_true_or_false(string value) =>
        (await Client.GetOfProviderAsync("orgs?include_inactive=" + value)).Refused(InvalidParameterStatus, "include_inactive", "boolean");

    private async Task Make(string list, int number)
    {
        switch (list)
        {
            case "policies":
                (await Client.PostAsync(list, $$$"""{"name":"p{{{number}}}","document":{"Version":"2012-10-17","Statement":[]}}""")).Ok();
                break;
            case "buckets":
                (await Client.ProvisionAsync($"bucket-{number}")).Ok();
                break;
            default:
                Client.Organization = $"org-x{number}";
                (await Client.PostAsync("", """{"org_name":"o","user_id":"u"}""")).Ok();
                break;
        }
    }

    private Task<Reply> Send(string list, string query) =>
        list == "orgs" ? Client.GetOfProviderAsync(list + query) : Client.GetAsync(list + query);

    private async Task<Reply> Get(string list, string query) => (await Send(list, query)).Ok();

    private static string[] Names(Reply reply) =>
        [.. reply.Json.EnumerateObject().First().Value.EnumerateArray().Select(static item => item.GetProperty("name").GetString() + item.TryGetProperty("id", out var id) + id)];
}
