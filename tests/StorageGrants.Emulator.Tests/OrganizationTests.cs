using System.Linq;
using System.Threading.Tasks;
using Xunit;
using static StorageGrants.Emulator.TigrisEmulatorChoices;

namespace StorageGrants.Emulator.Tests;

public sealed class OrganizationTests : EmulatorTest
{
    [Fact]
    public async Task A_made_organization_has_name_and_quota_and_is_active()
    {
        await Make("fresh", ""","org_quota":{"limit_bytes":1000}""");
        var reply = (await Client.GetAsync("")).Ok();
        Assert.Equal("""{"data":{"id":"fresh","name":"Fresh","active":true,"quota":{"limit_bytes":1000}}}""", reply.Text);
    }

    [Fact]
    public async Task Without_a_quota_there_is_no_limit()
    {
        await Make("fresh", "");
        Assert.Equal(0, await Quota());
    }

    [Fact]
    public async Task An_organization_is_made_once_whoever_made_it()
    {
        (await Client.PostAsync("", """{"org_name":"Again","user_id":"u"}""")).Refused(OrganizationTakenStatus, "org-1");
        await Make("fresh", "");
        (await Client.PostAsync("", """{"org_name":"Again","user_id":"u"}""")).Refused(OrganizationTakenStatus, "fresh");
        Assert.Equal("Fresh", (await Client.GetAsync("")).Json.GetProperty("data").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Provisioning_into_it_keeps_its_name_and_quota()
    {
        await Make("fresh", ""","org_quota":{"limit_bytes":5}""");
        (await Client.PostAsync("provision", """{"bucket_name":"fresh-bucket","org_name":"Other","user_id":"u","org_quota":{"limit_bytes":9}}""")).Ok();
        Assert.Equal("""{"data":{"id":"fresh","name":"Fresh","active":true,"quota":{"limit_bytes":5}}}""", (await Client.GetAsync("")).Text);
    }

    [Fact]
    public async Task An_update_changes_only_what_it_names()
    {
        await Make("fresh", ""","org_quota":{"limit_bytes":5}""");
        Assert.Equal("{}", (await Update(""","active":false""")).Ok().Text);
        Assert.Equal(5, await Quota());
        (await Update(""","org_quota":{"limit_bytes":9223372036854775807}""")).Ok();
        Assert.Equal(long.MaxValue, await Quota());
        Assert.False((await Client.GetAsync("")).Json.GetProperty("data").GetProperty("active").GetBoolean());
        (await Update("")).Ok();
        (await Update(""","org_quota":{"limit_bytes":0}""")).Ok();
        Assert.Equal(0, await Quota());
    }

    [Theory]
    [InlineData("")]
    [InlineData(""","user_role":"Member" """)]
    public async Task A_member_may_not_change_settings(string role)
    {
        (await Client.PutAsync("", $$"""{"user_id":"owner","active":false{{role}}}""")).Refused(OrganizationSettingsRefusedStatus, "Permission error", "Admin");
        Assert.True((await Client.GetAsync("")).Json.GetProperty("data").GetProperty("active").GetBoolean());
    }

    [Fact]
    public async Task An_unknown_organization_is_refused()
    {
        Client.Organization = "nowhere";
        (await Client.GetAsync("")).Refused(UnknownOrganizationStatus, "nowhere");
        (await Update(""","active":true""")).Refused(UnknownOrganizationStatus, "nowhere");
    }

    [Fact]
    public async Task Inactive_organizations_are_listed_on_request_only()
    {
        await Make("off", "");
        (await Update(""","active":false""")).Ok();
        await Make("on", "");
        Assert.Equal(["org-1", "on"], await List("orgs"));
        Assert.Equal(["org-1", "on"], await List("orgs?include_inactive=false"));
        Assert.Equal(["org-1", "off", "on"], await List("orgs?include_inactive=true"));
        Client.Organization = "off";
        (await Update(""","active":true""")).Ok();
        Assert.Equal(["org-1", "off", "on"], await List("orgs"));
    }

    private async Task Make(string id, string more)
    {
        Client.Organization = id;
        Assert.Equal("{}", (await Client.PostAsync("", $$"""{"org_name":"Fresh","user_id":"owner"{{more}}}""")).Ok().Text);
    }

    private Task<Reply> Update(string more) => Client.PutAsync("", $$"""{"user_id":"owner","user_role":"Admin"{{more}}}""");

    private async Task<long> Quota() =>
        (await Client.GetAsync("")).Ok().Json.GetProperty("data").GetProperty("quota").GetProperty("limit_bytes").GetInt64();

    private async Task<string[]> List(string path) =>
        [.. (await Client.GetOfProviderAsync(path)).Ok().Json.GetProperty("data").EnumerateArray().Select(static item => item.GetProperty("id").GetString()!)];
}

public sealed class October2026OrganizationTests : EmulatorTest
{
    protected override string Edition => TigrisEdition.October2026;

    [Fact]
    public async Task A_call_without_a_role_may_change_settings()
    {
        (await Client.PutAsync("", """{"user_id":"owner","active":false}""")).Ok();
        Assert.False((await Client.GetAsync("")).Json.GetProperty("data").GetProperty("active").GetBoolean());
    }
}
