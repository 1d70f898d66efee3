using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using StorageGrants.Access;
using Xunit;

namespace StorageGrants.Emulator.Tests.TigrisOrganizations;

/// <summary>Keys do what their makers may, and bad input is named.</summary>
public sealed class KeyAndPolicyTests : OrganizationsTest
{
    [Fact]
    public async Task A_key_follows_the_share_of_its_maker_and_is_never_deleted_for_it()
    {
        Emulator.CreateBucket(AdminId, "shared");
        Emulator.ShareBucket(AdminId, "shared", "Editor");
        var key = KeyOf(await Member.CreateKeyAsync("""[{"bucket":"shared","role":"Editor"}]"""));
        Assert.Equal((Effect.Allow, Effect.Allow), (Read(key), Write(key)));
        Emulator.ShareBucket(AdminId, "shared", "ReadOnly");
        Assert.Equal((Effect.Allow, Effect.Undocumented), (Read(key), Write(key)));
        SignatureTests.Refused(await Member.CreateKeyAsync("""[{"bucket":"shared","role":"Editor"}]"""), 403, "AccessDenied", "permits WriteBucket");
        (await Member.CreateKeyAsync("""[{"bucket":"shared","role":"ReadOnly"}]""")).Ok();
        Emulator.ShareBucket(AdminId, "shared", null);
        Assert.Equal((Effect.Deny, Effect.Deny), (Read(key), Write(key)));
        var kept = (await ListAsync(Admin, ("KeyId", key))).Ok().Json.GetProperty("Keys")[0];
        Assert.Equal("""[{"bucket":"shared","role":"Editor"}]""", kept.GetProperty("buckets_role").GetRawText());

        Effect Read(string id) => Emulator.Explain(id, "ReadObjects", "shared").Effect;
        Effect Write(string id) => Emulator.Explain(id, "WriteObjects", "shared").Effect;
    }

    [Theory]
    [InlineData("""[{"bucket":"mine","role":"NamespaceAdmin"}]""", 400, "goes with * only")]
    [InlineData("""[{"bucket":"*","role":"NamespaceAdmin"},{"bucket":"mine","role":"Editor"}]""", 400, "the only entry")]
    [InlineData("""[{"bucket":"mine","role":"Admin"}]""", 400, "accepted are")]
    [InlineData("""[{"bucket":"mine"}]""", 400, "role is required")]
    [InlineData("""[{"bucket":"others","role":"Editor"}]""", 404, "no bucket \"others\"")]
    [InlineData("""[{"bucket":"","role":"Editor"}]""", 400, "1 or more")]
    [InlineData("{}", 400, "must be an array")]
    [InlineData("[", 400, "not JSON")]
    public async Task Roles_that_cannot_be_are_refused(string roles, int status, string part)
    {
        Emulator.CreateBucket(Emulator.Owner.UserId, "mine");
        SignatureTests.Refused(await Owner.CreateKeyAsync(roles), status, status == 404 ? "NoSuchEntity" : "InvalidInput", part);
        Assert.Equal(2, (await ListAsync(Owner)).Ok().Json.GetProperty("Keys").GetArrayLength());
    }

    [Theory]
    [InlineData("/?Action=NoSuchAction", 404, "InvalidAction", "No operation has this path")]
    [InlineData("/", 404, "InvalidAction", "POST /?Detailed")]
    [InlineData("/?Action=DeleteAccessKey", 400, "InvalidInput", "AccessKeyId is required")]
    [InlineData("/?Detailed", 400, "InvalidInput", "Action is required")]
    public async Task An_action_that_is_none_or_lacks_fields_is_named(string path, int status, string code, string part) =>
        SignatureTests.Refused(await Owner.SendAsync(HttpMethod.Post, path, "application/x-www-form-urlencoded", "x=1"), status, code, part);

    [Fact]
    public async Task Forms_are_forms_and_fields_are_given_once()
    {
        SignatureTests.Refused(await Owner.SendAsync(HttpMethod.Post, "/?Action=RotateAccessKey", "application/json", "{}"), 415, "InvalidInput", "x-www-form-urlencoded");
        SignatureTests.Refused(await Owner.ActAsync("RotateAccessKey", ("Action", "RotateAccessKey"), ("AccessKeyId", "a"), ("AccessKeyId", "b")), 400, "InvalidInput", "AccessKeyId is given more than once");
        SignatureTests.Refused(await Owner.ActAsync("RotateAccessKey", ("Action", "Other"), ("AccessKeyId", "a")), 400, "InvalidInput", "^RotateAccessKey$");
        SignatureTests.Refused(await Owner.ActAsync("RotateAccessKey", ("Action", "RotateAccessKey"), ("AccessKeyId", "tid_none")), 404, "NoSuchEntity");
        SignatureTests.Refused(await ListAsync(Owner, ("MaxItems", "0")), 400, "InvalidInput", "MaxItems");
        SignatureTests.Refused(await ListAsync(Owner, ("MaxItems", "many")), 400, "InvalidInput", "MaxItems");
        SignatureTests.Refused(await ListAsync(Owner, ("Marker", "tid_none")), 400, "InvalidInput", "Marker");
        SignatureTests.Refused(await Owner.CallAsync(HttpMethod.Put, "/tigris-iam/teams", "{}"), 405, "MethodNotAllowed");
        SignatureTests.Refused(await Owner.SendAsync(HttpMethod.Post, "/?Action=CreatePolicy", "application/x-www-form-urlencoded", "PolicyName=" + new string('x', EmulatorLimits.MaxBodyBytes)), 413, "InvalidInput");
    }

    [Fact]
    public async Task Policies_are_the_administrators_and_leave_their_keys_when_deleted()
    {
        var key = KeyOf(await Owner.CreateKeyAsync("[]"));
        (string, string)[] policy = [("PolicyName", "p"), ("Description", ""), ("ReqUUID", "r"), ("PolicyDocument", """{"Version":"2012-10-17","Statement":[]}""")];
        SignatureTests.Refused(await Owner.ActAsync("CreatePolicy", [.. policy[..3], ("PolicyDocument", "{")]), 400, "InvalidInput", "PolicyDocument is not JSON");
        SignatureTests.Refused(await Owner.ActAsync("CreatePolicy", [.. policy[..3], ("PolicyDocument", "[]")]), 400, "InvalidInput", "no JSON object");
        SignatureTests.Refused(await Member.ActAsync("CreatePolicy", policy), 403, "AccessDenied");
        var arn = (await Admin.ActAsync("CreatePolicy", policy)).Ok().Json.GetProperty("CreatePolicyResult").GetProperty("Policy").GetProperty("Arn").GetString()!;
        SignatureTests.Refused(await Admin.ActAsync("CreatePolicy", policy), 409, "EntityAlreadyExists");
        SignatureTests.Refused(await Admin.ActAsync("AttachUserPolicy", ("PolicyArn", arn + "x"), ("UserName", key)), 404, "NoSuchEntity");
        SignatureTests.Refused(await Admin.ActAsync("AttachUserPolicy", ("PolicyArn", arn), ("UserName", "tid_none")), 404, "NoSuchEntity");
        (await Admin.ActAsync("AttachUserPolicy", ("PolicyArn", arn), ("UserName", key))).Ok();
        Assert.Contains("\"AttachmentCount\":1", (await Admin.ActAsync("ListPolicies")).Ok().Text);
        (await Admin.ActAsync("ForceDeletePolicy", ("PolicyArn", arn))).Ok();
        Assert.Contains("\"PolicyNames\":[]", (await Admin.ActAsync("ListUserPolicies", ("UserName", key))).Ok().Text);
    }

    [Fact]
    public async Task State_survives_in_a_data_file_without_any_secret()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            string organization, id, secret;
            await using (var first = await TigrisOrganizationsEmulator.StartAsync(new TigrisOrganizationsEmulatorOptions { DataFile = file }))
            {
                organization = first.Owner.OrganizationId;
                using var owner = new OrganizationCaller(first.BaseAddress, first.Owner);
                var created = (await owner.CreateKeyAsync("[]", "lasting")).Ok().Json.GetProperty("CreateAccessKeyResult").GetProperty("AccessKey");
                (id, secret) = (created.GetProperty("AccessKeyId").GetString()!, created.GetProperty("SecretAccessKey").GetString()!);
            }

            var text = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
            Assert.Contains(id, text);
            Assert.DoesNotContain("tsec_", text);
            await using var second = await TigrisOrganizationsEmulator.StartAsync(new TigrisOrganizationsEmulatorOptions { DataFile = file, OrganizationName = "Other" });
            Assert.Equal(organization, second.Owner.OrganizationId);
            using var again = new OrganizationCaller(second.BaseAddress, new TigrisOrganizationsUser("", organization, id, secret, ""));
            Assert.Equal(second.Owner.UserId, (await again.CallAsync(HttpMethod.Get, "/users/whoami")).Ok().Get("UserId"));
        }
        finally
        {
            File.Delete(file);
            File.Delete(file + ".lock");
        }
    }

    [Theory]
    [InlineData("Port is -1", -1, "Emulator", "a@b.example", "k", "s", "2026-06")]
    [InlineData("OrganizationName is blank", 0, " ", "a@b.example", "k", "s", "2026-06")]
    [InlineData("OwnerEmail is 'nobody'", 0, "E", "nobody", "k", "s", "2026-06")]
    [InlineData("AccessKeyId is 'a/b'", 0, "E", "a@b.example", "a/b", "s", "2026-06")]
    [InlineData("SecretAccessKey is blank", 0, "E", "a@b.example", "k", " ", "2026-06")]
    [InlineData("Edition is '2025-01'", 0, "E", "a@b.example", "k", "s", "2025-01")]
    public async Task An_option_that_is_not_accepted_is_named(string expected, int port, string organization, string email, string keyId, string secret, string edition)
    {
        var options = new TigrisOrganizationsEmulatorOptions { Port = port, OrganizationName = organization, OwnerEmail = email, AccessKeyId = keyId, SecretAccessKey = secret, Edition = edition };
        Assert.Contains(expected, (await Assert.ThrowsAsync<ArgumentException>(() => TigrisOrganizationsEmulator.StartAsync(options))).Message);
    }

    [Fact]
    public void What_people_do_in_the_browser_is_decided_too()
    {
        Emulator.CreateBucket(MemberId, "made-by-max");
        Emulator.ShareBucket(MemberId, "made-by-max", "ReadOnly", AdminId);
        Assert.Throws<ArgumentException>(() => Emulator.CreateBucket(AdminId, "made-by-max"));
        Emulator.CreateBucket(AdminId, "private");
        Assert.Contains("Neither the member role", Assert.Throws<InvalidOperationException>(() => Emulator.ShareBucket(MemberId, "private", "Editor")).Message);
        Assert.Throws<ArgumentException>(() => Emulator.ShareBucket(AdminId, "private", "Owner"));
        Assert.Throws<ArgumentException>(() => Emulator.ShareBucket(AdminId, "nowhere", "Editor"));
        Assert.Throws<ArgumentException>(() => Emulator.ShareBucket(AdminId, "private", "Editor", "uid_nobody"));
        Assert.Throws<ArgumentException>(() => Emulator.SignUp("ANN@example.org"));
        Assert.Throws<ArgumentException>(() => Emulator.SignUp("nobody"));
        Assert.Throws<ArgumentException>(() => Emulator.Explain(AdminId, "CreateBucket", organizationId: "org_none"));
        Assert.DoesNotContain(Emulator.Owner.SecretAccessKey, Emulator.Owner.ToString());
        Assert.DoesNotContain(Emulator.Owner.SecretAccessKey, Emulator.ToString());
    }

    private static Task<Reply> ListAsync(OrganizationCaller caller, params (string, string)[] fields) =>
        caller.SendAsync(HttpMethod.Post, "/?Detailed", "application/x-www-form-urlencoded", string.Join('&', fields.Prepend(("Action", "ListAccessKeys")).Select(static field => field.Item1 + "=" + field.Item2)));

    private static string KeyOf(Reply reply) => reply.Ok().Json.GetProperty("CreateAccessKeyResult").GetProperty("AccessKey").GetProperty("AccessKeyId").GetString()!;
}
