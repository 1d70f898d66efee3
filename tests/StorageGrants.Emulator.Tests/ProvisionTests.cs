using System.Linq;
using System.Threading.Tasks;
using Xunit;
using static StorageGrants.Emulator.TigrisEmulatorChoices;

namespace StorageGrants.Emulator.Tests;

public class ProvisionTests : EmulatorTest
{
    protected virtual string[] Members => ["bucket", "org_id", "access_key_id", "secret_access_key"];

    [Fact]
    public async Task The_answer_has_the_members_of_the_edition()
    {
        var reply = (await Client.ProvisionAsync("new-bucket")).Ok();
        Assert.Equal(Members, reply.Json.EnumerateObject().Select(static member => member.Name));
        Assert.Equal("new-bucket", reply.Get(Members[0]));
        Assert.True(Emulator.IsCurrentSecret(reply.Get("access_key_id"), reply.Get("secret_access_key")));
    }

    [Fact]
    public async Task Repeating_it_makes_another_owner_key()
    {
        var first = (await Client.ProvisionAsync("new-bucket")).Ok();
        var second = (await Client.ProvisionAsync("new-bucket")).Ok();
        Assert.NotEqual(first.Get("access_key_id"), second.Get("access_key_id"));
        Assert.True(Emulator.IsCurrentSecret(first.Get("access_key_id"), first.Get("secret_access_key")));
        var keys = (await Client.PostAsync("keys", """{"user_id":"user-123"}""")).Ok().Json.GetProperty("keys");
        Assert.Equal(2, keys.GetArrayLength());
        Assert.All(keys.EnumerateArray(), static key => Assert.Equal("", CreateKeyTests.Grants(key)));
    }

    [Fact]
    public async Task A_bucket_name_belongs_to_one_organization()
    {
        Client.Organization = "org-2";
        (await Client.ProvisionAsync("home-bucket", "owner", "Admin")).Refused(BucketTakenStatus, "home-bucket");
        (await Client.PostAsync("keys", """{"user_id":"owner"}""")).Refused(UnknownOrganizationStatus);
    }

    [Fact]
    public async Task A_bucket_of_another_user_needs_admin()
    {
        (await Client.ProvisionAsync("home-bucket", "stranger")).Refused(ForeignBucketStatus, "home-bucket");
        (await Client.ProvisionAsync("home-bucket", "stranger", "Admin")).Ok();
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("Upper")]
    [InlineData("under_score")]
    [InlineData("a..b")]
    [InlineData("192.168.0.1")]
    [InlineData("xn--bucket")]
    [InlineData("bucket-s3alias")]
    [InlineData("-bucket")]
    [InlineData("bucket\\n")]
    public async Task A_bad_bucket_name_is_refused(string name) =>
        (await Client.ProvisionAsync(name)).Refused(InvalidBodyStatus, "bucket_name");

    [Fact]
    public async Task A_fork_needs_its_source_and_the_right_to_it()
    {
        (await Fork("fork-a", "owner", ""","fork_of":"home-bucket" """)).Ok();
        (await Fork("fork-b", "owner", ""","fork_of":"home-bucket","source_snapshot":"1731703213870000000" """)).Ok();
        (await Fork("fork-c", "owner", ""","fork_of":"never-made" """)).Refused(UnknownForkSourceStatus, "never-made");
        (await Fork("fork-d", "stranger", ""","fork_of":"home-bucket" """)).Refused(ForeignBucketStatus, "home-bucket");
        (await Fork("fork-e", "stranger", ""","fork_of":"home-bucket","user_role":"Admin" """)).Ok();
        (await Fork("fork-f", "owner", ""","source_snapshot":"1" """)).Refused(InvalidBodyStatus, "fork_of");
    }

    [Fact]
    public async Task Options_are_checked_by_the_schema()
    {
        (await Fork("with-options", "owner", ""","org_quota":{"limit_bytes":0},"bucket_options":{"public":true,"storage_class":"GLACIER","object_notifications":{"enabled":false,"auth":{"token":"t"}}}""")).Ok();
        (await Fork("bad-rule", "owner", Rule(""","expiration":{"days":1,"date":"2030-01-01T00:00:00Z"}"""))).Refused(InvalidBodyStatus, "rules[0].expiration must have exactly one of days, date");
        (await Fork("bad-rule", "owner", Rule(""","transitions":[{"storage_class":"GLACIER"}]"""))).Refused(InvalidBodyStatus, "rules[0].transitions[0] must have exactly one of days, date");
        (await Fork("with-rule", "owner", Rule(""","expiration":{"days":1}"""))).Ok();
        (await Fork("bad-quota", "owner", ""","org_quota":{"limit_bytes":1.5}""")).Refused(InvalidBodyStatus, "org_quota.limit_bytes must be an integer");
        (await Fork("bad-quota", "owner", ""","org_quota":{"limit_bytes":9223372036854775808}""")).Refused(InvalidBodyStatus, "org_quota.limit_bytes", "9223372036854775807");
        (await Fork("bad-class", "owner", ""","bucket_options":{"storage_class":"COLD"}""")).Refused(InvalidBodyStatus, "bucket_options.storage_class", "\"STANDARD_IA\"");
    }

    [Theory]
    [InlineData("2030-01-31T00:00:00Z", true)]
    [InlineData("2030-01-31T00:00:00.000+00:00", true)]
    [InlineData("2030-01-31", false)]
    [InlineData("2030-01-31T00:00:00", false)]
    [InlineData("2030-02-31T00:00:00Z", false)]
    [InlineData("tomorrow", false)]
    [InlineData("", false)]
    public async Task A_date_is_a_date(string date, bool accepted)
    {
        var reply = await Fork("with-rule", "owner", Rule($$""","expiration":{"date":"{{date}}"}"""));
        if (accepted)
            reply.Ok();
        else
            reply.Refused(InvalidBodyStatus, "rules[0].expiration.date", "RFC 3339");
    }

    [Theory]
    [InlineData("https://example.com/hook", true)]
    [InlineData("example.com", false)]
    [InlineData("/hook", false)]
    public async Task A_webhook_is_a_uri(string webhook, bool accepted)
    {
        var reply = await Fork("with-hook", "owner", $$$""","bucket_options":{"object_notifications":{"enabled":true,"webhook":"{{{webhook}}}"}}""");
        if (accepted)
            reply.Ok();
        else
            reply.Refused(InvalidBodyStatus, "bucket_options.object_notifications.webhook", "absolute URI");
    }

    private static string Rule(string more) => ""","bucket_options":{"lifecycle_rules":{"rules":[{"id":"r","enabled":true""" + more + "}]}}";

    private Task<Reply> Fork(string bucket, string user, string more) =>
        Client.PostAsync("provision", $$"""{"bucket_name":"{{bucket}}","org_name":"Acme","user_id":"{{user}}"{{more}}}""");
}

public sealed class October2026ProvisionTests : ProvisionTests
{
    protected override string Edition => TigrisEdition.October2026;

    protected override string[] Members => ["bucket_name", "access_key_id", "secret_access_key"];
}
