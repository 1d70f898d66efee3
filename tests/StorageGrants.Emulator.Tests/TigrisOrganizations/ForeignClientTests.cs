using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using StorageGrants.Access;
using Xunit;

namespace StorageGrants.Emulator.Tests.TigrisOrganizations;

/// <summary>A client that others wrote finds what it expects of Tigris Organizations.</summary>
public sealed class ForeignClientTests
{
    [Fact]
    public async Task Npm_tigrisdata_iam_manages_keys_policies_members_and_teams()
    {
        await using var emulator = await TigrisOrganizationsEmulator.StartAsync();
        await using var fly = await TigrisOrganizationsEmulator.StartAsync(new TigrisOrganizationsEmulatorOptions { IsFlyManaged = true });
        using var owner = new OrganizationCaller(emulator.BaseAddress, emulator.Owner);
        var (admin, member) = (await owner.AddMemberAsync(emulator, "ann@example.org", "admin"), await owner.AddMemberAsync(emulator, "max@example.org", "member"));
        foreach (var bucket in new[] { "shared", "open", "private" })
            emulator.CreateBucket(emulator.Owner.UserId, bucket);
        emulator.ShareBucket(admin.UserId, "shared", "Editor");
        emulator.ShareBucket(admin.UserId, "open", "ReadOnly");
        var decisions = "";

        var seen = await ForeignClient.Node("tigris-iam", "@tigrisdata/iam").RunAsync(
            new
            {
                address = emulator.BaseAddress.AbsoluteUri.TrimEnd('/'),
                owner = emulator.Owner,
                admin,
                member,
                fly = new { address = fly.BaseAddress.AbsoluteUri.TrimEnd('/'), id = fly.Owner.AccessKeyId, secret = fly.Owner.SecretAccessKey },
            },
            asked =>
            {
                if (asked == "accept")
                {
                    emulator.AcceptInvitation(emulator.SignUp("late@example.org").UserId, emulator.Owner.OrganizationId);
                    return Task.CompletedTask;
                }

                var key = asked["revoke ".Length..];
                decisions = emulator.Explain(key, "WriteObjects", "shared").Decision.Step + " ";
                emulator.ShareBucket(emulator.Owner.UserId, "shared", null);
                decisions += emulator.Explain(key, "WriteObjects", "shared").Decision.Step + " " + emulator.Explain(key, "ReadObjects", "open").Effect;
                return Task.CompletedTask;
            });

        Assert.Equal("key-role share-revoked " + Effect.Allow, decisions);
        AssertText(seen, "whoami", $$"""{"userId":"{{member.UserId}}","organizationId":"{{emulator.Owner.OrganizationId}}"}""");
        AssertText(seen, "session", $$"""{"userId":"{{member.UserId}}","organizationId":"{{emulator.Owner.OrganizationId}}"}""");
        AssertHas(seen, "wrong", "The signature does not fit");
        AssertHas(seen, "unknown", "There is no access key");
        AssertText(seen, "key", """[true,true,"reports writer",[{"bucket":"shared","role":"Editor"}]]""");
        AssertHas(seen, "unshared", "Neither the member role of " + member.UserId + " nor a share permits CreateBucketAccessKey");
        AssertHas(seen, "nobucket", "no bucket \"nowhere\"");
        AssertHas(seen, "everything", "Neither the member role");
        AssertText(seen, "assigned", """[{"bucket":"shared","role":"Editor"},{"bucket":"open","role":"ReadOnly"}]""");
        AssertText(seen, "mine", """["max","reports writer"]""");
        AssertText(seen, "pages", """[["ann","max"],["reports writer","all"]]""");
        AssertText(seen, "rotated", "[true,true]");
        AssertHas(seen, "old", "The signature does not fit");
        Assert.Equal(member.UserId, seen.GetProperty("renewed").GetString());
        AssertHas(seen, "foreign", "made by another user");
        AssertText(seen, "kept", """[{"bucket":"shared","role":"Editor"},{"bucket":"open","role":"ReadOnly"}]""");
        AssertHas(seen, "lost", "Neither the member role");
        AssertText(seen, "none", "[]");
        AssertText(seen, "policy", $$"""["office","From the office",0,"arn:aws:iam::{{emulator.Owner.OrganizationId}}:policy/office"]""");
        AssertHas(seen, "taken", "a policy \"office\" already");
        AssertHas(seen, "policyDenied", "owner and the administrators");
        AssertText(seen, "attached", """["office"]""");
        AssertText(seen, "read", """["Changed",{"version":"2012-10-17","statements":[{"sid":"Read","effect":"Allow","action":["s3:GetObject","s3:ListBucket"],"resource":["arn:aws:s3:::shared/*"],"condition":{"IpAddress":{"aws:SourceIp":"203.0.113.0/24"}}}]},[true]]""");
        AssertText(seen, "policies", """[["office","second"],["third"]]""");
        AssertText(seen, "detached", "[]");
        Assert.Contains("no policy", seen.GetProperty("gone")[0].GetString());
        Assert.Equal("[]", seen.GetProperty("gone")[1].GetRawText());
        AssertText(seen, "organizations", """["Emulator"]""");
        AssertText(seen, "created", """["Second",true]""");
        AssertHas(seen, "inviteDenied", "Neither the member role");
        AssertText(seen, "invitations", """[["late@example.org","admin",true],["never@example.org","member",true]]""");
        AssertText(seen, "people", """[["owner@emulator.example","admin",true],["ann@example.org","admin",false],["max@example.org","member",false],["late@example.org","admin",false]]""");
        Assert.Equal(0, seen.GetProperty("left").GetInt32());
        AssertHas(seen, "ownerGuard", "Cannot remove organization owner", "Cannot demote organization owner");
        AssertHas(seen, "roleDenied", "Neither the member role");
        Assert.Equal("admin", seen.GetProperty("promoted").GetString());
        AssertText(seen, "teams", """[["Data team","Reads",1]]""");
        Assert.Equal(0, seen.GetProperty("teamsLeft").GetInt32());
        AssertHas(seen, "removed", "no member of its organization any more");
        AssertHas(seen, "deleted", "Access key not found");
        var refusals = seen.GetProperty("fly").EnumerateArray().Select(static text => text.GetString()!).ToArray();
        Assert.All(refusals[..2], static text => Assert.Contains("managed in Fly", text));
        Assert.Equal(["Who signs in through Fly manages organizations in Fly.", "still"], refusals[2..]);
    }

    private static void AssertText(JsonElement seen, string name, string expected) => Assert.Equal(expected, seen.GetProperty(name).GetRawText());

    private static void AssertHas(JsonElement seen, string name, params string[] parts) =>
        Assert.All(parts, part => Assert.Contains(part, seen.GetProperty(name).ToString()));
}
