using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Emulator.Tests.StorageGrid;

/// <summary>Buckets and their settings.</summary>
public sealed class ContainerTests : TenantTest
{
    [Fact]
    public async Task A_bucket_is_made_listed_and_deleted()
    {
        (await Root.PostAsync("org/containers", """{"name":"beta","region":"eu-1","enableVersioning":true}""")).Status(201);
        var made = (await Root.PostAsync("org/containers", """{"name":"alpha","region":null}""")).Status(201).Data;

        Assert.Equal(("alpha", "us-east-1", false), (made.GetProperty("name").GetString(), made.GetProperty("region").GetString(), made.GetProperty("s3ObjectLock").GetProperty("enabled").GetBoolean()));
        (await Root.PostAsync("org/containers", """{"name":"beta"}""")).Refused(409, "beta");
        (await Root.PostAsync("org/containers", """{"name":""}""")).Refused(422, "name");
        var plain = (await Root.GetAsync("org/containers")).Status(200).Data;
        Assert.Equal(["alpha", "beta"], plain.EnumerateArray().Select(bucket => bucket.GetProperty("name").GetString()));
        Assert.False(plain[0].TryGetProperty("region", out _));
        Assert.Equal("eu-1", (await Root.GetAsync("org/containers?include=compliance,region")).Status(200).Data[1].GetProperty("region").GetString());
        (await Root.DeleteAsync("org/containers/beta")).Status(204);
        (await Root.DeleteAsync("org/containers/beta")).Refused(404, "beta");
    }

    [Fact]
    public async Task Settings_come_back_as_they_were_set()
    {
        (await Root.PostAsync("org/containers", """{"name":"b","s3ObjectLock":{"enabled":true,"defaultRetentionSetting":{"mode":"compliance","days":7}}}""")).Status(201);

        async Task<string> Get(string setting) => (await Root.GetAsync("org/containers/b/" + setting)).Status(200).Data.GetRawText();
        Assert.Equal("""{"versioningEnabled":true,"versioningSuspended":false}""", await Get("versioning"));
        Assert.Equal("""{"enabled":true,"defaultRetentionSetting":{"mode":"compliance","days":"7"}}""", await Get("object-lock"));
        Assert.Equal("""{"region":"us-east-1"}""", await Get("region"));
        Assert.Equal("""{"quotaObjectBytes":null}""", await Get("quota-object-bytes"));
        Assert.Equal("{}", await Get("compliance"));

        (await Root.PutAsync("org/containers/b/versioning", """{"versioningEnabled":false,"versioningSuspended":true}""")).Status(200);
        (await Root.PutAsync("org/containers/b/object-lock", """{"enabled":true,"defaultRetentionSetting":{"mode":"governance","years":1}}""")).Status(200);
        (await Root.PutAsync("org/containers/b/quota-object-bytes", """{"quotaObjectBytes":1000}""")).Status(200);
        (await Root.PutAsync("org/containers/b/compliance", """{"autoDelete":true,"legalHold":false,"retentionPeriodMinutes":5}""")).Status(200);
        Assert.Equal("""{"versioningEnabled":false,"versioningSuspended":true}""", await Get("versioning"));
        Assert.Equal("""{"enabled":true,"defaultRetentionSetting":{"mode":"governance","years":"1"}}""", await Get("object-lock"));
        Assert.Equal("""{"quotaObjectBytes":1000}""", await Get("quota-object-bytes"));
        Assert.Equal("""{"autoDelete":true,"legalHold":false,"retentionPeriodMinutes":5}""", await Get("compliance"));
        (await Root.PutAsync("org/containers/b/quota-object-bytes", """{"quotaObjectBytes":null}""")).Status(200);
        Assert.Equal("""{"quotaObjectBytes":null}""", await Get("quota-object-bytes"));
        (await Root.PutAsync("org/containers/b/versioning", """{"versioningEnabled":true}""")).Refused(422, "versioningSuspended");
        (await Root.GetAsync("org/containers/none/versioning")).Refused(404, "none");
        (await Root.PutAsync("org/containers/none/versioning", """{"versioningEnabled":false,"versioningSuspended":true}""")).Refused(404, "none");
        (await Root.PostAsync("org/containers", """{"name":"c","s3ObjectLock":{"enabled":true},"compliance":{"autoDelete":true}}""")).Refused(422, "exclude");
    }

    [Fact]
    public async Task A_policy_is_checked_kept_and_removed()
    {
        const string Policy = """{"Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}]}""";
        (await Root.PostAsync("org/containers", """{"name":"b"}""")).Status(201);
        async Task<JsonElement> Get() => (await Root.GetAsync("org/containers/b/policy")).Status(200).Data.GetProperty("policy");

        Assert.Equal(JsonValueKind.Null, (await Get()).ValueKind);
        (await Root.PutAsync("org/containers/b/policy", "{\"policy\":" + Policy + "}")).Status(200);
        Assert.Equal(Policy, (await Get()).GetRawText());
        (await Root.PutAsync("org/containers/b/policy", """{"policy":{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}]}}""")).Refused(400, "Principal");
        (await Root.PutAsync("org/containers/b/policy", """{"policy":{}}""")).Refused(400);
        (await Root.PutAsync("org/containers/b/policy", """{"policy":"{}"}""")).Refused(422, "policy");
        (await Root.PutAsync("org/containers/b/policy", "{\"policy\":" + Policy.Replace("/*", "/" + new string('a', 20_481 - Policy.Length + 1)) + "}")).Refused(400, "20481 bytes");
        Assert.Equal(Policy, (await Get()).GetRawText());
        (await Root.PutAsync("org/containers/b/policy", """{"policy":null}""")).Status(200);
        Assert.Equal(JsonValueKind.Null, (await Get()).ValueKind);
    }

    [Fact]
    public async Task There_is_nothing_to_empty()
    {
        (await Root.PostAsync("org/containers", """{"name":"b"}""")).Status(201);

        (await Root.PostAsync("org/containers/b/delete-objects", """{"deleteObjects":"true"}""")).Status(202);
        (await Root.PostAsync("org/containers/b/delete-objects", """{"deleteObjects":"yes"}""")).Refused(422, "deleteObjects");
        Assert.False((await Root.GetAsync("org/containers/b/delete-objects")).Status(200).Data.GetProperty("isDeletingObjects").GetBoolean());
        (await Root.PostAsync("org/containers/none/delete-objects", """{"deleteObjects":"true"}""")).Refused(404);
    }

    [Fact]
    public async Task Requests_that_are_none_are_refused_in_the_envelope()
    {
        (await Root.GetAsync("org/nothing")).Refused(404, "No operation");
        (await Root.PutAsync("org/containers", "{}")).Refused(405, "PUT");
        (await Root.SendAsync(System.Net.Http.HttpMethod.Post, "org/containers", """{"name":"b"}""", Root.Token, "text/plain")).Refused(415);
        (await Root.PostAsync("org/containers", "{\"name\":\"" + new string('b', 2 * 1024 * 1024) + "\"}")).Refused(413);
        (await Root.PostAsync("org/containers", """{"name":"b","name":"c"}""")).Refused(422, "more than once");
        var wrong = (await Root.PostAsync("org/users/user/nobody/change-password", """{"password":5}""")).Refused(422);
        Assert.DoesNotContain("sgtok-", wrong.Text);
    }
}
