using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Xunit;
using static StorageGrants.Emulator.TigrisEmulatorChoices;

namespace StorageGrants.Emulator.Tests;

public sealed class RoutingTests : EmulatorTest
{
    [Theory]
    [InlineData("/")]
    [InlineData("/v1")]
    [InlineData("/v1/providers/emulator/orgs/")]
    [InlineData("/v1/providers/emulator/orgs/org-1/")]
    [InlineData("/v1/providers/emulator/orgs/org-1/buckets/")]
    [InlineData("/v1/providers/emulator/orgs/org-1/buckets/b/lifecycle/rule")]
    [InlineData("/v1/providers/emulator/orgs/org-1/key/")]
    [InlineData("/v1/providers/emulator/orgs//key")]
    [InlineData("/v1/providers/emulator/orgs/org-1/Key")]
    [InlineData("/v1/providers/emulator/orgs/org-1/key/get/more")]
    [InlineData("/provider/emulator/orgs/org-1/provision")]
    public async Task An_unknown_path_is_refused(string path)
    {
        var url = new Uri(Emulator.BaseAddress, path).AbsoluteUri;
        (await Client.SendAsync(Client.Signed(HttpMethod.Post, url, SignedClient.Json("{}")))).Refused(UnknownPathStatus, "POST /v1/providers/{provider_id}/orgs/{org_id}/key");
    }

    [Theory]
    [InlineData("GET", "key", "POST, PUT, DELETE")]
    [InlineData("PATCH", "key", "POST, PUT, DELETE")]
    [InlineData("GET", "keys", "POST")]
    [InlineData("DELETE", "access-keys", "POST")]
    [InlineData("BREW", "keys", "POST")]
    [InlineData("OPTIONS", "provision", "POST")]
    [InlineData("DELETE", "", "POST, GET, PUT")]
    [InlineData("POST", "buckets", "GET")]
    [InlineData("PATCH", "buckets/b", "GET, PUT, DELETE")]
    [InlineData("PUT", "buckets/b/domain", "POST, GET, DELETE")]
    [InlineData("POST", "buckets/b/lifecycle", "PUT, GET, DELETE")]
    [InlineData("PUT", "policies", "POST, GET")]
    [InlineData("POST", "usage", "GET")]
    public async Task A_wrong_method_is_refused_with_the_right_ones(string method, string path, string allow)
    {
        var reply = (await Client.SendAsync(new HttpMethod(method), path, null)).Refused(WrongMethodStatus, method, allow);
        Assert.Equal(allow, string.Join(", ", reply.Response.Content.Headers.Allow));
    }

    [Fact]
    public async Task A_head_request_gets_no_body()
    {
        var reply = await Client.SendAsync(HttpMethod.Head, "keys", null);
        Assert.Equal(WrongMethodStatus, (int)reply.Status);
        Assert.Equal("", reply.Text);
    }

    [Theory]
    [InlineData("a%2Fb")]
    [InlineData("a%20b")]
    [InlineData("%C3%A4")]
    [InlineData("a+=,.@_-b")]
    [InlineData("%252F")]
    [InlineData("a%3Fb%23c")]
    public async Task An_escaped_organization_is_one_segment(string escaped)
    {
        Client.Organization = escaped;
        (await Client.ProvisionAsync("escaped-bucket")).Ok();
        var key = (await Client.CreateKeyAsync()).Ok().Get("id");
        var listed = (await Client.PostAsync("keys", """{"user_id":"user-123"}""")).Ok().Json.GetProperty("keys");
        Assert.Contains(key, listed.EnumerateArray().Select(static item => item.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task The_signature_is_over_the_escaping_that_was_sent()
    {
        // %2D and - are the same letter but not the same bytes.
        var url = Client.Url("keys").Replace("org-1", "org%2D1", StringComparison.Ordinal);
        var uri = new Uri(url, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var request = Client.Signed(HttpMethod.Post, Client.Url("keys"), SignedClient.Json("""{"user_id":"u"}"""));
        request.RequestUri = uri;
        (await Client.SendAsync(request)).Refused(WrongSignatureStatus, "org%2D1");
    }
}
