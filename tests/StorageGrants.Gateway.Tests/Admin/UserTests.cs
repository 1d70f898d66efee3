using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Amazon.S3;
using Amazon.S3.Model;
using StorageGrants.Gateway.Tests.Matrix;
using StorageGrants.RadosGateway;
using StorageGrants.Tests.Gateway;
using Xunit;

namespace StorageGrants.Gateway.Tests.Admin;

/// <summary>The admin client against a running gateway: users, sub-users, keys, caps, quotas.</summary>
[Collection(TestGatewayCollection.Name)]
public sealed class UserTests(TestGateway gateway)
{
    private readonly RadosGatewayAdminClient _admin = AdminClient.Of(gateway);

    [Fact]
    public async Task A_user_is_made_read_changed_listed_and_removed()
    {
        TestGateway.Require();
        var made = await _admin.CreateUserAsync("life", "Life", "life@example.com", userCaps: "users=read", maxBuckets: 7);
        Assert.Equal(("life", "Life", "life@example.com", 7L, 0L), (made.UserId, made.DisplayName, made.Email, made.MaxBuckets, made.Suspended));
        Assert.Equal("users=read", string.Join(";", made.Caps!.Select(cap => cap.Type + "=" + cap.Perm)));
        Assert.Equal("life", Assert.Single(made.Keys!).User);

        await _admin.ModifyUserAsync("life", "Other", suspended: true);
        var read = await _admin.GetUserAsync("life");
        Assert.Equal(("Other", "life@example.com", 7L, 1L), (read.DisplayName, read.Email, read.MaxBuckets, read.Suspended));
        Assert.Equal(made.Keys![0].SecretKey, Assert.Single(read.Keys!).SecretKey);

        var all = await _admin.ListUsersAsync().ToListAsync();
        Assert.Contains("life", all);
        Assert.Equal(all.Order(StringComparer.Ordinal), (await _admin.ListUsersAsync(1).ToListAsync()).Order(StringComparer.Ordinal));

        await _admin.RemoveUserAsync("life");
        var error = await Assert.ThrowsAsync<RadosGatewayAdminException>(() => _admin.GetUserAsync("life"));
        Assert.Equal((HttpStatusCode.NotFound, RadosGatewayErrorCodes.NoSuchUser), (error.StatusCode, error.Code));
        Assert.StartsWith("tx", error.RequestId);
        Assert.NotNull(error.HostId);
    }

    [Fact]
    public async Task A_sub_user_has_its_level_and_one_key_that_opens_what_the_level_says()
    {
        TestGateway.Require();
        var user = await _admin.CreateUserAsync("parent", "Parent");
        using var owner = S3Client.Of(gateway, AdminClient.Credential(user.Keys![0]));
        await owner.PutBucketAsync("parent-bucket");

        foreach (var level in Enum.GetValues<SubUserLevel>())
        {
            var name = "sub-" + level;
            var key = await _admin.CreateSubUserWithKeyAsync("parent", name, level);
            Assert.Equal("parent:" + name, key.User);
            var read = await _admin.GetUserAsync("parent");
            Assert.Equal(level, read.SubUsers!.Single(sub => sub.Id == key.User).Permissions.ToLevel());
            Assert.Single(read.Keys!, other => other.User == key.User);

            using var s3 = S3Client.Of(gateway, AdminClient.Credential(key));
            var expected = level is SubUserLevel.Read or SubUserLevel.ReadWrite or SubUserLevel.Full ? Outcome.Allow : Outcome.Deny;
            Assert.Equal(expected, await Outcome.OfAsync(() => s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "parent-bucket" })));
        }

        Assert.Empty((await _admin.GetUserAsync("parent")).SwiftKeys!);
    }

    [Fact]
    public async Task A_level_that_is_changed_counts_at_once_and_a_removed_sub_user_loses_its_keys()
    {
        TestGateway.Require();
        await _admin.CreateUserAsync("change", "Change");
        var key = await _admin.CreateSubUserWithKeyAsync("change", "s", SubUserLevel.Read);
        using var s3 = S3Client.Of(gateway, AdminClient.Credential(key));
        await s3.PutBucketAsync("change-bucket");
        Task<string> PutAsync() => Outcome.OfAsync(() => s3.PutObjectAsync(new PutObjectRequest { BucketName = "change-bucket", Key = "k", ContentBody = "x" }));

        Assert.Equal(Outcome.Deny, await PutAsync());
        var changed = await _admin.ModifySubUserAsync("change", "s", SubUserAccess.ReadWrite);
        Assert.Equal("read-write", Assert.Single(changed).Permissions.WireText);
        Assert.Equal(Outcome.Allow, await PutAsync());

        await _admin.RemoveSubUserAsync("change", "s", purgeKeys: false);
        Assert.Equal(["change"], (await _admin.GetUserAsync("change")).Keys!.Select(left => left.User));
        Assert.Equal(Outcome.Deny, await PutAsync());
    }

    [Fact]
    public async Task What_the_gateway_does_without_a_word()
    {
        TestGateway.Require();
        await _admin.CreateUserAsync("traps", "Traps", generateKey: false);

        // Creating makes a key for Swift; creating again keeps the level and makes one more key.
        Assert.Equal("<none>", Assert.Single(await _admin.CreateSubUserAsync("traps", "s")).Permissions.WireText);
        Assert.Equal("<none>", Assert.Single(await _admin.CreateSubUserAsync("traps", "s", SubUserAccess.Full, KeyType.S3)).Permissions.WireText);
        var user = await _admin.GetUserAsync("traps");
        Assert.Equal(("traps:s", "traps:s"), (Assert.Single(user.SwiftKeys!).User, Assert.Single(user.Keys!).User));
        await Assert.ThrowsAsync<StorageGrantsException>(() => _admin.CreateSubUserWithKeyAsync("traps", "s", SubUserLevel.Full));

        // A key of a sub-user that is not there.
        Assert.Contains(await _admin.CreateKeyAsync("traps", "ghost", KeyType.S3), key => key.User == "traps:ghost");

        // Caps that are not there are taken away all the same.
        Assert.Empty(await _admin.RemoveCapsAsync("traps", "zone=*"));
    }

    [Fact]
    public async Task Keys_are_added_and_removed()
    {
        TestGateway.Require();
        var first = Assert.Single((await _admin.CreateUserAsync("keys", "Keys")).Keys!);
        var second = (await _admin.CreateKeyAsync("keys")).Single(key => key.AccessKey != first.AccessKey);

        await _admin.RemoveKeyAsync("keys", first.AccessKey);
        Assert.Equal(second, Assert.Single((await _admin.GetUserAsync("keys")).Keys!));
        var error = await Assert.ThrowsAsync<RadosGatewayAdminException>(() => _admin.RemoveKeyAsync("keys", first.AccessKey));
        Assert.Equal((HttpStatusCode.Forbidden, RadosGatewayErrorCodes.InvalidAccessKeyId), (error.StatusCode, error.Code));
    }

    [Fact]
    public async Task Quotas_keep_what_is_left_out_and_stop_uploads_of_sub_users()
    {
        TestGateway.Require();
        await _admin.CreateUserAsync("quota", "Quota");
        await _admin.SetQuotaAsync("quota", QuotaType.User, enabled: true, maxSizeKb: 1);
        await _admin.SetQuotaAsync("quota", QuotaType.User, maxObjects: 5);
        var quotas = await _admin.GetQuotasAsync("quota");
        Assert.Equal((true, 1024L, 1L, 5L), (quotas.UserQuota.Enabled, quotas.UserQuota.MaxSize, quotas.UserQuota.MaxSizeKb, quotas.UserQuota.MaxObjects));
        Assert.False(quotas.BucketQuota.Enabled);

        // An object counts for 4096 bytes at least.
        using var s3 = S3Client.Of(gateway, AdminClient.Credential(await _admin.CreateSubUserWithKeyAsync("quota", "s", SubUserLevel.Full)));
        await s3.PutBucketAsync("quota-bucket");
        Task PutAsync() => s3.PutObjectAsync(new PutObjectRequest { BucketName = "quota-bucket", Key = "small", ContentBody = "x" });
        Assert.Equal("QuotaExceeded", (await Assert.ThrowsAsync<AmazonS3Exception>(PutAsync)).ErrorCode);
        await _admin.SetQuotaAsync("quota", QuotaType.User, maxSizeKb: 8);
        await PutAsync();
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("a+b")]
    [InlineData("a/b")]
    [InlineData("a%2Fb")]
    [InlineData("a&b=c;d,e@f")]
    [InlineData("a?b#c")]
    [InlineData("~x*()'!")]
    [InlineData("é日本")]
    [InlineData("\"<>\\^`{|}")]
    [InlineData("..")]
    public async Task Names_that_need_escaping_are_signed_as_they_travel(string name)
    {
        TestGateway.Require();
        var uid = "odd " + name;
        var made = await _admin.CreateUserAsync(uid, "Display " + name);
        Assert.Equal((uid, "Display " + name), (made.UserId, made.DisplayName));
        Assert.Equal(uid + ":" + name, Assert.Single(await _admin.CreateSubUserAsync(uid, name, SubUserAccess.Read, KeyType.S3)).Id);
        Assert.Equal(2, (await _admin.CreateKeyAsync(uid, name, KeyType.S3)).Count(key => key.User == uid + ":" + name));
        await _admin.RemoveUserAsync(uid);
    }
}
