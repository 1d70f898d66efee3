using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using StorageGrants.Access;
using Xunit;

namespace StorageGrants.Emulator.Tests.TigrisOrganizations;

/// <summary>Who is in an organization is decided by the role file.</summary>
public sealed class MembershipTests : OrganizationsTest
{
    private const string Namespaces = "/tigris-iam/namespaces";

    [Fact]
    public async Task The_owner_can_be_neither_removed_nor_given_another_role_by_anyone()
    {
        var owner = Emulator.Owner.UserId;
        foreach (var caller in new[] { Owner, Admin })
        {
            SignatureTests.Refused(await UpdateAsync(caller, $$""" "{{owner}}":"member" """, ""), 403, "AccessDenied", "can be neither removed nor given another role");
            SignatureTests.Refused(await UpdateAsync(caller, $$""" "{{owner}}":"admin" """, ""), 403, "AccessDenied", "can be neither removed");
            SignatureTests.Refused(await UpdateAsync(caller, "", $"\"{owner}\""), 403, "AccessDenied", "can be neither removed");
        }

        Assert.Contains((await Owner.CallAsync(HttpMethod.Get, "/users/get-org?SkipNativeOrgCache=true")).Ok().Json.GetProperty("users").EnumerateArray(), user => user.GetProperty("is_org_owner").GetBoolean());
    }

    [Fact]
    public async Task A_change_of_members_happens_whole_or_not_at_all()
    {
        SignatureTests.Refused(await UpdateAsync(Admin, $$""" "{{MemberId}}":"admin" """, "\"uid_nobody\""), 404, "NoSuchEntity", "no member \"uid_nobody\"");
        SignatureTests.Refused(await UpdateAsync(Admin, $$""" "{{MemberId}}":"admin" """, $"\"{Emulator.Owner.UserId}\""), 403, "AccessDenied");
        Assert.Equal(Effect.Deny, Emulator.Explain(MemberId, "InviteMembers").Effect);
        (await UpdateAsync(Admin, $$""" "{{MemberId}}":"admin" """, "")).Ok();
        Assert.Equal(Effect.Allow, Emulator.Explain(MemberId, "InviteMembers").Effect);
        (await UpdateAsync(Owner, $$""" "{{AdminId}}":"member" """, $"\"{MemberId}\"")).Ok();
        SignatureTests.Refused(await Admin.CallAsync(HttpMethod.Post, "/tigris-iam/teams", """{"name":"t"}"""), 403, "AccessDenied");
        SignatureTests.Refused(await Member.CallAsync(HttpMethod.Get, "/users/whoami"), 403, "AccessDenied", "no member of its organization any more");
    }

    [Fact]
    public async Task Only_native_accounts_with_an_invitation_that_is_still_good_join()
    {
        (await Admin.CallAsync(HttpMethod.Post, "/tigris-iam/invitations", """{"invitations":[{"email":"fay@example.org","role":"member"},{"email":"tom@example.org","role":"admin"}]}""")).Ok();
        var fay = Emulator.SignUp("fay@example.org", signsInByFly: true);
        var (tom, stranger) = (Emulator.SignUp("Tom@example.org"), Emulator.SignUp("stranger@example.org"));

        Assert.Contains("signs in through Fly", Accept(fay).Message);
        Assert.Contains("has no invitation", Accept(stranger).Message);
        Assert.Equal(Emulator.Owner.OrganizationId, Emulator.AcceptInvitation(tom.UserId, Emulator.Owner.OrganizationId).OrganizationId);
        Assert.Contains("has no invitation", Accept(tom).Message);
        Clock.Advance(TimeSpan.FromDays(TigrisOrganizationsEmulatorChoices.InvitationDays));
        Assert.Contains("has no invitation", Accept(fay).Message);
        Assert.StartsWith("flyio_", fay.OrganizationId);

        InvalidOperationException Accept(TigrisOrganizationsUser user) =>
            Assert.Throws<InvalidOperationException>(() => Emulator.AcceptInvitation(user.UserId, Emulator.Owner.OrganizationId));
    }

    [Theory]
    [InlineData("""{"invitations":[{"email":"nobody","role":"member"}]}""", 400, "InvalidInput", "accepted are email addresses")]
    [InlineData("""{"invitations":[{"email":"a@b.example","role":"owner"}]}""", 400, "InvalidInput", "\"admin\", \"member\"")]
    [InlineData("""{"invitations":[{"email":"a@b.example","role":"member"},{"email":"A@b.example","role":"member"}]}""", 409, "EntityAlreadyExists", "twice")]
    [InlineData("""{"invitations":[{"email":"max@example.org","role":"member"}]}""", 409, "EntityAlreadyExists", "a member")]
    [InlineData("""{"invitations":[]}""", 400, "InvalidInput", "1 or more")]
    [InlineData("""{"invitations":""", 400, "InvalidInput", "not JSON")]
    [InlineData("", 400, "InvalidInput", "empty")]
    public async Task An_invitation_that_is_none_is_refused(string body, int status, string code, string part) =>
        SignatureTests.Refused(await Admin.CallAsync(HttpMethod.Post, "/tigris-iam/invitations", body), status, code, part);

    [Fact]
    public async Task Fly_managed_organizations_refuse_every_call_about_membership_and_keep_their_keys()
    {
        await using var emulator = await TigrisOrganizationsEmulator.StartAsync(new TigrisOrganizationsEmulatorOptions { IsFlyManaged = true, Edition = TigrisEdition.June2026 });
        using var owner = new OrganizationCaller(emulator.BaseAddress, emulator.Owner);
        foreach (var (method, path, body) in new[]
        {
            (HttpMethod.Post, "/tigris-iam/invitations", """{"invitations":[{"email":"a@b.example","role":"member"}]}"""),
            (HttpMethod.Delete, "/tigris-iam/invitations", """{"invitation_ids":["i"]}"""),
            (HttpMethod.Post, "/tigris-iam/teams", """{"name":"t"}"""),
            (HttpMethod.Patch, Namespaces, $$"""{"updated_user_roles":{"{{emulator.Owner.UserId}}":"member"},"removed_users":[]}"""),
        })
            SignatureTests.Refused(await owner.CallAsync(method, path, body), 403, "AccessDenied", "managed in Fly");
        emulator.CreateBucket(emulator.Owner.UserId, "mine");
        (await owner.CreateKeyAsync("""[{"bucket":"mine","role":"Editor"}]""")).Ok();
        SignatureTests.Refused(await owner.CreateKeyAsync("""[{"bucket":"mine","role":"ReadWrite"}]"""), 400, "InvalidInput", "does not know");
    }

    [Fact]
    public async Task Teams_have_members_of_the_organization_only_and_share_their_buckets()
    {
        Emulator.CreateBucket(AdminId, "team-bucket");
        SignatureTests.Refused(await Admin.CallAsync(HttpMethod.Post, "/tigris-iam/teams", """{"name":"t","members":[{"user_id":"uid_nobody"}]}"""), 404, "NoSuchEntity");
        SignatureTests.Refused(await Admin.CallAsync(HttpMethod.Patch, "/tigris-iam/teams/tmid_none", """{"name":"t"}"""), 404, "NoSuchEntity");
        var team = (await Admin.CallAsync(HttpMethod.Post, "/tigris-iam/teams", $$"""{"name":"t","members":[{"user_id":"{{MemberId}}"}]}""")).Ok().Json.GetProperty("result").GetProperty("team_id").GetString()!;
        Emulator.ShareBucket(AdminId, "team-bucket", "ReadWrite", team);
        Assert.Equal("share", Emulator.Explain(MemberId, "WriteBucket", "team-bucket").Decision.Step);
        (await Admin.CallAsync(HttpMethod.Delete, "/tigris-iam/teams/" + team)).Ok();
        Assert.Equal(Effect.Deny, Emulator.Explain(MemberId, "WriteBucket", "team-bucket").Effect);
    }

    private static Task<Reply> UpdateAsync(OrganizationCaller caller, string roles, string removed) =>
        caller.CallAsync(HttpMethod.Patch, Namespaces, $$"""{"updated_user_roles":{ {{roles}} },"removed_users":[{{removed}}]}""");
}
