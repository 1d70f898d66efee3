using System;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Emulator.Tests.Backblaze;

/// <summary>Making, listing and deleting keys.</summary>
public sealed class KeyTests : BackblazeTest
{
    [Theory]
    [InlineData("""["writeKeys"]""", ""","bucketIds":["$A"]""", "bad_request", "writeKeys")]
    [InlineData("""["listKeys"]""", ""","namePrefix":"logs/" """, "bad_request", "listKeys")]
    [InlineData("""["deleteBuckets"]""", ""","bucketIds":["$A"]""", "bad_request", "deleteBuckets")]
    [InlineData("""["listFiles"]""", ""","validDurationInSeconds":0""", "bad_request", "validDurationInSeconds")]
    [InlineData("""["listFiles"]""", ""","validDurationInSeconds":-1""", "bad_request", "validDurationInSeconds")]
    [InlineData("""["listFiles"]""", ""","validDurationInSeconds":86400001""", "bad_request", "validDurationInSeconds")]
    [InlineData("""["listFiles"]""", ""","validDurationInSeconds":86400000""", "bad_request", "validDurationInSeconds")]
    [InlineData("[]", "", "bad_request", "capabilities")]
    [InlineData("""["all"]""", "", "bad_request", "capabilities")]
    [InlineData("""["ReadFiles"]""", "", "bad_request", "capabilities")]
    [InlineData("""["listFiles"]""", ""","bucketId":"$A" """, "bad_request", "bucketId")]
    [InlineData("""["listFiles"]""", ""","bucketIds":[]""", "bad_request", "bucketIds")]
    [InlineData("""["listFiles"]""", ""","bucketIds":["nowhere"]""", "bad_bucket_id", "nowhere")]
    [InlineData("null", "", "bad_request", "capabilities")]
    public async Task A_key_that_cannot_be_is_refused(string capabilities, string more, string code, string part)
    {
        var bucket = await Master.CreateBucketAsync("bucket-a");

        (await Master.CreateKeyAsync(capabilities, more.Replace("$A", bucket))).Refused(400, code, part);

        Assert.Empty((await Master.ListKeysAsync()).Ok().Json.GetProperty("keys").EnumerateArray());
    }

    [Theory]
    [InlineData("my key")]
    [InlineData("my_key")]
    [InlineData("")]
    public async Task A_name_is_letters_digits_and_hyphens(string name) =>
        (await Master.CreateKeyAsync("""["listFiles"]""", name: name)).Refused(400, "bad_request", "keyName");

    [Fact]
    public async Task A_name_has_100_characters_at_most()
    {
        (await Master.CreateKeyAsync("""["listFiles"]""", name: new string('a', 101))).Refused(400, "bad_request", "keyName");
        (await Master.CreateKeyAsync("""["listFiles"]""", name: new string('a', 100))).Ok();
    }

    [Fact]
    public async Task A_key_of_version_4_has_a_list_of_buckets_and_one_of_version_3_a_single_bucket()
    {
        var (a, b) = (await Master.CreateBucketAsync("bucket-a"), await Master.CreateBucketAsync("bucket-b"));

        var several = (await Master.CreateKeyAsync("""["listFiles","listFiles"]""", $$""","bucketIds":["{{a}}","{{b}}"],"namePrefix":"logs/","validDurationInSeconds":60""")).Ok().Json;
        Assert.Equal([a, b], several.GetProperty("bucketIds").EnumerateArray().Select(static id => id.GetString()));
        Assert.Equal(["listFiles"], several.GetProperty("capabilities").EnumerateArray().Select(static name => name.GetString()));
        Assert.Equal(Clock.GetUtcNow().AddSeconds(60).ToUnixTimeMilliseconds(), several.GetProperty("expirationTimestamp").GetInt64());
        Assert.Equal("logs/", several.GetProperty("namePrefix").GetString());

        var one = (await Master.CreateKeyAsync("""["listFiles"]""", $$""","bucketId":"{{a}}","namePrefix":null,"validDurationInSeconds":null""", version: 3)).Ok().Json;
        Assert.Equal((a, JsonValueKind.Null, JsonValueKind.Null), (one.GetProperty("bucketId").GetString(), one.GetProperty("namePrefix").ValueKind, one.GetProperty("expirationTimestamp").ValueKind));
        (await Master.CreateKeyAsync("""["listFiles"]""", $$""","bucketIds":["{{a}}"]""", version: 3)).Refused(400, "bad_request", "bucketIds");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Keys_of_several_buckets_are_for_version_4_only(int version)
    {
        var (a, b) = (await Master.CreateBucketAsync("bucket-a"), await Master.CreateBucketAsync("bucket-b"));
        var several = (await Master.CreateKeyAsync("""["listFiles"]""", $$""","bucketIds":["{{a}}","{{b}}"]""")).Ok().Json;
        var (id, secret) = (several.GetProperty("applicationKeyId").GetString()!, several.GetProperty("applicationKey").GetString()!);
        var one = (await Master.CreateKeyAsync("""["listFiles"]""", $$""","bucketIds":["{{a}}"]""")).Ok().Json.GetProperty("applicationKeyId").GetString();
        using var client = new NativeClient(Emulator);

        (await client.AuthorizeAsync(id, secret, version)).Refused(401, "unsupported", "version 4");
        (await client.AuthorizeAsync(id, secret)).Ok();
        Assert.Equal([one], (await Master.ListKeysAsync(version: version)).Ok().Json.GetProperty("keys").EnumerateArray().Select(static key => key.GetProperty("applicationKeyId").GetString()));
        Assert.Equal(2, (await Master.ListKeysAsync()).Ok().Json.GetProperty("keys").GetArrayLength());
        (await Master.CallAsync("b2_delete_key", $$"""{"applicationKeyId":"{{id}}"}""", version)).Refused(400, "bad_request", "version 4");
        (await Master.CallAsync("b2_delete_key", $$"""{"applicationKeyId":"{{id}}"}""")).Ok();
    }

    [Fact]
    public async Task A_listing_shows_no_secret_and_no_master_key_and_goes_on_after_a_key_that_is_gone()
    {
        var ids = new string[5];
        for (var i = 0; i < ids.Length; i++)
            ids[i] = (await Master.CreateKeyAsync("""["listFiles"]""")).Ok().Json.GetProperty("applicationKeyId").GetString()!;

        var first = (await Master.ListKeysAsync(""","maxKeyCount":2""")).Ok();
        Assert.DoesNotContain("applicationKey\"", first.Text);
        Assert.DoesNotContain("b2sec-", first.Text);
        Assert.Equal(ids[2], first.Json.GetProperty("nextApplicationKeyId").GetString());
        (await Master.CallAsync("b2_delete_key", $$"""{"applicationKeyId":"{{ids[2]}}"}""")).Ok();

        var second = (await Master.ListKeysAsync($$""","startApplicationKeyId":"{{ids[2]}}" """)).Ok().Json;
        Assert.Equal([ids[3], ids[4]], second.GetProperty("keys").EnumerateArray().Select(static key => key.GetProperty("applicationKeyId").GetString()));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("nextApplicationKeyId").ValueKind);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10001)]
    public async Task A_page_has_1_to_10000_keys(int count) =>
        (await Master.ListKeysAsync($""","maxKeyCount":{count}""")).Refused(400, "bad_request", "maxKeyCount");

    [Fact]
    public async Task The_members_may_stand_in_the_query_of_a_get()
    {
        (await Master.CreateKeyAsync("""["listFiles"]""")).Ok();

        var listed = (await Master.SendAsync(HttpMethod.Get, $"v4/b2_list_keys?accountId={Emulator.AccountId}&maxKeyCount=1", null, Master.Token)).Ok().Json;

        Assert.Equal(1, listed.GetProperty("keys").GetArrayLength());
        (await Master.SendAsync(HttpMethod.Get, "v4/b2_list_keys?maxKeyCount=1", null, Master.Token)).Refused(400, "bad_request", "accountId");
        (await Master.SendAsync(HttpMethod.Put, "v4/b2_list_keys", "{}", Master.Token)).Refused(405, "method_not_allowed");
        (await Master.SendAsync(HttpMethod.Post, "v5/b2_list_keys", "{}", Master.Token)).Refused(404, "not_found");
    }

    [Fact]
    public async Task Another_account_is_refused_and_so_is_a_body_that_is_no_json()
    {
        (await Master.CallAsync("b2_list_keys", """{"accountId":"other"}""")).Refused(400, "bad_request", "accountId");
        (await Master.CallAsync("b2_list_keys", "{")).Refused(400, "bad_json");
        (await Master.CallAsync("b2_delete_key", """{"applicationKeyId":"nobody"}""")).Refused(400, "bad_request", "nobody");
    }
}
