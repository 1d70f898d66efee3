using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;
using static StorageGrants.Emulator.TigrisEmulatorChoices;

namespace StorageGrants.Emulator.Tests;

public sealed class PolicyOperationTests : EmulatorTest
{
    private const string Document = """{"Version":"2012-10-17","Statement":[{"Sid":"äöü \"quoted\" \u0001","Effect":"Deny","Action":["s3:*"],"Resource":["arn:aws:s3:::b/*"],"Condition":{"IpAddress":{"aws:SourceIp":"203.0.113.0/24"}},"Extra":[1.50,-0,1e400,true,null,{}]}]}""";
    private const string Other = """{"Version":"2012-10-17","Statement":[]}""";

    [Fact]
    public async Task A_policy_comes_back_as_it_was_sent()
    {
        var reply = (await Make("first", ""","description":"Reads" """)).Ok();
        Assert.Equal(["name", "description", "attachment_count", "created_at", "updated_at", "document"], reply.Json.EnumerateObject().Select(static member => member.Name));
        Assert.Equal("first", reply.Get("name"));
        Assert.Equal("Reads", reply.Get("description"));
        Assert.Equal(Clock.GetUtcNow(), reply.Json.GetProperty("created_at").GetDateTimeOffset());
        Assert.Equal(Document, reply.Json.GetProperty("document").GetRawText(), ignoreAllWhiteSpace: true);
        Assert.Equal(reply.Text, (await Client.GetAsync("policies/first")).Ok().Text);
    }

    [Fact]
    public async Task A_description_is_there_only_when_given() =>
        Assert.False((await Make("first", "")).Ok().Json.TryGetProperty("description", out _));

    [Fact]
    public async Task A_taken_name_is_refused_however_it_was_taken()
    {
        (await Make("first", "")).Ok();
        (await Make("first", "")).Refused(PolicyTakenStatus, "first");
        (await Client.CreateKeyAsync(more: $$""","create_policies":[{"name":"second","document":{{Other}}}]""")).Ok();
        (await Make("second", "")).Refused(PolicyTakenStatus, "second");
        (await Client.CreateKeyAsync(more: $$""","create_policies":[{"name":"first","document":{{Other}}}]""")).Refused(PolicyTakenStatus, "first");
    }

    [Theory]
    [InlineData("a+=,.@_-b")]
    [InlineData("..")]
    public async Task Any_allowed_name_can_be_read_back(string name)
    {
        (await Make(name, "")).Ok();
        var listed = (await Client.GetAsync("policies")).Ok().Json.GetProperty("policies")[0].GetProperty("name").GetString();
        Assert.Equal(name, listed);
        if (name != "..")
            Assert.Equal(name, (await Client.GetAsync("policies/" + Uri.EscapeDataString(name))).Ok().Get("name"));
    }

    [Fact]
    public async Task An_update_replaces_the_document_for_every_key_that_carries_it()
    {
        (await Make("first", ""","description":"Reads" """)).Ok();
        (await Client.CreateKeyAsync(more: ""","attach_policies":["first"]""")).Ok();
        (await Client.CreateKeyAsync("other", ""","attach_policies":["first"]""")).Ok();
        Clock.Advance(TimeSpan.FromSeconds(5));
        var changed = (await Client.PutAsync("policies/first", $$"""{"document":{{Other}}}""")).Ok();
        Assert.Equal(Other, changed.Json.GetProperty("document").GetRawText());
        Assert.Equal("Reads", changed.Get("description"));
        Assert.Equal(2, changed.Json.GetProperty("attachment_count").GetInt32());
        Assert.Equal(TimeSpan.FromSeconds(5), changed.Json.GetProperty("updated_at").GetDateTimeOffset() - changed.Json.GetProperty("created_at").GetDateTimeOffset());
        Assert.Equal("", (await Client.PutAsync("policies/first", $$"""{"document":{{Other}},"description":""}""")).Ok().Get("description"));
    }

    [Fact]
    public async Task A_deleted_policy_is_taken_from_all_keys()
    {
        (await Make("first", "")).Ok();
        (await Make("second", "")).Ok();
        var key = (await Client.CreateKeyAsync(more: ""","attach_policies":["first","second"]""")).Ok().Get("id");
        Assert.Equal("{}", (await Client.DeleteAsync("policies/first")).Ok().Text);
        var attached = (await Client.PostAsync("key/get", ScopingTests.Naming("user-123", key, ""))).Ok().Json.GetProperty("attached_policies");
        Assert.Equal("""["second"]""", attached.GetRawText());
        (await Client.DeleteAsync("policies/first")).Refused(UnknownPolicyStatus, "first");
        var again = (await Make("first", "")).Ok();
        Assert.Equal(0, again.Json.GetProperty("attachment_count").GetInt32());
    }

    [Fact]
    public async Task An_unknown_policy_is_refused()
    {
        (await Client.GetAsync("policies/none")).Refused(UnknownPolicyStatus, "none");
        (await Client.PutAsync("policies/none", $$"""{"document":{{Other}}}""")).Refused(UnknownPolicyStatus, "none");
        (await Make("first", "")).Ok();
        Client.Organization = "org-2";
        (await Client.GetAsync("policies/first")).Refused(UnknownOrganizationStatus, "org-2");
        (await Client.ProvisionAsync("second-bucket")).Ok();
        (await Client.GetAsync("policies/first")).Refused(UnknownPolicyStatus, "first");
    }

    [Theory]
    [InlineData("""{"name":"x"}""", "document is required")]
    [InlineData("""{"name":"a b","document":{"Version":"2012-10-17","Statement":[]}}""", "name")]
    [InlineData("""{"name":"x","document":{"Version":"2012-10-17","Statement":[]},"user_id":"u"}""", "user_id is no member")]
    public async Task A_wrong_body_makes_no_policy(string body, string part)
    {
        (await Client.PostAsync("policies", body)).Refused(InvalidBodyStatus, part);
        Assert.Equal(0, (await Client.GetAsync("policies")).Ok().Json.GetProperty("policies").GetArrayLength());
    }

    [Fact]
    public async Task Listings_have_no_documents_and_count_attachments()
    {
        (await Make("first", "")).Ok();
        (await Make("second", "")).Ok();
        (await Client.CreateKeyAsync(more: ""","attach_policies":["second"]""")).Ok();
        var listed = (await Client.GetAsync("policies")).Ok().Json.GetProperty("policies").EnumerateArray().ToArray();
        Assert.Equal(["first 0", "second 1"], listed.Select(static item => item.GetProperty("name") + " " + item.GetProperty("attachment_count")));
        Assert.All(listed, static item => Assert.False(item.TryGetProperty("document", out _)));
    }

    private Task<Reply> Make(string name, string more) => Client.PostAsync("policies", $$"""{"name":"{{name}}","document":{{Document}}{{more}}}""");
}
