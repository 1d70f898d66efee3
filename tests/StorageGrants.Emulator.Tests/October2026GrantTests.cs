using System.Threading.Tasks;
using Xunit;
using static StorageGrants.Emulator.TigrisEmulatorChoices;

namespace StorageGrants.Emulator.Tests;

public sealed class October2026GrantTests : EmulatorTest
{
    protected override string Edition => TigrisEdition.October2026;

    [Theory]
    [InlineData("owner", "home-bucket", "ReadOnly")]
    [InlineData("owner", "home-bucket", "ReadWrite")]
    [InlineData("owner", "home-bucket", "Editor")]
    public async Task A_member_grants_on_buckets_its_user_provisioned(string user, string bucket, string role) =>
        (await Client.CreateKeyAsync(user, Grants("Member", (bucket, role)))).Ok();

    [Theory]
    [InlineData("stranger", "home-bucket")]
    [InlineData("owner", "never-made")]
    [InlineData("owner", "*")]
    public async Task A_member_grants_on_no_other(string user, string bucket)
    {
        (await Client.CreateKeyAsync(user, Grants("Member", (bucket, "ReadOnly")))).Refused(GrantRefusedStatus, "Permission error", bucket);
        (await Client.CreateKeyAsync(user, Grants(null, (bucket, "ReadOnly")))).Refused(GrantRefusedStatus, "Permission error", bucket);
        (await Client.CreateKeyAsync(user, Grants("Admin", (bucket, "ReadOnly")))).Ok();
    }

    [Fact]
    public async Task One_bad_entry_refuses_the_whole_key()
    {
        (await Client.CreateKeyAsync("owner", Grants("Member", ("home-bucket", "ReadOnly"), ("never-made", "ReadOnly")))).Refused(GrantRefusedStatus);
        var listed = (await Client.PostAsync("keys", """{"user_id":"owner"}""")).Ok();
        Assert.Equal(1, listed.Json.GetProperty("keys").GetArrayLength());
    }

    [Fact]
    public async Task A_second_provisioning_makes_its_user_an_owner_too()
    {
        (await Client.ProvisionAsync("home-bucket", "deputy", "Admin")).Ok();
        (await Client.CreateKeyAsync("deputy", Grants("Member", ("home-bucket", "Editor")))).Ok();
        (await Client.CreateKeyAsync("owner", Grants("Member", ("home-bucket", "Editor")))).Ok();
    }

    [Fact]
    public async Task The_wildcard_stands_once()
    {
        (await Client.CreateKeyAsync("owner", Grants("Admin", ("*", "ReadOnly"), ("*", "Editor")))).Refused(InvalidGrantsStatus, "2 entries");
        (await Client.CreateKeyAsync("owner", Grants("Admin", ("*", "ReadOnly"), ("home-bucket", "Editor")))).Ok();
    }

    [Fact]
    public async Task Admin_stands_on_the_wildcard_and_alone()
    {
        (await Client.CreateKeyAsync("owner", Grants("Admin", ("*", "Admin")))).Ok();
        (await Client.CreateKeyAsync("owner", Grants("Admin", ("home-bucket", "Admin")))).Refused(InvalidGrantsStatus, "home-bucket", "\"*\" only");
        (await Client.CreateKeyAsync("owner", Grants("Admin", ("*", "Admin"), ("home-bucket", "Editor")))).Refused(InvalidGrantsStatus, "only one");
    }

    [Fact]
    public async Task An_update_follows_the_same_rules()
    {
        var key = (await Client.CreateKeyAsync("owner", Grants("Member", ("home-bucket", "Editor")))).Ok().Get("id");
        (await Client.PutAsync("key", ScopingTests.Naming("owner", key, Grants("Member", ("never-made", "Editor"))))).Refused(GrantRefusedStatus);
        (await Client.PutAsync("key", ScopingTests.Naming("owner", key, Grants("Admin", ("*", "Admin"), ("a", "Editor"))))).Refused(InvalidGrantsStatus);
        Assert.Equal("home-bucket:Editor", await Read(key));
        (await Client.PutAsync("key", ScopingTests.Naming("owner", key, Grants("Admin", ("*", "ReadWrite"))))).Ok();
        Assert.Equal("*:ReadWrite", await Read(key));
    }

    [Fact]
    public async Task The_key_scope_is_kept_changed_and_standard_when_left_out()
    {
        var closed = (await Client.CreateKeyAsync("owner", ""","access_key_scope":"no_default_allow" """)).Ok().Get("id");
        var open = (await Client.CreateKeyAsync("owner")).Ok().Get("id");
        Assert.Equal("no_default_allow", await Scope(closed));
        Assert.Equal("standard", await Scope(open));
        (await Client.PutAsync("key", ScopingTests.Naming("owner", closed, ""))).Ok();
        Assert.Equal("no_default_allow", await Scope(closed));
        (await Client.PutAsync("key", ScopingTests.Naming("owner", closed, ""","access_key_scope":"standard" """))).Ok();
        Assert.Equal("standard", await Scope(closed));
    }

    private async Task<string> Read(string key) =>
        CreateKeyTests.Grants((await Client.PostAsync("key/get", ScopingTests.Naming("owner", key, ""))).Ok().Json);

    private async Task<string> Scope(string key) =>
        (await Client.PostAsync("key/get", ScopingTests.Naming("owner", key, ""))).Ok().Get("access_key_scope");

    private static string Grants(string? userRole, params (string Bucket, string Role)[] grants)
    {
        var entries = string.Join(',', System.Linq.Enumerable.Select(grants, static grant => $$"""{"bucket_name":"{{grant.Bucket}}","role":"{{grant.Role}}"}"""));
        return (userRole is null ? "" : $$""","user_role":"{{userRole}}" """) + $$""","buckets_roles":[{{entries}}]""";
    }
}
