using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Xunit;
using static StorageGrants.Emulator.TigrisEmulatorChoices;

namespace StorageGrants.Emulator.Tests;

public sealed class SnapshotTests : EmulatorTest
{
    [Fact]
    public async Task Versions_are_nanoseconds_and_never_twice_the_same()
    {
        await Provision();
        var first = (await Post("""{"description":"before the move"}""")).Ok();
        Assert.Equal(
            """{"snapshot":{"version":"1731703213870000000","created_at":"2024-11-15T20:40:13.870Z","bucket":"snapped","description":"before the move"}}""",
            first.Text);
        Assert.Equal("1731703213870000001", Version((await Post(null)).Ok()));
        Clock.Advance(TimeSpan.FromSeconds(-1));
        Assert.Equal("1731703213870000002", Version((await Post("{}")).Ok()));
        Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("1731703214870000000", Version((await Post(null)).Ok()));
    }

    [Fact]
    public async Task They_are_listed_read_and_deleted()
    {
        await Provision();
        Assert.Equal("""{"snapshots":[]}""", (await Client.GetAsync("buckets/snapped/snapshots")).Ok().Text);
        var first = (await Post("""{"description":"one"}""")).Ok();
        var second = (await Post(null)).Ok();
        var one = first.Json.GetProperty("snapshot").GetRawText();
        var two = second.Json.GetProperty("snapshot").GetRawText();
        Assert.Equal($$"""{"snapshots":[{{one}},{{two}}]}""", (await Client.GetAsync("buckets/snapped/snapshots")).Ok().Text);
        Assert.Equal(first.Text, (await Client.GetAsync("buckets/snapped/snapshots/" + Version(first))).Ok().Text);
        Assert.Equal("{}", (await Client.DeleteAsync("buckets/snapped/snapshots/" + Version(first))).Ok().Text);
        (await Client.GetAsync("buckets/snapped/snapshots/" + Version(first))).Refused(UnknownSnapshotStatus, Version(first));
        (await Client.DeleteAsync("buckets/snapped/snapshots/" + Version(first))).Refused(UnknownSnapshotStatus, Version(first));
        Assert.Equal($$"""{"snapshots":[{{two}}]}""", (await Client.GetAsync("buckets/snapped/snapshots")).Ok().Text);
    }

    [Fact]
    public async Task A_bucket_without_snapshots_has_none()
    {
        (await Client.SendAsync(HttpMethod.Post, "buckets/home-bucket/snapshots", null)).Refused(SnapshotsDisabledStatus, "home-bucket", "enable_snapshots");
        Assert.Equal("""{"snapshots":[]}""", (await Client.GetAsync("buckets/home-bucket/snapshots")).Ok().Text);
    }

    [Fact]
    public async Task A_body_that_is_there_must_be_right()
    {
        await Provision();
        (await Post("""{"name":"x"}""")).Refused(InvalidBodyStatus, "name is no member");
        (await Post("{")).Refused(MalformedBodyStatus);
        (await Client.SendAsync(HttpMethod.Post, "buckets/snapped/snapshots", new StringContent("{}"))).Refused(UnsupportedContentTypeStatus);
        var empty = new ByteArrayContent([]);
        empty.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        (await Client.SendAsync(HttpMethod.Post, "buckets/snapped/snapshots", empty)).Ok();
    }

    private async Task Provision() =>
        (await Client.PostAsync("provision", """{"bucket_name":"snapped","org_name":"o","user_id":"owner","bucket_options":{"enable_snapshots":true}}""")).Ok();

    private Task<Reply> Post(string? body) =>
        Client.SendAsync(HttpMethod.Post, "buckets/snapped/snapshots", body is null ? null : SignedClient.Json(body));

    private static string Version(Reply reply) => reply.Json.GetProperty("snapshot").GetProperty("version").GetString()!;
}
