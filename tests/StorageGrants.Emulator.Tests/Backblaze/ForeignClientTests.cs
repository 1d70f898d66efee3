using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Emulator.Tests.Backblaze;

/// <summary>Clients that others wrote find what they expect of Backblaze.</summary>
public sealed class ForeignClientTests
{
    [Fact]
    public async Task Npm_backblaze_b2_authorizes_and_manages_keys_and_buckets()
    {
        var seen = await DriveAsync(ForeignClient.Node("backblaze-b2", "backblaze-b2"));

        Assert.Equal(["logs-bucket", "allPrivate"], Texts(seen, "bucket"));
        Assert.Equal("400 duplicate_bucket_name", seen.GetProperty("taken").GetString());
        Assert.Equal("allPublic", seen.GetProperty("updated").GetString());
        Assert.True(seen.GetProperty("secret").GetBoolean());
        Assert.Equal("400 bad_request", seen.GetProperty("misnamed").GetString());
        Assert.Equal("400 bad_request", seen.GetProperty("unlimited").GetString());
        Assert.Equal("""[["key-0","key-1"],["key-2"]]""", seen.GetProperty("listed").GetRawText());
        Assert.Equal("401 unauthorized", seen.GetProperty("beyond").GetString());
        Assert.Equal("401 unauthorized", seen.GetProperty("denied").GetString());
        Assert.Equal("401 unauthorized", seen.GetProperty("wrong").GetString());
        Assert.Equal("401 unsupported", seen.GetProperty("several").GetString());
        Assert.Equal("401 expired_auth_token", seen.GetProperty("expired").GetString());
        Assert.Equal("401 expired_auth_token", seen.GetProperty("dead").GetString());
        Assert.Equal(0, seen.GetProperty("left").GetInt32());
        AssertCommon(seen, "readFiles");
    }

    [Fact]
    public async Task Python_b2sdk_authorizes_manages_keys_and_buckets_and_renews_its_token()
    {
        var seen = await DriveAsync(ForeignClient.Python("b2sdk", "b2sdk.v2"));

        Assert.Equal(["logs-bucket", "allPrivate", "a"], Texts(seen, "bucket"));
        Assert.Equal(30, seen.GetProperty("capabilities").GetInt32());
        Assert.Equal("DuplicateBucketName", seen.GetProperty("taken").GetString());
        Assert.True(seen.GetProperty("expires").GetInt64() > 0);
        Assert.Equal(["key-0", "key-1", "key-2", "key-3", "key-4"], Texts(seen, "listed"));
        Assert.Equal("BadRequest", seen.GetProperty("misnamed").GetString());
        Assert.Equal("BadRequest", seen.GetProperty("unlimited").GetString());
        Assert.Equal("Unauthorized", seen.GetProperty("beyond").GetString());
        Assert.Equal("Unauthorized", seen.GetProperty("denied").GetString());
        Assert.Equal("Unauthorized", seen.GetProperty("wrong").GetString());
        Assert.Equal("Unauthorized", seen.GetProperty("several").GetString());
        Assert.Equal(["logs-bucket"], Texts(seen, "renewed"));
        Assert.Equal("Unauthorized", seen.GetProperty("dead").GetString());
        Assert.Empty(Texts(seen, "left"));
        AssertCommon(seen, "listFiles");
    }

    private static void AssertCommon(JsonElement seen, string capability)
    {
        Assert.Equal("emulator", seen.GetProperty("account").GetString());
        Assert.Equal(["logs-bucket", "spare-bucket"], Texts(seen, "buckets"));
        var key = seen.GetProperty("key");
        Assert.Equal("key-0", key[0].GetString());
        Assert.True(key[1].GetBoolean());
        Assert.Equal("logs/", key[2].GetString());
        Assert.Equal(["listBuckets", capability], key[3].EnumerateArray().Select(static name => name.GetString()));
        Assert.Equal(["logs-bucket"], Texts(seen, "sees"));
        Assert.Equal("key-0", seen.GetProperty("deleted").GetString());
    }

    private static async Task<JsonElement> DriveAsync(ForeignClient client)
    {
        await using var emulator = await BackblazeEmulator.StartAsync();
        using var master = await NativeClient.MasterAsync(emulator);
        var spare = await master.CreateBucketAsync("spare-bucket");
        var other = await master.CreateBucketAsync("other-bucket");
        var several = (await master.CreateKeyAsync("""["listBuckets"]""", $$""","bucketIds":["{{spare}}","{{other}}"]""")).Ok().Json;
        (await master.CallAsync("b2_delete_bucket", $$"""{"accountId":"{{emulator.AccountId}}","bucketId":"{{other}}"}""")).Ok();
        return await client.RunAsync(
            new
            {
                address = emulator.BaseAddress.AbsoluteUri.TrimEnd('/'),
                id = emulator.AccountId,
                secret = emulator.MasterApplicationKey,
                several_id = several.GetProperty("applicationKeyId").GetString(),
                several_secret = several.GetProperty("applicationKey").GetString(),
            },
            asked =>
            {
                Assert.Equal("expire", asked);
                emulator.ExpireTokens();
                return Task.CompletedTask;
            });
    }

    private static string[] Texts(JsonElement seen, string name) => [.. seen.GetProperty(name).EnumerateArray().Select(static text => text.GetString()!)];
}
