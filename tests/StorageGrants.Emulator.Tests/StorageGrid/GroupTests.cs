using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Emulator.Tests.StorageGrid;

/// <summary>Groups: made, read, replaced whole, deleted.</summary>
public sealed class GroupTests : TenantTest
{
    private const string Policy = """{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::logs/*"}]}""";

    [Fact]
    public async Task What_is_false_is_absent_and_the_rest_comes_back_as_it_was_sent()
    {
        var id = await Root.GroupAsync("analysts", """{"viewAllContainers":true,"rootAccess":false}""", ",\"managementReadOnly\":false");
        var other = (await Root.PostAsync("org/groups", $$$"""{"uniqueName":"group/others","displayName":"Others","managementReadOnly":true,"policies":{"management":null,"s3":{{{Policy}}}}}""")).Status(201).Data;

        var group = (await Root.GetAsync("org/groups/" + id)).Status(200).Data;

        Assert.Equal("""{"management":{"viewAllContainers":true}}""", group.GetProperty("policies").GetRawText());
        Assert.False(group.TryGetProperty("managementReadOnly", out _));
        Assert.Equal(("urn:sgws:identity::12345678901234567890:group/analysts", false), (group.GetProperty("groupURN").GetString(), group.GetProperty("federated").GetBoolean()));
        Assert.Equal("{\"management\":null,\"s3\":" + Policy + "}", other.GetProperty("policies").GetRawText());
        Assert.True(other.GetProperty("managementReadOnly").GetBoolean());
        Assert.Equal(id, (await Root.GetAsync("org/groups/group/analysts")).Status(200).Data.GetProperty("id").GetString());
        (await Root.GetAsync("org/groups/group/nobody")).Refused(404, "group/nobody");
        (await Root.GetAsync("org/groups/federated-group/analysts")).Refused(404);
        (await Root.GetAsync("org/groups/nobody")).Refused(404);
    }

    [Theory]
    [InlineData("""{"displayName":"a"}""", 422, "uniqueName")]
    [InlineData("""{"uniqueName":"analysts","displayName":"a"}""", 422, "uniqueName")]
    [InlineData("""{"uniqueName":"group/","displayName":"a"}""", 422, "uniqueName")]
    [InlineData("""{"uniqueName":"group/a"}""", 422, "displayName")]
    [InlineData("""{"uniqueName":"group/a","displayName":""}""", 422, "displayName")]
    [InlineData("""{"uniqueName":"group/a","displayName":"123456789012345678901234567890123"}""", 422, "displayName")]
    [InlineData("""{"uniqueName":"group/a","displayName":"a","policies":{"management":{"RootAccess":true}}}""", 422, "RootAccess")]
    [InlineData("""{"uniqueName":"group/a","displayName":"a","policies":{"management":{"rootAccess":"true"}}}""", 422, "rootAccess")]
    [InlineData("""{"uniqueName":"group/a","displayName":"a","policies":{"s3":"{}"}}""", 422, "s3")]
    [InlineData("""{"uniqueName":"group/a","displayName":"a","policies":{"s3":{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a","Principal":"*"}]}}}""", 400, "Principal")]
    [InlineData("""{"uniqueName":"group/a","displayName":"a","policies":{"swift":{"roles":["admin"]}}}""", 422, "Swift")]
    [InlineData("""{"uniqueName":"group/taken","displayName":"a"}""", 409, "group/taken")]
    [InlineData("{", 400, "JSON")]
    [InlineData("", 400, "empty")]
    [InlineData("[]", 422, "object")]
    public async Task A_group_that_cannot_be_is_refused(string body, int status, string part)
    {
        await Root.GroupAsync("taken");

        (await Root.PostAsync("org/groups", body)).Refused(status, part);

        Assert.Equal(1, (await Root.GetAsync("org/groups")).Data.GetArrayLength());
    }

    [Fact]
    public async Task A_policy_has_5120_bytes_at_most()
    {
        string Sized(int bytes) => Policy.Replace("logs/*", "logs/" + new string('a', bytes - Policy.Length + 1));

        (await Root.PostAsync("org/groups", $$$"""{"uniqueName":"group/a","displayName":"a","policies":{"s3":{{{Sized(5121)}}}}}""")).Refused(400, "5121 bytes");
        (await Root.PostAsync("org/groups", $$$"""{"uniqueName":"group/a","displayName":"a","policies":{"s3":{{{Sized(5120)}}}}}""")).Status(201);
        (await Root.PostAsync("org/groups", """{"uniqueName":"group/b","displayName":"b","policies":{"s3":{}}}""")).Status(201);
    }

    [Fact]
    public async Task A_replacement_takes_away_what_it_leaves_out()
    {
        var id = await Root.GroupAsync("analysts", """{"rootAccess":true}""", ",\"managementReadOnly\":true");

        var after = (await Root.PutAsync("org/groups/" + id, """{"uniqueName":"group/analysts","displayName":"Other"}""")).Status(200).Data;

        Assert.Equal("""{"management":null}""", after.GetProperty("policies").GetRawText());
        Assert.False(after.TryGetProperty("managementReadOnly", out _));
        (await Root.PutAsync("org/groups/" + id, """{"uniqueName":"group/other","displayName":"Other"}""")).Refused(422, "uniqueName", "cannot change");
        (await Root.PutAsync("org/groups/nobody", """{"uniqueName":"group/other","displayName":"Other"}""")).Refused(404);
    }

    [Fact]
    public async Task The_name_of_a_federated_group_is_imported()
    {
        var made = (await Root.PostAsync("org/groups", """{"uniqueName":"federated-group/cn=staff"}""")).Status(201).Data;
        var id = made.GetProperty("id").GetString();

        Assert.Equal(("cn=staff", true), (made.GetProperty("displayName").GetString(), made.GetProperty("federated").GetBoolean()));
        (await Root.PutAsync("org/groups/" + id, """{"uniqueName":"federated-group/cn=staff","displayName":"Staff"}""")).Refused(422, "displayName", "repeat");
        (await Root.PutAsync("org/groups/" + id, """{"uniqueName":"federated-group/cn=staff","displayName":"cn=staff","managementReadOnly":true}""")).Status(200);
        Assert.Equal(id, (await Root.GetAsync("org/groups/federated-group/cn%3Dstaff")).Status(200).Data.GetProperty("id").GetString());
    }

    [Fact]
    public async Task Members_lose_a_group_that_is_deleted()
    {
        var (first, second) = (await Root.GroupAsync("first", """{"rootAccess":true}"""), await Root.GroupAsync("second", """{"manageEndpoints":true}"""));
        var user = await Root.UserAsync("ann", first, second);

        (await Root.DeleteAsync("org/groups/" + first)).Status(204);

        Assert.Equal([second], (await Root.GetAsync("org/users/" + user)).Status(200).Data.GetProperty("memberOf").Deserialize<string[]>()!);
        (await Root.DeleteAsync("org/groups/" + first)).Refused(404);
    }

    [Fact]
    public async Task Version_3_knows_no_permission_of_version_4()
    {
        using var third = Root.By(3);

        (await third.PostAsync("org/groups", """{"uniqueName":"group/a","displayName":"a","policies":{"management":{"viewAllContainers":true}}}""")).Refused(422, "viewAllContainers");
        Assert.Equal("3.0", (await third.PostAsync("org/groups", """{"uniqueName":"group/a","displayName":"a","policies":{"management":{"manageAllContainers":true}}}""")).Status(201).Json.GetProperty("apiVersion").GetString());
    }

    [Fact]
    public async Task Pages_go_on_behind_a_urn_even_one_that_is_gone()
    {
        for (var i = 0; i < 30; i++)
            await Root.GroupAsync($"g{i:d2}");
        (await Root.PostAsync("org/groups", """{"uniqueName":"federated-group/f"}""")).Status(201);
        async Task<string[]> Names(string query) => [.. (await Root.GetAsync("org/groups" + query)).Status(200).Data.EnumerateArray().Select(group => group.GetProperty("uniqueName").GetString()!)];
        const string Urn = "urn:sgws:identity::12345678901234567890:group/";

        Assert.Equal(25, (await Names("")).Length);
        Assert.Equal(["federated-group/f"], await Names("?type=federated"));
        Assert.Equal(["group/g00", "group/g01"], await Names("?type=local&limit=2"));
        Assert.Equal(["group/g02", "group/g03"], await Names("?limit=2&marker=" + Urn + "g01"));
        Assert.Equal(["group/g01", "group/g02"], await Names("?limit=2&includeMarker=true&marker=" + Urn + "g01"));
        Assert.Equal(["group/g02"], await Names("?limit=1&marker=" + Urn + "g01x"));
        Assert.Equal(["group/g01", "group/g00", "federated-group/f"], await Names("?order=desc&marker=" + Urn + "g02"));
        Assert.Empty(await Names("?marker=" + Urn + "z"));
        (await Root.GetAsync("org/groups?order=desc")).Refused(422, "order", "marker");
        (await Root.GetAsync("org/groups?marker=g01")).Refused(422, "marker", "URN");
        (await Root.GetAsync("org/groups?limit=0")).Refused(422, "limit");
        (await Root.GetAsync("org/groups?limit=many")).Refused(422, "limit");
        (await Root.GetAsync("org/groups?type=both")).Refused(422, "type");
    }
}
