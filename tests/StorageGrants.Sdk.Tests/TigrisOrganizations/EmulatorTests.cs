using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StorageGrants.Emulator;
using StorageGrants.Sdk.Tests.Support;
using StorageGrants.Tigris.Organizations;
using Xunit;

namespace StorageGrants.Sdk.Tests.TigrisOrganizations;

/// <summary>The client against the emulator, over a socket.</summary>
public sealed class EmulatorTests : IAsyncLifetime
{
    private TigrisOrganizationsEmulator _emulator = null!;
    private TigrisOrganizationsClient _owner = null!;

    public async ValueTask InitializeAsync()
    {
        _emulator = await TigrisOrganizationsEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        _owner = Client(_emulator.Owner);
    }

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();

    [Fact]
    public async Task Keys_are_made_listed_by_page_rotated_and_deleted()
    {
        _emulator.CreateBucket(_emulator.Owner.UserId, "logs");
        var created = (await _owner.CreateAccessKeyAsync(new CreateAccessKeyRequest("writer", new BucketRoleAssignment("logs", AccessKeyRole.Editor)))).Result.AccessKey;
        foreach (var name in new[] { "b", "c", "d" }) await _owner.CreateAccessKeyAsync(new CreateAccessKeyRequest(name));

        Assert.Equal(["writer", "b", "c", "d"], await _owner.ListAccessKeysAsync(new ListAccessKeysRequest().WithMaxItems(2)).Select(key => key.Name).ToListAsync(TestContext.Current.CancellationToken));
        var key = Assert.Single((await _owner.ListAccessKeysPageAsync(new ListAccessKeysRequest().WithKeyId(created.AccessKeyId))).Keys!);
        Assert.Equal((AccessKeyStatus.Active, "logs", _emulator.Owner.OrganizationId), (key.Status!.Value, key.BucketRoles!.Single().Bucket, key.OrganizationId));
        await _owner.ReplaceAccessKeyRolesAsync(new ReplaceAccessKeyRolesRequest(created.AccessKeyId));
        Assert.Empty((await _owner.ListAccessKeysPageAsync(new ListAccessKeysRequest().WithKeyId(created.AccessKeyId))).Keys!.Single().BucketRoles!);

        var rotated = (await _owner.RotateAccessKeyAsync(new RotateAccessKeyRequest(created.AccessKeyId))).Result;
        Assert.Equal(_emulator.Owner.UserId, (await Client(created.AccessKeyId, rotated.NewSecret).WhoAmIAsync()).UserId);
        var old = await Assert.ThrowsAsync<TigrisOrganizationsException>(() => Client(created.AccessKeyId, created.SecretAccessKey).WhoAmIAsync());
        Assert.Equal((HttpStatusCode.Forbidden, "SignatureDoesNotMatch"), (old.StatusCode, old.Code));
        await _owner.DeleteAccessKeyAsync(new DeleteAccessKeyRequest(created.AccessKeyId));
        Assert.Equal("NoSuchEntity", (await Assert.ThrowsAsync<TigrisOrganizationsException>(() => _owner.DeleteAccessKeyAsync(new DeleteAccessKeyRequest(created.AccessKeyId)))).Code);
    }

    [Fact]
    public async Task Members_are_invited_promoted_and_removed_and_the_owner_is_not()
    {
        await _owner.InviteUsersAsync(new InviteUsersRequest([new NewInvitation("max@example.org", OrganizationRole.Member), new NewInvitation("odd@example.org", OrganizationRole.Admin)]));
        var invitations = (await _owner.ListMembersAsync()).Invitations!;
        Assert.Equal([OrganizationRole.Member, OrganizationRole.Admin], invitations.Select(invitation => invitation.Role!.Value));
        await _owner.RevokeInvitationsAsync(new RevokeInvitationsRequest([invitations[1].Id]));
        var max = _emulator.AcceptInvitation(_emulator.SignUp("max@example.org").UserId, _emulator.Owner.OrganizationId);
        var member = Client(max);

        var denied = await Assert.ThrowsAsync<TigrisOrganizationsException>(() => member.UpdateMembersAsync(Roles(max.UserId, OrganizationRole.Admin)));
        Assert.Equal(("AccessDenied", "UpdateMembers"), (denied.Code, denied.OperationId));
        await _owner.UpdateMembersAsync(Roles(max.UserId, OrganizationRole.Admin));
        var people = (await member.ListMembersAsync()).Members!;
        Assert.Equal([(true, OrganizationRole.Admin), (false, OrganizationRole.Admin)], people.Select(person => (person.IsOwner!.Value, person.Role!.Value.TryGetKnown(out var role) ? role : default)));
        Assert.Contains("neither removed", (await Assert.ThrowsAsync<TigrisOrganizationsException>(() => member.UpdateMembersAsync(Roles(_emulator.Owner.UserId, OrganizationRole.Member)))).VendorMessage);

        var team = (await _owner.CreateTeamAsync(new CreateTeamRequest("data").WithMembers(new TeamMember(max.UserId)))).Result.TeamId;
        await _owner.UpdateTeamAsync(team, new UpdateTeamRequest().WithDescription("Reads"));
        var listed = Assert.Single((await member.ListTeamsAsync()).Result.Teams!);
        Assert.Equal(("data", "Reads", 1), (listed.Name, listed.Description, listed.Members!.Count));
        await _owner.DeleteTeamAsync(team);
        await _owner.UpdateMembersAsync(new UpdateMembersRequest(new System.Collections.Generic.Dictionary<string, OpenEnum<OrganizationRole>>(), [max.UserId]));
        Assert.Equal("AccessDenied", (await Assert.ThrowsAsync<TigrisOrganizationsException>(() => member.WhoAmIAsync())).Code);
        var second = (await _owner.CreateOrganizationAsync(new CreateOrganizationRequest(Guid.NewGuid().ToString(), "Second"))).Result.OrganizationId;
        Assert.Contains((await _owner.ListOrganizationsAsync()).Result.Organizations!, organization => organization.Id == second);
    }

    [Fact]
    public async Task Policies_are_made_attached_changed_and_deleted()
    {
        const string Document = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject"],"Resource":["arn:aws:s3:::logs/*"]}]}""";
        var key = (await _owner.CreateAccessKeyAsync(new CreateAccessKeyRequest("k"))).Result.AccessKey.AccessKeyId;
        var arn = (await _owner.CreatePolicyAsync(new CreatePolicyRequest("read logs", Document, "+ & = %"))).Result.Policy.Arn;
        await _owner.CreatePolicyAsync(new CreatePolicyRequest("other", Document));
        await _owner.AttachPolicyAsync(new AttachmentRequest(arn, key));
        await _owner.UpdatePolicyAsync(new UpdatePolicyRequest(arn, Document.Replace("logs", "audit"), "ä + ü"));

        var read = (await _owner.GetPolicyAsync(new PolicyRequest(arn))).Policy;
        Assert.Equal((Document.Replace("logs", "audit"), "ä + ü", 1, key), (read.Document, read.Description, read.AttachmentCount!.Value, read.Users!.Single().UserId));
        Assert.Equal(["read logs", "other"], await _owner.ListPoliciesAsync(new ListPoliciesRequest().WithMaxItems(1)).Select(policy => policy.PolicyName).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["read logs"], await _owner.ListAttachedPoliciesAsync(new ListUserPoliciesRequest(key)).ToListAsync(TestContext.Current.CancellationToken));
        await _owner.DetachPolicyAsync(new AttachmentRequest(arn, key));
        await _owner.DeletePolicyAsync(new PolicyRequest(arn));
        Assert.Equal((HttpStatusCode.NotFound, "NoSuchEntity"), await CodeOf(() => _owner.GetPolicyAsync(new PolicyRequest(arn))));
        Assert.Equal((HttpStatusCode.Conflict, "EntityAlreadyExists"), await CodeOf(() => _owner.CreatePolicyAsync(new CreatePolicyRequest("other", Document))));
    }

    [Fact]
    public async Task Reading_is_repeated_signed_anew_and_making_a_key_is_not()
    {
        _emulator.Faults.Add(Fault.ResetBefore, "ListAccessKeys");
        _emulator.Faults.Add(Fault.Status(HttpStatusCode.ServiceUnavailable, TimeSpan.Zero), "ListAccessKeys");
        Assert.Empty((await _owner.ListAccessKeysPageAsync(new ListAccessKeysRequest())).Keys!);
        _emulator.Faults.Add(Fault.ResetAfter, "CreateAccessKeyWithBucketsRole");
        await Assert.ThrowsAsync<TransportException>(() => _owner.CreateAccessKeyAsync(new CreateAccessKeyRequest("lost")));
        Assert.Single((await _owner.ListAccessKeysPageAsync(new ListAccessKeysRequest())).Keys!);
        _emulator.Faults.Add(Fault.ErrorBody(), "RotateAccessKey");
        Assert.IsType<TigrisOrganizationsException>((await Assert.ThrowsAsync<OnceOnlySecretException>(() => _owner.RotateAccessKeyAsync(new RotateAccessKeyRequest("tid_1")))).InnerException);
    }

    [Fact]
    public async Task Nothing_that_opens_anything_is_heard()
    {
        using var tap = new Wiretap();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(tap));
        services.AddTigrisOrganizations(options => (options.IamAddress, options.ManagementAddress, options.AccessKeyId, options.SecretAccessKey) =
            (_emulator.BaseAddress, _emulator.BaseAddress, _emulator.Owner.AccessKeyId, new Secret(_emulator.Owner.SecretAccessKey)));
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<TigrisOrganizationsClient>();

        var created = await client.CreateAccessKeyAsync(new CreateAccessKeyRequest("key-nam3"), TestContext.Current.CancellationToken);
        var error = await Assert.ThrowsAsync<TigrisOrganizationsException>(() => client.DeleteAccessKeyAsync(new DeleteAccessKeyRequest("no-such-k3y"), TestContext.Current.CancellationToken));

        string[] secrets = [_emulator.Owner.SecretAccessKey, created.Result.AccessKey.SecretAccessKey.Reveal()];
        var own = tap.Heard.Where(entry => entry.Source.Contains(":StorageGrants", StringComparison.Ordinal)).ToArray();
        Assert.All(tap.Heard.Select(entry => entry.Text).Append(error.ToString()).Append(created.ToString()), text => Assert.All(secrets, secret => Assert.DoesNotContain(secret, text)));
        Assert.All(own, entry => Assert.All(new[] { created.Result.AccessKey.AccessKeyId, "key-nam3", "no-such-k3y", _emulator.Owner.AccessKeyId }, id => Assert.DoesNotContain(id, entry.Text)));
        Assert.Contains(own, entry => entry.Text.Contains("Action=CreateAccessKeyWithBucketsRole", StringComparison.Ordinal));
        Assert.True(tap.HasHeardFrom("log:StorageGrants.Tigris.Organizations.TigrisOrganizationsClient"));
        Assert.True(tap.HasHeardFrom("activity:StorageGrants"));
    }

    private static async Task<(HttpStatusCode, string?)> CodeOf(Func<Task> call)
    {
        var error = await Assert.ThrowsAsync<TigrisOrganizationsException>(call);
        return (error.StatusCode, error.Code);
    }

    private static UpdateMembersRequest Roles(string userId, OrganizationRole role) =>
        new(new System.Collections.Generic.Dictionary<string, OpenEnum<OrganizationRole>> { [userId] = role }, []);

    private TigrisOrganizationsClient Client(TigrisOrganizationsUser user) => Client(user.AccessKeyId, new Secret(user.SecretAccessKey));

    private TigrisOrganizationsClient Client(string id, Secret secret) => new(new TigrisOrganizationsOptions
    {
        AccessKeyId = id,
        SecretAccessKey = secret,
        IamAddress = _emulator.BaseAddress,
        ManagementAddress = _emulator.BaseAddress,
        Retry = { Delay = TimeSpan.FromMilliseconds(1) },
    });
}
