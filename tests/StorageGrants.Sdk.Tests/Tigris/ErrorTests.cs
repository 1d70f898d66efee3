using System;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using StorageGrants.Sdk.Tests.Support;
using StorageGrants.Tigris;
using Xunit;

namespace StorageGrants.Sdk.Tests.Tigris;

public class ErrorTests
{
    private static readonly CreateAccessKeyRequest s_request = new("u");

    private static TigrisPartnerClient Client(HttpStatusCode status, string body, string contentType = "application/json") =>
        new(new StubHandler(_ =>
        {
            var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, contentType) };
            response.Headers.TryAddWithoutValidation("X-Request-Id", "req-7 signing_key");
            return response;
        }).Client(), Partner.Options());

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_status_is_a_typed_error_with_the_vendors_message(int status)
    {
        var error = await Assert.ThrowsAsync<TigrisPartnerException>(() => Client((HttpStatusCode)status, """{"message":"policy name is taken","other":1}""").CreateAccessKeyAsync("o", s_request));

        Assert.Equal(status, (int)error.StatusCode);
        Assert.Equal("policy name is taken", error.VendorMessage);
        Assert.Equal("Tigris_CreateAccessKey", error.OperationId);
        Assert.Equal("req-7 ***", error.RequestId);
        Assert.Equal("""{"message":"policy name is taken","other":1}""", error.ErrorBody);
        Assert.Equal($"Tigris answered Tigris_CreateAccessKey with {status} {(HttpStatusCode)status}: policy name is taken", error.Message);
    }

    [Theory]
    [InlineData("{}", "application/json", ": {}")]
    [InlineData("""{"message":5}""", "application/json", """: {"message":5}""")]
    [InlineData("", "application/json", ", without a message.")]
    [InlineData("<h1>Bad gateway</h1>", "text/html", ": <h1>Bad gateway</h1>")]
    [InlineData("""{"message":"cut""", "application/json", """: {"message":...""")]
    public async Task An_error_without_a_message_shows_what_came(string body, string contentType, string expected)
    {
        var error = await Assert.ThrowsAsync<TigrisPartnerException>(() => Client(HttpStatusCode.BadGateway, body, contentType).CreateAccessKeyAsync("o", s_request));

        Assert.Null(error.VendorMessage);
        Assert.EndsWith(expected, error.Message);
    }

    [Theory]
    [InlineData("""{"message":"bad signature for signing_key"}""")]
    [InlineData("""{"message":"x","echo":{"basic_pass":"p4ssword","token":"t0ken"}}""")]
    [InlineData("""{"message":"p4ssword and \u00740ken"}""")]
    [InlineData("""{"message":"made tsec_AbC-1_2.3/4+5= anyway"}""")]
    [InlineData("""{"message":"x","secret_key":"AbC-1_2","new_secret":["AbC-1_2"],"secret_access_key":{"v":"AbC-1_2"}}""")]
    [InlineData("p4ssword t0ken signing_key tsec_AbC-1_2")]
    public async Task Secrets_the_service_echoes_are_masked(string body)
    {
        var auth = new NotificationAuth().WithBasicUser("hook").WithBasicPass(new Secret("p4ssword")).WithToken(new Secret("t0ken"));
        var request = new ProvisioningRequest("assets", "Org", "u")
            .WithBucketOptions(new BucketOptions().WithObjectNotifications(new ObjectNotifications(true).WithAuth(auth)));

        var error = await Assert.ThrowsAsync<TigrisPartnerException>(() => Client(HttpStatusCode.BadRequest, body).ProvisionAsync("o", request));

        foreach (var secret in new[] { "signing_key", "p4ssword", "t0ken", "AbC" })
        {
            Assert.DoesNotContain(secret, error.ToString());
            Assert.DoesNotContain(secret, error.ErrorBody);
            Assert.DoesNotContain(secret, error.VendorMessage ?? "");
        }

        Assert.Contains("***", error.ErrorBody);
    }

    [Fact]
    public async Task A_missing_once_only_secret_is_named()
    {
        async Task<OnceOnlySecretException> Fail(Func<TigrisPartnerClient, Task> call, string body) =>
            await Assert.ThrowsAsync<OnceOnlySecretException>(() => call(Client(HttpStatusCode.OK, body)));

        var create = await Fail(client => client.CreateAccessKeyAsync("o", s_request), """{"id":"tid_1","name":"n"}""");
        Assert.Equal("secret_key", create.PropertyName);
        Assert.Contains("but the body has no value for 'secret_key'", create.Message);
        Assert.Contains("lost: rotate or delete the key", create.Message);

        var rotate = await Fail(client => client.RotateAccessKeyAsync("o", new RotateAccessKeyRequest("u", "k")), "{}");
        Assert.Equal("new_secret", rotate.PropertyName);

        var provision = await Fail(client => client.ProvisionAsync("o", new ProvisioningRequest("assets", "Org", "u")), """{"bucket":"assets","org_id":"o"}""");
        Assert.Equal("secret_access_key", provision.PropertyName);

        var salvaged = await Fail(client => client.CreateAccessKeyAsync("o", s_request), """{"secret_key":"tsec_1"}""");
        Assert.Equal("tsec_1", salvaged.Secret!.Reveal());
        Assert.Contains("required property 'id'", salvaged.Message);
    }

    [Theory]
    [InlineData("<html>captive portal</html>", "text/html", "content type text/html")]
    [InlineData("", "application/json", "is empty")]
    [InlineData("""{"keys":[{"id":"1","na""", "application/json", "is malformed or cut off")]
    [InlineData("""{"keys":"none"}""", "application/json", "ListAccessKeysResponse.keys: expected an array, found String")]
    [InlineData("""{"keys":[{"id":"1","name":"a","status":"Active","buckets_roles":[{"bucket_name":"b"}]}]}""", "application/json", "BucketAccess: the required property 'role' is missing")]
    public async Task An_unreadable_listing_says_what_came(string body, string contentType, string expected)
    {
        var listing = Client(HttpStatusCode.OK, body, contentType).ListAccessKeysAsync("o", new ListAccessKeysRequest("u"));

        var error = await Assert.ThrowsAsync<UnreadableResponseException>(async () => await System.Linq.AsyncEnumerable.ToListAsync(listing));

        Assert.Contains(expected, error.Message);
        Assert.Equal("Tigris_ListAccessKeys", error.OperationId);
    }
}
