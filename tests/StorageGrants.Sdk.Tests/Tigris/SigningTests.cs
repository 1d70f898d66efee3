using System;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using StorageGrants.Sdk.Tests.Support;
using StorageGrants.Tigris;
using Xunit;

namespace StorageGrants.Sdk.Tests.Tigris;

public class SigningTests
{
    private const string Host = "https://mgmt.storage.dev";

    public static TheoryData<string, string, string> Vectors => new()
    {
        { "POST", "/v1/providers/your-provider-id/orgs/user-org-id/provision", "308663084f6d30f1533f57e986b9c15c92bc6f66d74563434c346635fdf05798" },
        { "POST", "/provider/your-provider-id/orgs/user-org-id/provision", "aa3ae07299ff259822fddbc1c650d537c5974f4b7aac57e0aa1e025b622b84f7" },
        { "GET", "/v1/providers/your-provider-id/orgs?include_inactive=true", "0e5f5caff5fd6566c8eb4b4fc629960d8483b65d68fb236b3e371b8d70714c00" },
    };

    [Theory]
    [MemberData(nameof(Vectors))]
    public async Task The_handler_makes_the_documented_signatures(string method, string path, string signature)
    {
        var stub = StubHandler.Json("{}");
        using var http = Partner.SigningClient(Partner.VectorOptions(), stub);
        using var request = new HttpRequestMessage(new HttpMethod(method), Host + path);

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);

        AssertSigned(Assert.Single(stub.Requests), signature);
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public async Task A_client_over_a_bare_http_client_makes_them_too(string method, string path, string signature)
    {
        var stub = StubHandler.Json("{}");

        await new PartnerProbe(stub.Client(), Partner.VectorOptions()).CallAsync(new HttpMethod(method), path);

        var sent = Assert.Single(stub.Requests);
        Assert.Equal(Host + path, sent.Uri.AbsoluteUri);
        AssertSigned(sent, signature);
    }

    [Theory]
    [InlineData("key+with=odd,chars.@_-")]
    [InlineData("schlüssel-鍵")]
    public async Task The_escaped_url_is_signed_with_the_key_as_utf8(string key)
    {
        var stub = StubHandler.Json("{}");
        var options = Partner.VectorOptions();
        options.SigningKey = new Secret(key);
        options.BaseAddress = new Uri("https://proxy.example:8443/tigris/");

        await new PartnerProbe(stub.Client(), options).CallAsync(HttpMethod.Get, "/orgs/a%2Fb%20c/policies/p+=,.@_-?x=%C3%A4&" + new string('y', 2000));

        var sent = Assert.Single(stub.Requests);
        Assert.StartsWith("https://proxy.example:8443/tigris/orgs/a%2Fb%20c/policies/p+=,.@_-?x=%C3%A4&yyy", sent.Uri.AbsoluteUri);
        var canonical = "GET\n" + sent.Uri.AbsoluteUri + "\n1731703213870\n" + Partner.Nonce;
        AssertSigned(sent, Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(canonical))));
    }

    [Fact]
    public async Task An_international_host_is_signed_and_sent_in_its_ascii_form()
    {
        var stub = StubHandler.Json("{}");
        var options = Partner.VectorOptions();
        options.BaseAddress = new Uri("https://bücher.example:8443/x");

        await new PartnerProbe(stub.Client(), options).CallAsync(HttpMethod.Get, "/v1");

        var sent = Assert.Single(stub.Requests);
        Assert.Equal("https://xn--bcher-kva.example:8443/x/v1", sent.Uri.AbsoluteUri);
        var canonical = "GET\nhttps://xn--bcher-kva.example:8443/x/v1\n1731703213870\n" + Partner.Nonce;
        AssertSigned(sent, Convert.ToHexStringLower(HMACSHA256.HashData("signing_key"u8, Encoding.UTF8.GetBytes(canonical))));
    }

    [Fact]
    public async Task The_method_is_signed_in_upper_case()
    {
        var stub = StubHandler.Json("{}");

        await new PartnerProbe(stub.Client(), Partner.VectorOptions()).CallAsync(new HttpMethod("get"), "/v1/providers/your-provider-id/orgs?include_inactive=true");

        AssertSigned(Assert.Single(stub.Requests), "0e5f5caff5fd6566c8eb4b4fc629960d8483b65d68fb236b3e371b8d70714c00");
    }

    [Fact]
    public async Task Headers_of_an_earlier_attempt_are_replaced()
    {
        var stub = StubHandler.Json("{}");
        using var http = Partner.SigningClient(Partner.VectorOptions(), stub);
        using var request = new HttpRequestMessage(HttpMethod.Get, Host + "/v1/providers/your-provider-id/orgs?include_inactive=true");
        request.Headers.Add("X-Tigris-Nonce", "old");
        request.Headers.Add("x-tigris-time", "1");
        request.Headers.Add("X-Tigris-Signature", "old");

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);

        AssertSigned(Assert.Single(stub.Requests), "0e5f5caff5fd6566c8eb4b4fc629960d8483b65d68fb236b3e371b8d70714c00");
    }

    [Fact]
    public void Synchronous_sends_are_signed_where_the_build_can()
    {
        var stub = new SynchronousStub();
        using var http = Partner.SigningClient(Partner.VectorOptions(), stub);
        using var request = new HttpRequestMessage(HttpMethod.Get, Host + "/v1/providers/your-provider-id/orgs?include_inactive=true");

        using var response = http.Send(request, TestContext.Current.CancellationToken);

        if (!TestedBuild.SignsSynchronousSends)
        {
            Assert.DoesNotContain("X-Tigris-Signature", stub.Sent!.Headers.Keys);
            return;
        }

        AssertSigned(stub.Sent!, "0e5f5caff5fd6566c8eb4b4fc629960d8483b65d68fb236b3e371b8d70714c00");
    }

    [Theory]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("line\nbreak")]
    public async Task A_nonce_source_that_would_break_the_signature_is_refused(string nonce)
    {
        var options = Partner.Options();
        options.NonceFactory = () => nonce;
        var stub = StubHandler.Json("{}");

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => new PartnerProbe(stub.Client(), options).CallAsync(HttpMethod.Get, "/x"));

        Assert.Contains("TigrisPartnerOptions.NonceFactory", error.Message);
        Assert.Empty(stub.Requests);
    }

    private static void AssertSigned(SentRequest sent, string signature)
    {
        Assert.Equal("1731703213870", sent.Headers["X-Tigris-Time"]);
        Assert.Equal(Partner.Nonce, sent.Headers["X-Tigris-Nonce"]);
        Assert.Equal(signature, sent.Headers["X-Tigris-Signature"]);
    }

    private sealed class SynchronousStub : HttpMessageHandler
    {
        public SentRequest? Sent { get; private set; }

        protected override HttpResponseMessage Send(HttpRequestMessage request, System.Threading.CancellationToken cancellationToken)
        {
            Sent = SentRequest.Of(request, null);
            return StubHandler.JsonAnswer("{}");
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, System.Threading.CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
