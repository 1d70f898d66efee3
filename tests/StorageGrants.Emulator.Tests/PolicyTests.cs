using System.Linq;
using System.Threading.Tasks;
using Xunit;
using static StorageGrants.Emulator.TigrisEmulatorChoices;

namespace StorageGrants.Emulator.Tests;

public sealed class PolicyTests : EmulatorTest
{
    private const string Document = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject"],"Resource":["arn:aws:s3:::b/*"],"Condition":{"IpAddress":{"aws:SourceIp":"203.0.113.0/24"}}}]}""";

    [Fact]
    public async Task Created_policies_are_attached_and_can_be_attached_again()
    {
        var first = (await Client.CreateKeyAsync(more: Create("one", "two"))).Ok().Get("id");
        Assert.Equal("one two", await Attached(first));
        var second = (await Client.CreateKeyAsync(more: ""","attach_policies":["two","two"]""" + Create("three"))).Ok().Get("id");
        Assert.Equal("two three", await Attached(second));
    }

    [Theory]
    [InlineData(""","attach_policies":["one","nobody"]""", UnknownPolicyStatus, "nobody")]
    [InlineData(""","attach_policies":["fresh"],"create_policies":[{"name":"fresh","document":DOC}]""", UnknownPolicyStatus, "fresh")]
    [InlineData(""","create_policies":[{"name":"fresh","document":DOC},{"name":"one","document":DOC}]""", PolicyTakenStatus, "one")]
    [InlineData(""","create_policies":[{"name":"fresh","document":DOC},{"name":"fresh","document":DOC}]""", PolicyTakenStatus, "fresh")]
    [InlineData(""","create_policies":[{"name":"fresh","document":{"Version":"2012-10-17"}}]""", InvalidBodyStatus, "Statement")]
    public async Task One_wrong_policy_makes_no_key_and_no_policy(string more, int status, string part)
    {
        (await Client.CreateKeyAsync(more: Create("one"))).Ok();
        (await Client.CreateKeyAsync(more: more.Replace("DOC", Document, System.StringComparison.Ordinal))).Refused(status, part);
        Assert.Equal(1, (await Client.PostAsync("keys", """{"user_id":"user-123"}""")).Ok().Json.GetProperty("keys").GetArrayLength());
        (await Client.CreateKeyAsync(more: Create("fresh"))).Ok();
    }

    [Fact]
    public async Task An_update_removes_before_it_adds()
    {
        var key = (await Client.CreateKeyAsync(more: Create("one", "two", "three"))).Ok().Get("id");
        await Update(key, ""","remove_policies":["one","two","not-attached"],"add_policies":["two","three"]""");
        Assert.Equal("three two", await Attached(key));
    }

    [Fact]
    public async Task An_update_with_an_unknown_policy_changes_nothing()
    {
        var key = (await Client.CreateKeyAsync(more: Create("one"))).Ok().Get("id");
        (await Client.PutAsync("key", ScopingTests.Naming("user-123", key, ""","buckets_roles":[{"bucket_name":"b","role":"Editor"}],"remove_policies":["one"],"add_policies":["nobody"]""")))
            .Refused(UnknownPolicyStatus, "add_policies", "nobody");
        Assert.Equal("one", await Attached(key));
        Assert.Equal("", CreateKeyTests.Grants((await Get(key)).Json));
    }

    [Fact]
    public async Task Policies_belong_to_one_organization()
    {
        (await Client.CreateKeyAsync(more: Create("one"))).Ok();
        Client.Organization = "org-2";
        (await Client.ProvisionAsync("second-bucket")).Ok();
        (await Client.CreateKeyAsync(more: ""","attach_policies":["one"]""")).Refused(UnknownPolicyStatus);
        (await Client.CreateKeyAsync(more: Create("one"))).Ok();
    }

    [Fact]
    public async Task Roles_are_replaced_whole_and_kept_when_left_out()
    {
        var key = (await Client.CreateKeyAsync(more: ""","buckets_roles":[{"bucket_name":"a","role":"Editor"},{"bucket_name":"b","role":"ReadOnly"}]""")).Ok().Get("id");
        await Update(key, "");
        Assert.Equal("a:Editor b:ReadOnly", CreateKeyTests.Grants((await Get(key)).Json));
        await Update(key, ""","buckets_roles":[{"bucket_name":"c","role":"ReadOnly"}]""");
        Assert.Equal("c:ReadOnly", CreateKeyTests.Grants((await Get(key)).Json));
        await Update(key, ""","buckets_roles":[]""");
        Assert.Equal("", CreateKeyTests.Grants((await Get(key)).Json));
    }

    private static string Create(params string[] names) =>
        ",\"create_policies\":[" + string.Join(',', names.Select(static name => $$"""{"name":"{{name}}","description":"d","document":{{Document}}}""")) + "]";

    private async Task Update(string key, string more)
    {
        var reply = (await Client.PutAsync("key", ScopingTests.Naming("user-123", key, more))).Ok();
        Assert.Equal("{}", reply.Text);
    }

    private async Task<Reply> Get(string key) => (await Client.PostAsync("key/get", ScopingTests.Naming("user-123", key, ""))).Ok();

    private async Task<string> Attached(string key) =>
        string.Join(' ', (await Get(key)).Json.GetProperty("attached_policies").EnumerateArray().Select(static policy => policy.GetString()));
}
