using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using StorageGrants.Backblaze;
using StorageGrants.Backblaze.Groups;
using StorageGrants.Emulator;
using Xunit;
using V3 = StorageGrants.Backblaze.V3;

namespace StorageGrants.Sdk.Tests.Backblaze;

/// <summary>The clients against the emulator, over a socket.</summary>
public sealed class EmulatorTests : IAsyncLifetime
{
    private BackblazeEmulator _emulator = null!;
    private BackblazeClient _master = null!;
    private string _account = "";

    public async ValueTask InitializeAsync()
    {
        _emulator = await BackblazeEmulator.StartAsync(new BackblazeEmulatorOptions { GroupNames = ["one", "two", "three"] }, TestContext.Current.CancellationToken);
        _master = new BackblazeClient(Options(_emulator.AccountId, _emulator.MasterApplicationKey));
        _account = await _master.GetAccountIdAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();

    [Fact]
    public async Task A_key_of_several_buckets_is_made_used_listed_and_deleted()
    {
        var (a, b) = (await CreateBucketAsync("bucket-a"), await CreateBucketAsync("bucket-b"));
        var created = await _master.CreateKeyAsync(new CreateKeyRequest(_account, [Capability.ListBuckets, Capability.ReadFiles], "reader").WithBucketIds(a, b).WithNamePrefix("logs/").WithValidDurationInSeconds(3600));
        Assert.True(_emulator.IsCurrentSecret(created.ApplicationKeyId, created.ApplicationKey.Reveal()));
        Assert.Equal([a, b], created.BucketIds);

        var reader = new BackblazeClient(Options(created.ApplicationKeyId, created.ApplicationKey.Reveal()));
        var allowed = (await reader.AuthorizeAccountAsync()).ApiInfo.StorageApi.Allowed;
        Assert.Equal(["bucket-a", "bucket-b"], allowed.Buckets!.Select(bucket => bucket.Name));
        Assert.Single((await reader.ListBucketsAsync(new ListBucketsRequest(_account).WithBucketId(b))).Buckets);
        Assert.True((await Assert.ThrowsAsync<BackblazeException>(() => reader.ListBucketsAsync(new ListBucketsRequest(_account)))).IsUnauthorized);
        Assert.True((await Assert.ThrowsAsync<BackblazeException>(() => reader.CreateKeyAsync(new CreateKeyRequest(_account, [Capability.ListFiles], "k")))).IsUnauthorized);

        var older = await Assert.ThrowsAsync<BackblazeException>(() => new V3.BackblazeV3Client(Options(created.ApplicationKeyId, created.ApplicationKey.Reveal())).GetAccountIdAsync());
        Assert.Equal(BackblazeErrorCodes.Unsupported, older.Code);
        Assert.Equal("logs/", (await _master.DeleteKeyAsync(new DeleteKeyRequest(created.ApplicationKeyId))).NamePrefix);
        Assert.Equal(BackblazeErrorCodes.Unauthorized, (await Assert.ThrowsAsync<BackblazeException>(() => reader.ListBucketsAsync(new ListBucketsRequest(_account).WithBucketId(b)))).Code);
    }

    [Fact]
    public async Task A_listing_survives_tokens_that_run_out_between_its_pages()
    {
        for (var i = 0; i < 5; i++) await _master.CreateKeyAsync(new CreateKeyRequest(_account, [Capability.ListFiles], "key-" + i));

        var names = new System.Collections.Generic.List<string>();
        await foreach (var key in _master.ListKeysAsync(new ListKeysRequest(_account).WithMaxKeyCount(2)))
        {
            names.Add(key.KeyName);
            _emulator.ExpireTokens();
        }

        Assert.Equal(["key-0", "key-1", "key-2", "key-3", "key-4"], names);
    }

    [Fact]
    public async Task A_lost_answer_is_not_asked_for_again_when_a_key_was_made_and_is_when_keys_are_listed()
    {
        _emulator.Faults.Add(Fault.ResetAfter, "b2_create_key");
        await Assert.ThrowsAsync<TransportException>(() => _master.CreateKeyAsync(new CreateKeyRequest(_account, [Capability.ListFiles], "lost")));
        _emulator.Faults.Add(Fault.ResetBefore, "b2_list_keys");
        _emulator.Faults.Add(Fault.Status(HttpStatusCode.TooManyRequests, TimeSpan.Zero), "b2_list_keys");
        Assert.Equal(["lost"], await _master.ListKeysAsync(new ListKeysRequest(_account)).Select(key => key.KeyName).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Version_3_makes_keys_of_one_bucket_and_version_4_reads_them()
    {
        var bucket = await CreateBucketAsync("bucket-a");
        var third = new V3.BackblazeV3Client(Options(_emulator.AccountId, _emulator.MasterApplicationKey));

        var created = await third.CreateKeyAsync(new V3.CreateKeyRequest(_account, [Capability.ListFiles], "old").WithBucketId(bucket));

        Assert.Equal(bucket, created.BucketId);
        Assert.Equal([bucket], (await _master.ListKeysPageAsync(new ListKeysRequest(_account))).Keys.Single().BucketIds);
        Assert.Equal("bucket-a", (await new V3.BackblazeV3Client(Options(created.ApplicationKeyId, created.ApplicationKey.Reveal())).AuthorizeAccountAsync()).ApiInfo.StorageApi.BucketName);
    }

    [Fact]
    public async Task Buckets_are_changed_at_their_revision_and_deleted()
    {
        var bucket = await CreateBucketAsync("bucket-a");

        var updated = await _master.UpdateBucketAsync(new UpdateBucketRequest(_account, bucket).WithBucketType(BucketType.AllPublic).WithIfRevisionIs(1));
        var error = await Assert.ThrowsAsync<BackblazeException>(() => _master.UpdateBucketAsync(new UpdateBucketRequest(_account, bucket).WithIfRevisionIs(1)));

        Assert.Equal((BucketType.AllPublic, 2L), (updated.BucketType, updated.Revision!.Value));
        Assert.Equal((HttpStatusCode.Conflict, "conflict"), (error.StatusCode, error.Code));
        Assert.Equal("bucket-a", (await _master.DeleteBucketAsync(new DeleteBucketRequest(_account, bucket))).BucketName);
        Assert.Equal(BackblazeErrorCodes.BadBucketId, (await Assert.ThrowsAsync<BackblazeException>(() => _master.DeleteBucketAsync(new DeleteBucketRequest(_account, bucket)))).Code);
    }

    [Fact]
    public async Task Groups_are_listed_page_by_page_and_members_come_and_go()
    {
        var groups = new BackblazeGroupsClient(Options(_emulator.AccountId, _emulator.MasterApplicationKey));
        Assert.Equal(["one", "two", "three"], await groups.ListGroupsAsync(new ListGroupsRequest(_account).WithMaxGroupCount(1)).Select(group => group.GroupName).ToListAsync(TestContext.Current.CancellationToken));

        var member = Assert.Single(await groups.CreateGroupMemberAsync(new CreateGroupMemberRequest(_account, "2", "a@example.org").WithRegion(Region.EuCentral)));
        Assert.Equal(("***", "two"), (member.ApplicationKey.ToString(), member.GroupMember.GroupName));
        Assert.Equal(["a@example.org"], await groups.ListGroupMembersAsync(new ListGroupMembersRequest(_account, "2")).Select(shown => shown.Email).ToListAsync(TestContext.Current.CancellationToken));
        await groups.EjectGroupMemberAsync(new EjectGroupMemberRequest(_account, "2", member.GroupMember.AccountId));
        Assert.Equal("invalid_member_account_id", (await Assert.ThrowsAsync<BackblazeException>(() => groups.EjectGroupMemberAsync(new EjectGroupMemberRequest(_account, "2", member.GroupMember.AccountId)))).Code);
        Assert.Equal(2, (await groups.ReserveTrialAccountsAsync([new TrialAccountRequest("b@example.org", 7, 1), new TrialAccountRequest("c@example.org", 30, 20)])).Count);
    }

    private async Task<string> CreateBucketAsync(string name) => (await _master.CreateBucketAsync(new CreateBucketRequest(_account, name, BucketType.AllPrivate))).BucketId;

    private BackblazeOptions Options(string id, string secret) => new()
    {
        BaseAddress = _emulator.BaseAddress,
        ApplicationKeyId = id,
        ApplicationKey = new Secret(secret),
        Retry = { Delay = TimeSpan.FromMilliseconds(1) },
    };
}
