using System.Threading.Tasks;
using Xunit;
using static StorageGrants.Emulator.TigrisEmulatorChoices;

namespace StorageGrants.Emulator.Tests;

public sealed class LifecycleTests : EmulatorTest
{
    [Fact]
    public async Task Without_rules_the_list_is_empty()
    {
        Assert.Equal("""{"rules":[]}""", (await Client.GetAsync("buckets/home-bucket/lifecycle")).Ok().Text);
        Assert.Equal("{}", (await Client.DeleteAsync("buckets/home-bucket/lifecycle")).Ok().Text);
    }

    [Fact]
    public async Task A_put_replaces_the_whole_set()
    {
        const string First = """{"rules":[{"id":"a","enabled":true,"expiration":{"days":1},"filter":{"prefix":"a/"}},{"id":"b","enabled":false,"transitions":[{"storage_class":"GLACIER","date":"2030-01-31T00:00:00Z"}]}]}""";
        const string Second = """{"rules":[{"id":"c","enabled":true}]}""";
        Assert.Equal("{}", (await Put(First)).Ok().Text);
        Assert.Equal(First, await Get());
        (await Put(Second)).Ok();
        Assert.Equal(Second, await Get());
        Assert.Equal(Second, (await Client.GetAsync("buckets/home-bucket")).Json.GetProperty("bucket").GetProperty("lifecycle_rules").GetRawText());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Deleting_is_the_same_as_an_empty_set(bool delete)
    {
        (await Put("""{"rules":[{"id":"a","enabled":true}]}""")).Ok();
        (delete ? await Client.DeleteAsync("buckets/home-bucket/lifecycle") : await Put("""{"rules":[]}""")).Ok();
        Assert.Equal("""{"rules":[]}""", await Get());
        Assert.False((await Client.GetAsync("buckets/home-bucket")).Json.GetProperty("bucket").TryGetProperty("lifecycle_rules", out _));
    }

    [Theory]
    [InlineData("""{"id":"a"}""", InvalidBodyStatus, "rules[0].enabled is required")]
    [InlineData("""{"enabled":true}""", InvalidBodyStatus, "rules[0].id is required")]
    [InlineData("""{"id":"a","enabled":true,"expiration":{}}""", InvalidBodyStatus, "exactly one of days, date")]
    [InlineData("""{"id":"a","enabled":true,"expiration":{"days":1,"date":"2030-01-31T00:00:00Z"}}""", InvalidBodyStatus, "exactly one of days, date")]
    [InlineData("""{"id":"a","enabled":true,"transitions":[{"storage_class":"GLACIER","days":1,"date":"2030-01-31T00:00:00Z"}]}""", InvalidBodyStatus, "exactly one of days, date")]
    [InlineData("""{"id":"a","enabled":true,"transitions":[{"days":1}]}""", InvalidBodyStatus, "storage_class is required")]
    [InlineData("""{"id":"a","enabled":true,"expiration":{"date":"2030-01-31T00:00:01Z"}}""", InvalidLifecycleStatus, "midnight UTC")]
    [InlineData("""{"id":"a","enabled":true,"expiration":{"date":"2030-01-31T00:00:00+01:00"}}""", InvalidLifecycleStatus, "midnight UTC")]
    [InlineData("""{"id":"a","enabled":true,"expiration":{"date":"2024-11-15T00:00:00Z"}}""", InvalidLifecycleStatus, "future")]
    [InlineData("""{"id":"a","enabled":true,"transitions":[{"storage_class":"GLACIER","date":"2024-11-15T00:00:00Z"}]}""", InvalidLifecycleStatus, "future")]
    [InlineData("""{"id":"a","enabled":true,"transitions":[{"storage_class":"STANDARD_IA","days":30},{"storage_class":"GLACIER","days":10}]}""", InvalidLifecycleStatus, "chronological")]
    [InlineData("""{"id":"a","enabled":true,"transitions":[{"storage_class":"STANDARD_IA","date":"2030-02-01T00:00:00Z"},{"storage_class":"GLACIER","date":"2030-01-01T00:00:00Z"}]}""", InvalidLifecycleStatus, "chronological")]
    public async Task A_wrong_rule_changes_nothing(string rule, int status, string part)
    {
        const string Kept = """{"rules":[{"id":"kept","enabled":true}]}""";
        (await Put(Kept)).Ok();
        (await Put($$"""{"rules":[{{rule}}]}""")).Refused(status, part);
        Assert.Equal(Kept, await Get());
    }

    [Theory]
    [InlineData("2024-11-16T00:00:00Z")]
    [InlineData("2024-11-16T01:00:00+01:00")]
    public async Task The_next_midnight_is_in_the_future(string date) =>
        (await Put($$$"""{"rules":[{"id":"a","enabled":true,"expiration":{"date":"{{{date}}}"}}]}""")).Ok();

    [Fact]
    public async Task An_id_has_255_characters_at_most()
    {
        (await Put($$"""{"rules":[{"id":"{{new string('x', 255)}}","enabled":true}]}""")).Ok();
        (await Put($$"""{"rules":[{"id":"{{new string('x', 256)}}","enabled":true}]}""")).Refused(InvalidBodyStatus, "at most 255");
    }

    [Fact]
    public async Task A_bucket_with_snapshots_takes_no_rules()
    {
        (await Provision("snapped", """{"enable_snapshots":true,"lifecycle_rules":{"rules":[{"id":"a","enabled":true}]}}""")).Refused(InvalidLifecycleStatus, "snapshots");
        (await Provision("snapped", """{"enable_snapshots":true,"storage_class":"GLACIER"}""")).Refused(InvalidBodyStatus, "enable_snapshots", "GLACIER");
        (await Provision("snapped", """{"enable_snapshots":true,"storage_class":"GLACIER_IR","lifecycle_rules":{"rules":[]}}""")).Ok();
        (await Client.PutAsync("buckets/snapped/lifecycle", """{"rules":[{"id":"a","enabled":true}]}""")).Refused(InvalidLifecycleStatus, "snapshots");
        (await Client.PutAsync("buckets/snapped/lifecycle", """{"rules":[]}""")).Ok();
    }

    private Task<Reply> Put(string body) => Client.PutAsync("buckets/home-bucket/lifecycle", body);

    private Task<Reply> Provision(string bucket, string options) =>
        Client.PostAsync("provision", $$"""{"bucket_name":"{{bucket}}","org_name":"o","user_id":"owner","bucket_options":{{options}}}""");

    private async Task<string> Get() => (await Client.GetAsync("buckets/home-bucket/lifecycle")).Ok().Text;
}
