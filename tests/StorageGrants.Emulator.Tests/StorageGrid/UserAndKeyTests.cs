using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Emulator.Tests.StorageGrid;

/// <summary>Users, passwords and S3 access keys.</summary>
public sealed class UserAndKeyTests : TenantTest
{
    [Fact]
    public async Task A_replacement_without_groups_takes_the_user_out_of_all()
    {
        var group = await Root.GroupAsync("g", """{"rootAccess":true}""");
        var id = await Root.UserAsync("ann", group);

        var kept = (await Root.PutAsync("org/users/" + id, $$"""{"uniqueName":"user/ann","fullName":"Ann","memberOf":["{{group}}","{{group}}"],"disable":true}""")).Status(200).Data;
        Assert.Equal([group], kept.GetProperty("memberOf").Deserialize<string[]>()!);
        Assert.True(kept.GetProperty("disable").GetBoolean());

        var emptied = (await Root.PutAsync("org/users/" + id, """{"uniqueName":"user/ann","fullName":"Ann"}""")).Status(200).Data;
        Assert.Equal((0, false), (emptied.GetProperty("memberOf").GetArrayLength(), emptied.GetProperty("disable").GetBoolean()));
        Assert.Equal("Ann", (await Root.GetAsync("org/users/user/ann")).Status(200).Data.GetProperty("fullName").GetString());
    }

    [Theory]
    [InlineData("""{"uniqueName":"ann","fullName":"Ann"}""", 422, "uniqueName")]
    [InlineData("""{"uniqueName":"user/ann"}""", 422, "fullName")]
    [InlineData("""{"uniqueName":"user/ann","fullName":""}""", 422, "fullName")]
    [InlineData("""{"uniqueName":"user/ann","fullName":"Ann","memberOf":["group/g"]}""", 422, "not names")]
    [InlineData("""{"uniqueName":"user/ann","fullName":"Ann","memberOf":"g"}""", 422, "memberOf")]
    [InlineData("""{"uniqueName":"user/taken","fullName":"Ann"}""", 409, "user/taken")]
    [InlineData("""{"uniqueName":"user/root","fullName":"Ann"}""", 409, "user/root")]
    public async Task A_user_who_cannot_be_is_refused(string body, int status, string part)
    {
        await Root.UserAsync("taken");

        (await Root.PostAsync("org/users", body)).Refused(status, part);

        Assert.Equal(["root", "user/taken"], (await Root.GetAsync("org/users")).Data.EnumerateArray().Select(user => user.GetProperty("uniqueName").GetString()));
    }

    [Fact]
    public async Task Root_is_neither_changed_nor_deleted_and_names_stay()
    {
        var root = (await Root.GetAsync("org/users/root")).Status(200).Data;
        var id = await Root.UserAsync("ann");

        Assert.Equal("urn:sgws:identity::12345678901234567890:root", root.GetProperty("userURN").GetString());
        (await Root.DeleteAsync("org/users/" + root.GetProperty("id").GetString())).Refused(422, "root");
        (await Root.PutAsync("org/users/" + id, """{"uniqueName":"user/bob","fullName":"Ann"}""")).Refused(422, "cannot change");
        (await Root.PutAsync("org/users/nobody", """{"uniqueName":"user/bob","fullName":"Ann"}""")).Refused(404);
        (await Root.DeleteAsync("org/users/nobody")).Refused(404);
    }

    [Fact]
    public async Task Passwords_are_set_by_root_access_and_changed_by_their_owner()
    {
        using var ann = await Root.AsAsync("ann", "!manageOwnS3Credentials");

        (await ann.PostAsync("org/users/current-user/change-password", """{"password":"new"}""")).Refused(422, "currentPassword");
        (await ann.PostAsync("org/users/current-user/change-password", """{"password":"new","currentPassword":"wrong"}""")).Refused(422, "currentPassword");
        (await ann.PostAsync("org/users/current-user/change-password", """{"password":"new","currentPassword":"pass-word"}""")).Status(204);
        (await ann.SignInAsync("ann", "pass-word")).Refused(401);
        (await ann.SignInAsync("ann", "new")).Status(200);
        (await Root.PostAsync("org/users/user/ann/change-password", """{"password":"newer"}""")).Status(204);
        (await ann.SignInAsync("ann", "newer")).Status(200);
        (await Root.PostAsync("org/users/root/change-password", """{"password":"roots"}""")).Status(204);
        (await Root.SignInAsync("root", "roots")).Status(200);
        (await Root.PostAsync("org/users/user/nobody/change-password", """{"password":"x"}""")).Refused(404, "nobody");
        var federated = (await Root.PostAsync("org/users", """{"uniqueName":"federated-user/f","fullName":"F"}""")).Status(201).Data.GetProperty("id").GetString();
        (await Root.PostAsync($"org/users/{federated}/change-password", """{"password":"x"}""")).Refused(422, "identity source");
    }

    [Fact]
    public async Task A_key_shows_its_secret_once()
    {
        using var ann = await Root.AsAsync("ann", "manageOwnS3Credentials");
        var made = (await ann.PostAsync("org/users/current-user/s3-access-keys", """{"expires":null}""")).Status(201).Data;
        var (accessKey, secret, id) = (made.GetProperty("accessKey").GetString()!, made.GetProperty("secretAccessKey").GetString()!, made.GetProperty("id").GetString()!);

        Assert.True(Emulator.IsCurrentSecret(accessKey, secret));
        Assert.False(Emulator.IsCurrentSecret(id, secret));
        var listed = (await ann.GetAsync("org/users/current-user/s3-access-keys")).Status(200);
        Assert.DoesNotContain(secret, listed.Text);
        Assert.DoesNotContain(accessKey, listed.Text);
        Assert.EndsWith("*" + accessKey[^4..], listed.Data[0].GetProperty("displayName").GetString());
        var owner = made.GetProperty("userUUID").GetString();
        Assert.Equal(id, (await Root.GetAsync($"org/users/{owner}/s3-access-keys/{Uri.EscapeDataString(id)}")).Status(200).Data.GetProperty("id").GetString());
        (await Root.GetAsync("org/users/current-user/s3-access-keys/" + id)).Refused(404);
        (await ann.DeleteAsync("org/users/current-user/s3-access-keys/" + id)).Status(204);
        (await ann.DeleteAsync("org/users/current-user/s3-access-keys/" + id)).Refused(404);
        Assert.False(Emulator.IsCurrentSecret(accessKey, secret));
        (await Root.PostAsync("org/users/nobody/s3-access-keys", "{}")).Refused(404, "nobody");
    }

    [Fact]
    public async Task A_key_expires_within_a_minute_and_five_years_and_is_gone_then()
    {
        Task<Envelope> At(TimeSpan span) => Root.PostAsync("org/users/current-user/s3-access-keys", JsonSerializer.Serialize(new { expires = Clock.GetUtcNow() + span }));

        (await At(TimeSpan.FromSeconds(59))).Refused(422, "expires");
        (await At(TimeSpan.FromDays(5 * 366))).Refused(422, "expires");
        (await Root.PostAsync("org/users/current-user/s3-access-keys", """{"expires":"tomorrow"}""")).Refused(422, "expires");
        (await At(TimeSpan.FromMinutes(1))).Status(201);
        (await At(TimeSpan.FromDays(1))).Status(201);
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, (await Root.GetAsync("org/users/current-user/s3-access-keys")).Status(200).Data.GetArrayLength());
    }

    [Fact]
    public async Task Keys_are_replicated_and_go_with_their_user()
    {
        var id = await Root.UserAsync("ann");
        (await Root.PostAsync($"org/users/{id}/replicate-s3-access-key", """{"accessKey":"OTHERGRID","secretAccessKey":"other-secret","expires":null}""")).Status(204);
        Assert.True(Emulator.IsCurrentSecret("OTHERGRID", "other-secret"));

        (await Root.DeleteAsync("org/users/" + id)).Status(204);

        Assert.False(Emulator.IsCurrentSecret("OTHERGRID", "other-secret"));
        (await Root.GetAsync($"org/users/{id}/s3-access-keys")).Refused(404);
    }
}
