using System.Linq;
using System.Threading.Tasks;
using Xunit;
using static StorageGrants.Emulator.TigrisEmulatorChoices;

namespace StorageGrants.Emulator.Tests;

public sealed class BucketTests : EmulatorTest
{
    [Fact]
    public async Task A_plain_bucket_shows_its_defaults() => Assert.Equal(
        """{"bucket":{"name":"home-bucket","created_at":"2024-11-15T20:40:13.870Z","size":0,"object_count":0,"public":false,"storage_class":"STANDARD","regions":"","object_acl_enabled":false,"public_list_objects_enabled":false,"snapshots_enabled":false}}""",
        (await Client.GetAsync("buckets/home-bucket")).Ok().Text);

    [Fact]
    public async Task Options_of_provisioning_come_back_in_the_spelling_of_answers()
    {
        await Provision("full-bucket", ""","bucket_options":{"public":true,"enable_public_list_objects":true,"storage_class":"STANDARD_IA","regions":"iad,sjc","enable_object_acl":true,"object_notifications":{"enabled":true,"webhook":"https://example.com/"},"lifecycle_rules":{"rules":[{"id":"r","enabled":true,"expiration":{"days":3}}]}}""");
        Assert.Equal(
            """{"name":"full-bucket","created_at":"2024-11-15T20:40:13.870Z","size":0,"object_count":0,"public":true,"storage_class":"STANDARD_IA","regions":"iad,sjc","object_acl_enabled":true,"public_list_objects_enabled":true,"snapshots_enabled":false,"object_notifications":{"enabled":true,"webhook":"https://example.com/"},"lifecycle_rules":{"rules":[{"id":"r","enabled":true,"expiration":{"days":3}}]}}""",
            (await Get("full-bucket")).GetRawText());
    }

    [Fact]
    public async Task Provisioning_again_leaves_the_options()
    {
        await Provision("twice", ""","bucket_options":{"public":true}""");
        await Provision("twice", ""","bucket_options":{"public":false,"regions":"iad"}""");
        var bucket = await Get("twice");
        Assert.True(bucket.GetProperty("public").GetBoolean());
        Assert.Equal("", bucket.GetProperty("regions").GetString());
    }

    [Fact]
    public async Task An_update_changes_only_what_it_names()
    {
        Assert.Equal("{}", (await Client.PutAsync("buckets/home-bucket", """{"public":true,"regions":"iad,sjc"}""")).Ok().Text);
        (await Client.PutAsync("buckets/home-bucket", """{"enable_object_acl":true}""")).Ok();
        (await Client.PutAsync("buckets/home-bucket", """{"enable_public_list_objects":true}""")).Ok();
        (await Client.PutAsync("buckets/home-bucket", "{}")).Ok();
        Assert.Equal("True iad,sjc True True", await Shown());
        (await Client.PutAsync("buckets/home-bucket", """{"public":false,"regions":"global","enable_object_acl":false,"enable_public_list_objects":false}""")).Ok();
        Assert.Equal("False global False False", await Shown());
    }

    [Theory]
    [InlineData("""{"object_acl_enabled":true}""", "object_acl_enabled is no member", "enable_object_acl")]
    [InlineData("""{"storage_class":"GLACIER"}""", "storage_class is no member")]
    [InlineData("""{"enable_snapshots":true}""", "enable_snapshots is no member")]
    [InlineData("""{"regions":["iad"]}""", "regions must be a string")]
    public async Task The_spelling_of_answers_is_no_request(string body, params string[] parts) =>
        (await Client.PutAsync("buckets/home-bucket", body)).Refused(InvalidBodyStatus, parts);

    [Fact]
    public async Task Forks_show_where_they_come_from()
    {
        await Provision("child-a", ""","fork_of":"home-bucket" """);
        await Provision("child-b", ""","fork_of":"child-a","source_snapshot":"1731703213870000000" """);
        Assert.Equal("""{"has_children":true}""", await Fork("home-bucket"));
        Assert.Equal("""{"parent_bucket":"home-bucket","has_children":true}""", await Fork("child-a"));
        Assert.Equal("""{"parent_bucket":"child-a","snapshot":"1731703213870000000","has_children":false}""", await Fork("child-b"));
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("")]
    [InlineData("-1")]
    public async Task A_source_snapshot_is_a_time(string snapshot) =>
        (await Client.PostAsync("provision", $$"""{"bucket_name":"child","org_name":"o","user_id":"owner","fork_of":"home-bucket","source_snapshot":"{{snapshot}}"}"""))
            .Refused(InvalidBodyStatus, "source_snapshot");

    [Fact]
    public async Task A_deleted_bucket_is_gone_and_its_name_is_free()
    {
        var key = (await Client.CreateKeyAsync(more: ""","buckets_roles":[{"bucket_name":"home-bucket","role":"Editor"}]""")).Ok().Get("id");
        Assert.Equal("{}", (await Client.DeleteAsync("buckets/home-bucket")).Ok().Text);
        (await Client.GetAsync("buckets/home-bucket")).Refused(UnknownBucketStatus, "home-bucket");
        (await Client.DeleteAsync("buckets/home-bucket?force=true")).Refused(UnknownBucketStatus, "home-bucket");
        Assert.Equal("home-bucket:Editor", CreateKeyTests.Grants((await Client.PostAsync("key/get", ScopingTests.Naming("user-123", key, ""))).Ok().Json));
        Client.Organization = "org-2";
        (await Client.ProvisionAsync("home-bucket", "someone")).Ok();
    }

    [Theory]
    [InlineData("", BucketNotEmptyStatus)]
    [InlineData("?force=false", BucketNotEmptyStatus)]
    [InlineData("?force=yes", InvalidParameterStatus)]
    [InlineData("?force=true", 200)]
    public async Task A_bucket_with_snapshots_goes_only_by_force(string query, int status)
    {
        await Provision("snapped", ""","bucket_options":{"enable_snapshots":true}""");
        (await Client.SendAsync(System.Net.Http.HttpMethod.Post, "buckets/snapped/snapshots", null)).Ok();
        var reply = await Client.DeleteAsync("buckets/snapped" + query);
        Assert.Equal(status, (int)reply.Status);
        (await Client.GetAsync("buckets/snapped")).Json.TryGetProperty("bucket", out _);
        Assert.Equal(status == 200 ? UnknownBucketStatus : 200, (int)(await Client.GetAsync("buckets/snapped")).Status);
    }

    [Fact]
    public async Task Snapshots_do_not_come_back_with_the_name()
    {
        await Provision("snapped", ""","bucket_options":{"enable_snapshots":true}""");
        (await Client.SendAsync(System.Net.Http.HttpMethod.Post, "buckets/snapped/snapshots", null)).Ok();
        (await Client.DeleteAsync("buckets/snapped?force=true")).Ok();
        await Provision("snapped", ""","bucket_options":{"enable_snapshots":true}""");
        Assert.Equal("""{"snapshots":[]}""", (await Client.GetAsync("buckets/snapped/snapshots")).Ok().Text);
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("PUT", "")]
    [InlineData("DELETE", "")]
    [InlineData("POST", "/domain")]
    [InlineData("GET", "/domain")]
    [InlineData("DELETE", "/domain")]
    [InlineData("PUT", "/lifecycle")]
    [InlineData("GET", "/lifecycle")]
    [InlineData("DELETE", "/lifecycle")]
    [InlineData("POST", "/snapshots")]
    [InlineData("GET", "/snapshots")]
    [InlineData("GET", "/snapshots/1")]
    [InlineData("DELETE", "/snapshots/1")]
    public async Task A_bucket_of_another_organization_is_unknown(string method, string path)
    {
        Client.Organization = "org-2";
        (await Client.ProvisionAsync("second-bucket")).Ok();
        var body = (method, path) switch
        {
            ("PUT", "") => SignedClient.Json("{}"),
            ("POST", "/domain") => SignedClient.Json("""{"website":{"domain_name":"a.example.com"}}"""),
            ("PUT", "/lifecycle") => SignedClient.Json("""{"rules":[]}"""),
            _ => null,
        };
        (await Client.SendAsync(new System.Net.Http.HttpMethod(method), "buckets/home-bucket" + path, body)).Refused(UnknownBucketStatus, "home-bucket");
    }

    [Fact]
    public async Task The_list_has_the_buckets_of_the_organization()
    {
        (await Client.ProvisionAsync("second-bucket", "owner")).Ok();
        Client.Organization = "org-2";
        (await Client.ProvisionAsync("third-bucket", "owner")).Ok();
        Assert.Equal(["third-bucket"], await List());
        Client.Organization = "org-1";
        Assert.Equal(["home-bucket", "second-bucket"], await List());
    }

    private async Task Provision(string bucket, string more) =>
        (await Client.PostAsync("provision", $$"""{"bucket_name":"{{bucket}}","org_name":"Acme","user_id":"owner"{{more}}}""")).Ok();

    private async Task<System.Text.Json.JsonElement> Get(string bucket) =>
        (await Client.GetAsync("buckets/" + bucket)).Ok().Json.GetProperty("bucket");

    private async Task<string> Fork(string bucket) => (await Get(bucket)).GetProperty("fork_info").GetRawText();

    private async Task<string> Shown()
    {
        var bucket = await Get("home-bucket");
        return $"{bucket.GetProperty("public")} {bucket.GetProperty("regions")} {bucket.GetProperty("object_acl_enabled")} {bucket.GetProperty("public_list_objects_enabled")}";
    }

    private async Task<string[]> List() =>
        [.. (await Client.GetAsync("buckets")).Ok().Json.GetProperty("buckets").EnumerateArray().Select(static bucket => bucket.GetProperty("name").GetString()!)];
}
