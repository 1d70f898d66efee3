using System.Net.Http;
using System.Threading.Tasks;
using Xunit;
using static StorageGrants.Emulator.TigrisEmulatorChoices;

namespace StorageGrants.Emulator.Tests;

/// <summary>What stops while an organization is switched off, and what is left to remove it.</summary>
public sealed class InactiveOrganizationTests : EmulatorTest
{
    [Theory]
    [InlineData("POST", "provision", """{"bucket_name":"one-more","org_name":"o","user_id":"owner","user_role":"Admin"}""")]
    [InlineData("PUT", "buckets/home-bucket", """{"public":true}""")]
    [InlineData("POST", "buckets/home-bucket/domain", """{"website":{"domain_name":"a.example.com"}}""")]
    [InlineData("GET", "buckets/home-bucket/domain", null)]
    [InlineData("DELETE", "buckets/home-bucket/domain", null)]
    [InlineData("PUT", "buckets/home-bucket/lifecycle", """{"rules":[]}""")]
    [InlineData("GET", "buckets/home-bucket/lifecycle", null)]
    [InlineData("DELETE", "buckets/home-bucket/lifecycle", null)]
    [InlineData("POST", "buckets/home-bucket/snapshots", null)]
    [InlineData("GET", "buckets/home-bucket/snapshots", null)]
    [InlineData("GET", "buckets/home-bucket/snapshots/1", null)]
    [InlineData("DELETE", "buckets/home-bucket/snapshots/1", null)]
    [InlineData("POST", "key", """{"user_id":"owner","user_role":"Admin"}""")]
    [InlineData("POST", "access-keys", """{"user_id":"owner","user_role":"Admin"}""")]
    [InlineData("PUT", "key", """{"user_id":"owner","id":"x","user_role":"Admin"}""")]
    [InlineData("DELETE", "key", """{"user_id":"owner","id":"x"}""")]
    [InlineData("POST", "key/get", """{"user_id":"owner","id":"x"}""")]
    [InlineData("POST", "key/rotate", """{"user_id":"owner","id":"x"}""")]
    [InlineData("POST", "keys", """{"user_id":"owner"}""")]
    [InlineData("POST", "policies", """{"name":"p","document":{"Version":"2012-10-17","Statement":[]}}""")]
    [InlineData("GET", "policies", null)]
    [InlineData("GET", "policies/p", null)]
    [InlineData("PUT", "policies/p", """{"document":{"Version":"2012-10-17","Statement":[]}}""")]
    [InlineData("DELETE", "policies/p", null)]
    public async Task It_makes_and_reaches_nothing(string method, string path, string? body)
    {
        await Switch(false);
        var reply = await Client.SendAsync(new HttpMethod(method), path, body is null ? null : SignedClient.Json(body));
        reply.Refused(InactiveOrganizationStatus, "org-1", "switched off");
    }

    [Fact]
    public async Task Its_keys_stop_and_work_again_with_it()
    {
        var key = (await Client.CreateKeyAsync()).Ok();
        Assert.True(IsCurrent(key));
        await Switch(false);
        Assert.False(IsCurrent(key));
        await Switch(true);
        Assert.True(IsCurrent(key));
        (await Client.PostAsync("key/get", ScopingTests.Naming("user-123", key.Get("id"), ""))).Ok();
    }

    [Fact]
    public async Task It_can_be_removed_bucket_by_bucket()
    {
        await Switch(false);
        (await Client.GetAsync("invoices/2024-11")).Ok();
        (await Client.GetAsync("usage?starting_on=2024-11-01T00:00:00Z&ending_before=2024-12-01T00:00:00Z")).Ok();
        Assert.Equal(1, (await Client.GetAsync("buckets")).Ok().Json.GetProperty("buckets").GetArrayLength());
        (await Client.GetAsync("buckets/home-bucket")).Ok();
        (await Client.DeleteAsync("buckets/home-bucket?force=true")).Ok();
        Assert.Equal(0, (await Client.GetAsync("buckets")).Ok().Json.GetProperty("buckets").GetArrayLength());
        (await Client.GetAsync("")).Ok();
    }

    [Fact]
    public async Task Other_organizations_go_on()
    {
        await Switch(false);
        Client.Organization = "org-2";
        (await Client.ProvisionAsync("second-bucket")).Ok();
        (await Client.CreateKeyAsync()).Ok();
    }

    private bool IsCurrent(Reply key) => Emulator.IsCurrentSecret(key.Get("id"), key.Get("secret_key"));

    private async Task Switch(bool active) =>
        (await Client.PutAsync("", $$"""{"user_id":"owner","user_role":"Admin","active":{{(active ? "true" : "false")}}}""")).Ok();
}
