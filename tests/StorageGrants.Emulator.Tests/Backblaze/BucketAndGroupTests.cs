using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Text.Json;
using System.Threading.Tasks;
using StorageGrants.Emulator.Tests.Durability;
using Xunit;

namespace StorageGrants.Emulator.Tests.Backblaze;

public sealed class BucketAndGroupTests : BackblazeTest
{
    [Fact]
    public async Task A_bucket_is_changed_only_at_its_revision_and_keeps_what_is_left_out()
    {
        var id = await Master.CreateBucketAsync("bucket-a");
        Task<B2Reply> UpdateAsync(string more) => Master.CallAsync("b2_update_bucket", $$"""{"accountId":"{{Emulator.AccountId}}","bucketId":"{{id}}"{{more}}}""");

        (await UpdateAsync(""","bucketInfo":{"a":"1"},"ifRevisionIs":1""")).Ok();
        (await UpdateAsync(""","bucketType":"allPublic","ifRevisionIs":1""")).Refused(409, "conflict", "revision 2");
        var bucket = (await UpdateAsync(""","bucketType":"allPublic","bucketInfo":null""")).Ok().Json;

        Assert.Equal((3, "allPublic", "1"), (bucket.GetProperty("revision").GetInt32(), bucket.GetProperty("bucketType").GetString(), bucket.GetProperty("bucketInfo").GetProperty("a").GetString()));
        (await UpdateAsync(""","bucketType":"secret" """)).Refused(400, "bad_request", "bucketType");
        (await Master.CallAsync("b2_create_bucket", $$"""{"accountId":"{{Emulator.AccountId}}","bucketName":"BUCKET-A","bucketType":"allPrivate"}""")).Refused(400, "duplicate_bucket_name");
        (await Master.CallAsync("b2_delete_bucket", $$"""{"accountId":"{{Emulator.AccountId}}","bucketId":"{{id}}"}""")).Ok();
        (await Master.CallAsync("b2_delete_bucket", $$"""{"accountId":"{{Emulator.AccountId}}","bucketId":"{{id}}"}""")).Refused(400, "bad_bucket_id");
    }

    [Fact]
    public async Task An_account_has_100_buckets_at_most()
    {
        for (var i = 0; i < BackblazeEmulatorChoices.MaxBuckets; i++)
            await Master.CreateBucketAsync($"bucket-{i}");
        (await Master.CallAsync("b2_create_bucket", $$"""{"accountId":"{{Emulator.AccountId}}","bucketName":"one-more","bucketType":"allPrivate"}""")).Refused(400, "too_many_buckets");
    }

    [Fact]
    public async Task Settings_are_shown_to_keys_that_may_read_them()
    {
        await Master.CreateBucketAsync("bucket-a");
        using var client = await Master.WithKeyAsync("""["listBuckets","readBucketEncryption"]""");

        var bucket = (await client.ListBucketsAsync()).Ok().Json.GetProperty("buckets")[0];

        Assert.True(bucket.GetProperty("defaultServerSideEncryption").GetProperty("isClientAuthorizedToRead").GetBoolean());
        Assert.False(bucket.GetProperty("fileLockConfiguration").GetProperty("isClientAuthorizedToRead").GetBoolean());
    }

    [Fact]
    public async Task Members_come_and_go_by_the_master_key()
    {
        string Body(string more) => $$"""{"adminAccountId":"{{Emulator.AccountId}}"{{more}}}""";
        var groups = (await Master.CallAsync("b2_list_groups", Body(""","maxGroupCount":1"""), 3)).Ok().Json;
        Assert.Equal(("1", "Resellers", "2"), (groups.GetProperty("groups")[0].GetProperty("groupId").GetString(), groups.GetProperty("groups")[0].GetProperty("groupName").GetString(), groups.GetProperty("nextGroupId").GetString()));

        var created = (await Master.CallAsync("b2_create_group_member", Body(""","groupId":"1","memberEmail":"a@example.org","region":"eu-central" """), 3)).Ok().Json;
        var member = created[0].GetProperty("groupMember").GetProperty("accountId").GetString();
        Assert.StartsWith("b2sec-", created[0].GetProperty("applicationKey").GetString());
        (await Master.CallAsync("b2_create_group_member", Body(""","groupId":"1","memberEmail":"A@example.org" """), 3)).Refused(401, "invalid_email");
        (await Master.CallAsync("b2_create_group_member", Body(""","groupId":"9","memberEmail":"b@example.org" """), 3)).Refused(401, "invalid_group_id");
        (await Master.CallAsync("b2_create_group_member", Body(""","groupId":"1","memberEmail":"b@example.org","region":"moon" """), 3)).Refused(400, "bad_request", "region");
        Assert.Equal("a@example.org", (await Master.CallAsync("b2_list_group_members", Body(""","groupId":"1" """), 3)).Ok().Json[0].GetProperty("groupMembers")[0].GetProperty("email").GetString());

        (await Master.CallAsync("b2_eject_group_member", Body($$""","groupId":"1","memberAccountId":"{{member}}" """), 3)).Ok();
        (await Master.CallAsync("b2_eject_group_member", Body($$""","groupId":"1","memberAccountId":"{{member}}" """), 3)).Refused(401, "invalid_member_account_id");
        Assert.Equal(0, (await Master.CallAsync("b2_list_group_members", Body(""","groupId":"1" """), 3)).Ok().Json[0].GetProperty("groupMembers").GetArrayLength());

        using var key = await Master.WithKeyAsync("""["writeKeys","listKeys"]""");
        (await key.CallAsync("b2_list_groups", Body(""), 3)).Refused(403, "access_denied");
    }

    [Fact]
    public async Task Faults_take_the_form_of_the_vendor()
    {
        Emulator.Faults.Add(Fault.Status(HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(2)), "b2_list_keys");
        (await Master.ListKeysAsync()).Refused(429, "too_many_requests");
        (await Master.ListKeysAsync()).Ok();
        Emulator.ExpireTokens();
        (await Master.ListKeysAsync()).Refused(401, "expired_auth_token");
        Assert.Contains("b2_create_key", Assert.Throws<ArgumentException>(() => Emulator.Faults.Add(Fault.ResetBefore, "Tigris_ListAccessKeys")).Message);
    }

    [Fact]
    public async Task Keys_buckets_and_members_outlive_the_emulator_in_its_data_file_and_no_secret_stands_in_it()
    {
        using var folder = new TemporaryFolder();
        var options = new BackblazeEmulatorOptions { DataFile = folder.File("b2.data"), MasterApplicationKey = "b2sec-master", GroupNames = ["g"] };
        string id, secret;
        await using (var first = await BackblazeEmulator.StartAsync(options))
        {
            using var master = await NativeClient.MasterAsync(first);
            var bucket = await master.CreateBucketAsync("bucket-a");
            var key = (await master.CreateKeyAsync("""["listBuckets"]""", $$""","bucketIds":["{{bucket}}"]""")).Ok().Json;
            (id, secret) = (key.GetProperty("applicationKeyId").GetString()!, key.GetProperty("applicationKey").GetString()!);
        }

        Assert.DoesNotContain("b2sec-", await File.ReadAllTextAsync(options.DataFile));
        await using (var second = await BackblazeEmulator.StartAsync(options))
        {
            using var client = new NativeClient(second);
            (await client.AuthorizeAsync(id, secret)).Ok();
            Assert.True(second.IsCurrentSecret(id, secret));
            Assert.False(second.IsCurrentSecret(id, "b2sec-other"));
            Assert.Equal(1, (await client.ListBucketsAsync(""","bucketName":"bucket-a" """)).Ok().Json.GetProperty("buckets").GetArrayLength());
        }

        var foreign = await Assert.ThrowsAsync<InvalidDataException>(() => TigrisEmulator.StartAsync(new TigrisEmulatorOptions { DataFile = options.DataFile }));
        Assert.Contains("b2.data is no data file of this emulator", foreign.Message);
    }

    [Theory]
    [InlineData("AccountId is 'a b'")]
    [InlineData("MasterApplicationKey is blank")]
    [InlineData("GroupNames is null or has a blank name")]
    [InlineData("Port is -1")]
    [InlineData("DataFile is blank")]
    [InlineData("TimeProvider is null")]
    public async Task A_wrong_option_is_named(string expected)
    {
        var options = expected.Split(' ')[0] switch
        {
            "AccountId" => new BackblazeEmulatorOptions { AccountId = "a b" },
            "MasterApplicationKey" => new BackblazeEmulatorOptions { MasterApplicationKey = " " },
            "GroupNames" => new BackblazeEmulatorOptions { GroupNames = [" "] },
            "Port" => new BackblazeEmulatorOptions { Port = -1 },
            "DataFile" => new BackblazeEmulatorOptions { DataFile = "" },
            _ => new BackblazeEmulatorOptions { TimeProvider = null! },
        };
        Assert.Contains(expected, (await Assert.ThrowsAsync<ArgumentException>(() => BackblazeEmulator.StartAsync(options))).Message);
    }
}
