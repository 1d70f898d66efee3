using System;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Emulator.Tests.Backblaze;

/// <summary>Who a caller is, and what its key may do.</summary>
public sealed class AuthorityTests : BackblazeTest
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Authorizing_answers_in_the_shape_of_its_version(int version)
    {
        var bucket = await Master.CreateBucketAsync("bucket-a");
        var key = (await Master.CreateKeyAsync("""["listFiles"]""", $$""","bucketIds":["{{bucket}}"],"namePrefix":"logs/" """)).Ok().Json;
        using var client = new NativeClient(Emulator);

        var answer = (await client.AuthorizeAsync(key.GetProperty("applicationKeyId").GetString()!, key.GetProperty("applicationKey").GetString()!, version)).Ok().Json;

        var storage = version < 3 ? answer : answer.GetProperty("apiInfo").GetProperty("storageApi");
        var allowed = version == 3 ? storage : storage.GetProperty("allowed");
        Assert.Equal(Emulator.BaseAddress.AbsoluteUri.TrimEnd('/'), storage.GetProperty("apiUrl").GetString());
        Assert.Equal("logs/", allowed.GetProperty("namePrefix").GetString());
        Assert.Equal(["listFiles"], allowed.GetProperty("capabilities").EnumerateArray().Select(static name => name.GetString()));
        Assert.Equal(bucket, version < 4 ? allowed.GetProperty("bucketId").GetString() : allowed.GetProperty("buckets")[0].GetProperty("id").GetString());
        Assert.Equal("bucket-a", version < 4 ? allowed.GetProperty("bucketName").GetString() : allowed.GetProperty("buckets")[0].GetProperty("name").GetString());
        Assert.Equal(version >= 3, answer.TryGetProperty("apiInfo", out _));
        Assert.Equal(version != 3, storage.TryGetProperty("allowed", out _));
    }

    [Fact]
    public async Task The_master_key_has_every_capability_and_a_new_key_of_all_buckets_is_known_to_version_3()
    {
        using var client = new NativeClient(Emulator);
        var allowed = (await client.AuthorizeAsync(Emulator.AccountId, Emulator.MasterApplicationKey)).Ok().Json.GetProperty("apiInfo").GetProperty("storageApi").GetProperty("allowed");
        Assert.Equal(30, allowed.GetProperty("capabilities").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, allowed.GetProperty("buckets").ValueKind);
        using var third = await Master.WithKeyAsync("""["listBuckets"]""", ""","bucketIds":null""", version: 3);
        (await third.ListBucketsAsync()).Ok();
    }

    [Theory]
    [InlineData(null, "unauthorized")]
    [InlineData("Bearer $T", "bad_auth_token")]
    [InlineData("4_nobody", "bad_auth_token")]
    [InlineData("Basic bm9ib2R5Om5vdGhpbmc=", "bad_auth_token")]
    public async Task Only_the_bare_token_of_this_emulator_counts(string? header, string code)
    {
        var sent = header?.Replace("$T", Master.Token, StringComparison.Ordinal);
        (await Master.SendAsync(HttpMethod.Post, "v4/b2_list_buckets", $$"""{"accountId":"{{Emulator.AccountId}}"}""", sent)).Refused(401, code);
    }

    [Theory]
    [InlineData("Basic !!!")]
    [InlineData("Basic bm9jb2xvbg==")]
    [InlineData("Basic bm9ib2R5Om5vdGhpbmc=")]
    [InlineData("nothing")]
    [InlineData(null)]
    public async Task Wrong_credentials_are_unauthorized(string? header) =>
        (await Master.SendAsync(HttpMethod.Get, "v4/b2_authorize_account", null, header)).Refused(401, "unauthorized");

    [Fact]
    public async Task A_token_ends_after_a_day_and_with_its_key()
    {
        using var client = await Master.WithKeyAsync("""["listBuckets"]""");
        using var deleted = await Master.WithKeyAsync("""["listBuckets"]""");
        var id = (await Master.ListKeysAsync()).Ok().Json.GetProperty("keys")[1].GetProperty("applicationKeyId").GetString();
        (await Master.CallAsync("b2_delete_key", $$"""{"applicationKeyId":"{{id}}"}""")).Ok();
        (await client.ListBucketsAsync()).Ok();
        (await deleted.ListBucketsAsync()).Refused(401, "bad_auth_token", "deleted");

        Clock.Advance(TimeSpan.FromHours(BackblazeEmulatorChoices.TokenHours));
        (await client.ListBucketsAsync()).Refused(401, "expired_auth_token");
    }

    [Fact]
    public async Task A_key_ends_when_its_time_is_over()
    {
        using var client = await Master.WithKeyAsync("""["listBuckets"]""", ""","validDurationInSeconds":60""");
        (await client.ListBucketsAsync()).Ok();

        Clock.Advance(TimeSpan.FromSeconds(60));

        (await client.ListBucketsAsync()).Refused(401, "expired_auth_token");
        Assert.Empty((await Master.ListKeysAsync()).Ok().Json.GetProperty("keys").EnumerateArray());
    }

    [Theory]
    [InlineData("b2_create_key", """{"accountId":"$ACC","capabilities":["listFiles"],"keyName":"k"}""", "writeKeys")]
    [InlineData("b2_list_keys", """{"accountId":"$ACC"}""", "listKeys")]
    [InlineData("b2_delete_key", """{"applicationKeyId":"k"}""", "deleteKeys")]
    [InlineData("b2_create_bucket", """{"accountId":"$ACC","bucketName":"bucket-b","bucketType":"allPrivate"}""", "writeBuckets")]
    [InlineData("b2_list_buckets", """{"accountId":"$ACC"}""", "listBuckets")]
    [InlineData("b2_update_bucket", """{"accountId":"$ACC","bucketId":"$A"}""", "writeBuckets")]
    [InlineData("b2_update_bucket", """{"accountId":"$ACC","bucketId":"$A","defaultRetention":{}}""", "writeBucketRetentions")]
    [InlineData("b2_update_bucket", """{"accountId":"$ACC","bucketId":"$A","defaultServerSideEncryption":{}}""", "writeBucketEncryption")]
    [InlineData("b2_update_bucket", """{"accountId":"$ACC","bucketId":"$A","replicationConfiguration":{}}""", "writeBucketReplications")]
    [InlineData("b2_delete_bucket", """{"accountId":"$ACC","bucketId":"$A"}""", "deleteBuckets")]
    public async Task Without_its_capability_an_operation_is_unauthorized(string operation, string body, string capability)
    {
        var bucket = await Master.CreateBucketAsync("bucket-a");
        body = body.Replace("$ACC", Emulator.AccountId, StringComparison.Ordinal).Replace("$A", bucket, StringComparison.Ordinal);
        string[] all = ["listKeys", "writeKeys", "deleteKeys", "listBuckets", "writeBuckets", "deleteBuckets", "writeBucketRetentions", "writeBucketEncryption", "writeBucketReplications"];
        using var without = await Master.WithKeyAsync(JsonSerializer.Serialize(all.Except([capability])));
        using var with = await Master.WithKeyAsync(JsonSerializer.Serialize(all));

        (await without.CallAsync(operation, body)).Refused(401, "unauthorized", capability);
        Assert.NotEqual(401, (int)(await with.CallAsync(operation, body)).Status);
    }

    [Fact]
    public async Task A_key_limited_to_buckets_reaches_no_other()
    {
        var (a, b) = (await Master.CreateBucketAsync("bucket-a"), await Master.CreateBucketAsync("bucket-b"));
        using var client = await Master.WithKeyAsync("""["listBuckets","writeBuckets"]""", $$""","bucketIds":["{{a}}"]""");

        (await client.ListBucketsAsync()).Refused(401, "unauthorized", "bucketId");
        (await client.ListBucketsAsync($$""","bucketId":"{{b}}" """)).Refused(401, "unauthorized");
        (await client.ListBucketsAsync(""","bucketName":"bucket-c" """)).Refused(401, "unauthorized");
        Assert.Equal(a, (await client.ListBucketsAsync(""","bucketName":"bucket-a" """)).Ok().Json.GetProperty("buckets")[0].GetProperty("bucketId").GetString());
        (await client.ListBucketsAsync($$""","bucketId":"{{a}}" """)).Ok();
        (await client.CallAsync("b2_update_bucket", $$"""{"accountId":"{{Emulator.AccountId}}","bucketId":"{{b}}"}""")).Refused(401, "unauthorized");
        (await client.CallAsync("b2_update_bucket", $$"""{"accountId":"{{Emulator.AccountId}}","bucketId":"{{a}}"}""")).Ok();
        (await client.CallAsync("b2_create_bucket", $$"""{"accountId":"{{Emulator.AccountId}}","bucketName":"bucket-d","bucketType":"allPrivate"}""")).Refused(401, "unauthorized");
    }
}
