using System.Linq;
using System.Threading.Tasks;
using Xunit;
using static StorageGrants.Emulator.TigrisEmulatorChoices;

namespace StorageGrants.Emulator.Tests;

/// <summary>What <c>user_role</c> lets a call see and change; the same in both editions.</summary>
public class ScopingTests : EmulatorTest
{
    [Theory]
    [InlineData(""","user_role":"Member" """)]
    [InlineData("")]
    public async Task A_member_lists_only_keys_of_its_user(string role)
    {
        var mine = (await Client.CreateKeyAsync("me")).Ok().Get("id");
        (await Client.CreateKeyAsync("you")).Ok();
        Assert.Equal([mine], await List("me", role));
    }

    [Fact]
    public async Task An_admin_lists_every_key_of_the_organization_and_no_other()
    {
        var mine = (await Client.CreateKeyAsync("me")).Ok().Get("id");
        var yours = (await Client.CreateKeyAsync("you")).Ok().Get("id");
        Client.Organization = "org-2";
        (await Client.ProvisionAsync("second-bucket")).Ok();
        Client.Organization = "org-1";

        var all = await List("me", ""","user_role":"Admin" """);
        Assert.Equal(3, all.Length);
        Assert.Equal([mine, yours], all[1..]);
    }

    [Theory]
    [InlineData("POST", "key/get")]
    [InlineData("POST", "key/rotate")]
    [InlineData("PUT", "key")]
    [InlineData("DELETE", "key")]
    public async Task A_key_of_another_user_needs_admin(string method, string path)
    {
        var key = (await Client.CreateKeyAsync("you")).Ok().Get("id");
        var http = new System.Net.Http.HttpMethod(method);
        foreach (var role in new[] { "", ""","user_role":"Member" """ })
            (await Client.SendAsync(http, path, SignedClient.Json(Naming("me", key, role)))).Refused(ForeignKeyStatus, "user_id");
        (await Client.SendAsync(http, path, SignedClient.Json(Naming("me", key, ""","user_role":"Admin" """)))).Ok();
    }

    [Theory]
    [InlineData("POST", "key/get")]
    [InlineData("POST", "key/rotate")]
    [InlineData("PUT", "key")]
    [InlineData("DELETE", "key")]
    public async Task An_unknown_key_or_organization_is_refused(string method, string path)
    {
        var http = new System.Net.Http.HttpMethod(method);
        (await Client.SendAsync(http, path, SignedClient.Json(Naming("me", "tid_unknown", "")))).Refused(UnknownKeyStatus, "tid_unknown");
        var key = (await Client.CreateKeyAsync("me")).Ok().Get("id");
        Client.Organization = "org-2";
        (await Client.SendAsync(http, path, SignedClient.Json(Naming("me", key, "")))).Refused(UnknownOrganizationStatus, "org-2");
        (await Client.ProvisionAsync("second-bucket")).Ok();
        (await Client.SendAsync(http, path, SignedClient.Json(Naming("me", key, ""","user_role":"Admin" """)))).Refused(UnknownKeyStatus, key);
    }

    [Fact]
    public async Task The_role_of_a_call_is_not_stored()
    {
        var key = (await Client.CreateKeyAsync("boss", ""","user_role":"Admin" """)).Ok().Get("id");
        Assert.Equal([key], await List("boss", ""));
    }

    internal static string Naming(string user, string key, string more) => $$"""{"user_id":"{{user}}","id":"{{key}}"{{more}}}""";

    private async Task<string[]> List(string user, string role) =>
        [.. (await Client.PostAsync("keys", $$"""{"user_id":"{{user}}"{{role}}}""")).Ok().Json.GetProperty("keys")
            .EnumerateArray().Select(static key => key.GetProperty("id").GetString()!)];
}

public sealed class October2026ScopingTests : ScopingTests
{
    protected override string Edition => TigrisEdition.October2026;
}
