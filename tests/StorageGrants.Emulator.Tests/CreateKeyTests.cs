using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;
using static StorageGrants.Emulator.TigrisEmulatorChoices;

namespace StorageGrants.Emulator.Tests;

public sealed class CreateKeyTests : EmulatorTest
{
    [Theory]
    [MemberData(nameof(GuideBodies.OnBothPaths), MemberType = typeof(GuideBodies))]
    public async Task The_bodies_of_the_guide_make_keys(string path, string body, string grants)
    {
        var created = (await Client.PostAsync(path, body)).Ok();
        Assert.Matches("^tid_[A-Za-z0-9]{24}$", created.Get("id"));
        Assert.Matches("^tsec_[A-Za-z0-9]{48}$", created.Get("secret_key"));
        Assert.Equal(["id", "secret_key", "name"], created.Json.EnumerateObject().Select(static member => member.Name));

        var listed = (await Client.PostAsync("keys", """{"user_id":"x","user_role":"Admin"}""")).Ok();
        var key = Assert.Single(listed.Json.GetProperty("keys").EnumerateArray(), key => key.GetProperty("id").GetString() == created.Get("id"));
        Assert.Equal(grants, Grants(key));
    }

    [Fact]
    public async Task The_second_path_creates_only()
    {
        (await Client.PutAsync("access-keys", "{}")).Refused(WrongMethodStatus, "POST");
        (await Client.PostAsync("access-keys/get", "{}")).Refused(UnknownPathStatus);
    }

    [Fact]
    public async Task The_name_is_kept_and_empty_when_left_out()
    {
        Assert.Equal("ci", (await Client.CreateKeyAsync(more: ""","name":"ci" """)).Ok().Get("name"));
        Assert.Equal("", (await Client.CreateKeyAsync()).Ok().Get("name"));
        var listed = (await Client.PostAsync("keys", """{"user_id":"user-123"}""")).Ok().Json.GetProperty("keys");
        Assert.Equal(["ci", ""], listed.EnumerateArray().Select(static key => key.GetProperty("name").GetString()));
        Assert.All(listed.EnumerateArray(), static key => Assert.Equal("Active", key.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task An_organization_that_was_never_provisioned_is_unknown()
    {
        Client.Organization = "nobody";
        (await Client.CreateKeyAsync()).Refused(UnknownOrganizationStatus, "nobody");
    }

    internal static string Grants(JsonElement key) => string.Join(' ', key.GetProperty("buckets_roles").EnumerateArray()
        .Select(static grant => grant.GetProperty("bucket_name").GetString() + ":" + grant.GetProperty("role").GetString()));
}
