using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using StorageGrants.Emulator;
using StorageGrants.StorageGrid;
using Xunit;
using V3 = StorageGrants.StorageGrid.V3;

namespace StorageGrants.Sdk.Tests.StorageGrid;

/// <summary>The clients against the emulator, over a socket.</summary>
public sealed class EmulatorTests : IAsyncLifetime
{
    private const string Policy = """{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::logs/*"}]}""";
    private StorageGridEmulator _emulator = null!;
    private StorageGridTenantClient _root = null!;

    public async ValueTask InitializeAsync()
    {
        _emulator = await StorageGridEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        _root = new StorageGridTenantClient(Options("root", _emulator.RootPassword));
    }

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();

    [Fact]
    public async Task Groups_users_and_keys_are_made_changed_and_deleted()
    {
        var group = (await _root.CreateGroupAsync(new CreateGroupRequest("group/analysts").WithDisplayName("Analysts")
            .WithPolicies(new GroupPolicies().WithPermissions(TenantPermission.ManageOwnS3Credentials).WithS3Policy(Policy)))).Data;
        var user = (await _root.CreateUserAsync(new CreateUserRequest("user/maria", "Maria").WithMemberOf(group.Id))).Data;
        await _root.SetUserPasswordAsync(user.Id, new ChangePasswordRequest(new Secret("maria-pass")));
        var maria = new StorageGridTenantClient(Options("maria", "maria-pass"));

        var key = (await maria.CreateOwnS3AccessKeyAsync(new CreateS3AccessKeyRequest().WithExpires(DateTimeOffset.UtcNow.AddDays(1)))).Data;
        Assert.True(_emulator.IsCurrentSecret(key.AccessKey, key.SecretAccessKey.Reveal()));
        Assert.Equal(key.Id, Assert.Single((await _root.ListUserS3AccessKeysAsync(user.Id)).Data).Id);
        var denied = await Assert.ThrowsAsync<StorageGridException>(() => maria.CreateContainerAsync(new CreateContainerRequest("logs")));
        Assert.Equal((HttpStatusCode.Forbidden, 403), (denied.StatusCode, denied.Code));

        var granted = await _root.UpdateGroupAsync(group.Id, new GroupUpdate { Grant = [TenantPermission.ManageAllContainers] });
        Assert.Equal(["manageOwnS3Credentials", "manageAllContainers"], granted.Policies!.Permissions.Select(permission => permission.WireText));
        Assert.Equal(Policy, granted.Policies.S3!.Value.GetRawText());
        await maria.CreateContainerAsync(new CreateContainerRequest("logs"));

        Assert.Equal([group.Id], (await _root.UpdateUserAsync(user.Id, new UserUpdate { FullName = "Maria M." })).MemberOf);
        Assert.Empty((await _root.UpdateUserAsync(user.Id, new UserUpdate { Leave = [group.Id] })).MemberOf!);
        await maria.SignOutAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await Assert.ThrowsAsync<StorageGridException>(() => maria.GetConfigAsync())).StatusCode);
        await _root.DeleteUserAsync(user.Id);
        await _root.DeleteGroupAsync(group.Id);
        Assert.False(_emulator.IsCurrentSecret(key.AccessKey, key.SecretAccessKey.Reveal()));
        Assert.Equal(404, (await Assert.ThrowsAsync<StorageGridException>(() => _root.GetLocalGroupAsync("analysts"))).Code);
        var invalid = await Assert.ThrowsAsync<StorageGridException>(() => _root.CreateUserAsync(new CreateUserRequest("user/x", "X").WithMemberOf(group.Id)));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, 422), (invalid.StatusCode, invalid.Code));
        Assert.Contains("memberOf", Assert.Single(invalid.Errors).Text);
    }

    [Fact]
    public async Task A_listing_survives_tokens_that_run_out_between_its_pages()
    {
        for (var i = 0; i < 5; i++) await _root.CreateGroupAsync(new CreateGroupRequest("group/g" + i).WithDisplayName("g" + i));

        var names = new List<string>();
        await foreach (var group in _root.ListGroupsAsync(limit: 2))
        {
            names.Add(group.UniqueName);
            _emulator.ExpireTokens();
        }

        Assert.Equal(["group/g0", "group/g1", "group/g2", "group/g3", "group/g4"], names);
        Assert.Equal(["root"], await new V3.StorageGridTenantV3Client(Options("root", _emulator.RootPassword)).ListUsersAsync(limit: 1).Select(user => user.UniqueName).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Buckets_and_their_settings_are_made_and_changed_by_both_versions()
    {
        var third = new V3.StorageGridTenantV3Client(Options("root", _emulator.RootPassword));
        await third.CreateContainerAsync(new V3.CreateContainerRequest("logs").WithEnableVersioning(true));
        await _root.SetContainerQuotaAsync("logs", new ContainerQuota(1000));
        await _root.SetContainerObjectLockAsync("logs", new SetContainerObjectLockRequest(true).WithDefaultRetentionSetting(new Retention("governance").WithDays(7)));

        Assert.True((await third.GetContainerVersioningAsync("logs")).Data.VersioningEnabled);
        Assert.Equal(1000, (await _root.GetContainerQuotaAsync("logs")).Data.QuotaObjectBytes);
        Assert.Equal("7", (await _root.GetContainerObjectLockAsync("logs")).Data.DefaultRetentionSetting!.Days);
        Assert.Equal("us-east-1", Assert.Single((await _root.ListContainersAsync(["region"])).Data).Region);
        Assert.Equal([3, 4], (await _root.ListVersionsAsync()).Data);
        await third.DeleteContainerAsync("logs");
        Assert.Empty((await _root.ListContainersAsync()).Data);
    }

    [Fact]
    public async Task A_lost_answer_is_not_asked_for_again_when_a_key_was_made_and_is_when_keys_are_listed()
    {
        _emulator.Faults.Add(Fault.ResetAfter, "createOwnS3AccessKey");
        await Assert.ThrowsAsync<TransportException>(() => _root.CreateOwnS3AccessKeyAsync(new CreateS3AccessKeyRequest()));
        _emulator.Faults.Add(Fault.ResetBefore, "listOwnS3AccessKeys");
        _emulator.Faults.Add(Fault.Status(HttpStatusCode.TooManyRequests, TimeSpan.Zero), "listOwnS3AccessKeys");

        Assert.Single((await _root.ListOwnS3AccessKeysAsync()).Data);
    }

    [Fact]
    public async Task An_answer_of_ten_megabytes_is_read()
    {
        _emulator.Faults.Add(Fault.HugeBody(10 * 1024 * 1024), "getConfig");

        Assert.True((await _root.GetConfigAsync()).Data.Holds(TenantPermission.RootAccess));
    }

    private StorageGridTenantOptions Options(string user, string password) => new()
    {
        BaseAddress = _emulator.BaseAddress,
        AccountId = _emulator.AccountId,
        UserName = user,
        Password = new Secret(password),
        Retry = { Delay = TimeSpan.FromMilliseconds(1) },
    };
}
