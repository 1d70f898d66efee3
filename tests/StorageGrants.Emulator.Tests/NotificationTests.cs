using System.Threading.Tasks;
using Xunit;
using static StorageGrants.Emulator.TigrisEmulatorChoices;

namespace StorageGrants.Emulator.Tests;

/// <summary>In <c>object_notifications</c> it matters what is there and what is not.</summary>
public sealed class NotificationTests : EmulatorTest
{
    private const string Full = """{"enabled":true,"webhook":"https://example.com/hook","filter":"size > 1","auth":{"basic_user":"me","basic_pass":"canary-pass","token":"canary-token"}}""";
    private const string Shown = """{"enabled":true,"webhook":"https://example.com/hook","filter":"size > 1","auth":{"basic_user":"me","basic_pass":"***","token":"***"}}""";

    [Fact]
    public async Task Secrets_are_masked_in_answers()
    {
        await Put(Full);
        Assert.Equal(Shown, await Get());
        Assert.DoesNotContain("canary", (await Client.GetAsync("buckets")).Ok().Text);
    }

    [Fact]
    public async Task Enabled_false_alone_erases()
    {
        await Put(Full);
        await Put("""{"enabled":false}""");
        Assert.Null(await Get());
        await Put("""{"enabled":true}""");
        Assert.Equal("""{"enabled":true}""", await Get());
    }

    [Theory]
    [InlineData("""{"enabled":false,"webhook":"https://example.com/hook"}""")]
    [InlineData("""{"enabled":false,"filter":"size > 1"}""")]
    [InlineData("""{"enabled":false,"auth":{}}""")]
    public async Task Enabled_false_with_anything_else_pauses(string body)
    {
        await Put(Full);
        await Put(body);
        Assert.Equal(Shown.Replace("true", "false", System.StringComparison.Ordinal), await Get());
        await Put("""{"enabled":true}""");
        Assert.Equal(Shown, await Get());
    }

    [Theory]
    [InlineData("""{"enabled":true,"webhook":"https://example.com/two"}""", """{"enabled":true,"webhook":"https://example.com/two","filter":"size > 1","auth":{"basic_user":"me","basic_pass":"***","token":"***"}}""")]
    [InlineData("""{"enabled":true,"filter":""}""", """{"enabled":true,"webhook":"https://example.com/hook","filter":"","auth":{"basic_user":"me","basic_pass":"***","token":"***"}}""")]
    [InlineData("""{"enabled":true,"auth":{"basic_user":"you"}}""", """{"enabled":true,"webhook":"https://example.com/hook","filter":"size > 1","auth":{"basic_user":"you","basic_pass":"***","token":"***"}}""")]
    public async Task Omitted_members_are_kept(string body, string shown)
    {
        await Put(Full);
        await Put(body);
        Assert.Equal(shown, await Get());
    }

    [Fact]
    public async Task An_update_without_them_leaves_them()
    {
        await Put(Full);
        (await Client.PutAsync("buckets/home-bucket", """{"public":true}""")).Ok();
        Assert.Equal(Shown, await Get());
    }

    [Fact]
    public async Task Provisioning_with_enabled_false_alone_configures_nothing()
    {
        (await Client.PostAsync("provision", """{"bucket_name":"quiet","org_name":"o","user_id":"u","bucket_options":{"object_notifications":{"enabled":false}}}""")).Ok();
        Assert.False((await Client.GetAsync("buckets/quiet")).Ok().Json.GetProperty("bucket").TryGetProperty("object_notifications", out _));
    }

    [Theory]
    [InlineData("""{"webhook":"https://example.com/hook"}""", "object_notifications.enabled is required")]
    [InlineData("""{"enabled":null}""", "object_notifications.enabled must be a boolean")]
    [InlineData("""{"enabled":true,"webhook":null}""", "object_notifications.webhook must be a string")]
    [InlineData("""{"enabled":true,"webhook":"http://example.com/hook"}""", "object_notifications.webhook", "https")]
    [InlineData("""{"enabled":true,"auth":{"token":5}}""", "object_notifications.auth.token must be a string")]
    public async Task A_wrong_configuration_changes_nothing(string body, params string[] parts)
    {
        await Put(Full);
        (await Client.PutAsync("buckets/home-bucket", $$"""{"public":true,"object_notifications":{{body}}}""")).Refused(InvalidBodyStatus, parts);
        Assert.Equal(Shown, await Get());
        Assert.False((await Client.GetAsync("buckets/home-bucket")).Json.GetProperty("bucket").GetProperty("public").GetBoolean());
    }

    private async Task Put(string notifications) => (await Client.PutAsync("buckets/home-bucket", $$"""{"object_notifications":{{notifications}}}""")).Ok();

    private async Task<string?> Get() =>
        (await Client.GetAsync("buckets/home-bucket")).Ok().Json.GetProperty("bucket").TryGetProperty("object_notifications", out var shown) ? shown.GetRawText() : null;
}
