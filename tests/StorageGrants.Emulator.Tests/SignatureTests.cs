using System;
using System.Globalization;
using System.Net.Http;
using System.Threading.Tasks;
using Xunit;
using static StorageGrants.Emulator.TigrisEmulatorChoices;

namespace StorageGrants.Emulator.Tests;

public sealed class SignatureTests : EmulatorTest
{
    private const string Body = """{"user_id":"user-123"}""";

    private string Now => Clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    private HttpRequestMessage List() => Client.Signed(HttpMethod.Post, Client.Url("keys"), SignedClient.Json(Body));

    [Fact]
    public async Task A_signed_request_is_answered() => (await Client.SendAsync(List())).Ok();

    [Theory]
    [InlineData("X-Tigris-Time")]
    [InlineData("X-Tigris-Nonce")]
    [InlineData("X-Tigris-Signature")]
    public async Task Each_header_is_required(string header)
    {
        var request = List();
        request.Headers.Remove(header);
        (await Client.SendAsync(request)).Refused(MissingSigningHeaderStatus, header, "missing");
    }

    [Theory]
    [InlineData("X-Tigris-Time")]
    [InlineData("X-Tigris-Nonce")]
    [InlineData("X-Tigris-Signature")]
    public async Task A_header_given_twice_is_refused(string header)
    {
        var request = List();
        request.Headers.TryAddWithoutValidation(header, "again");
        var reply = await Client.SendAsync(request);
        reply.Refused(MalformedSigningHeaderStatus, header);
    }

    [Theory]
    [InlineData("X-Tigris-Time", "soon")]
    [InlineData("X-Tigris-Time", "-1731703213870")]
    [InlineData("X-Tigris-Time", "1731703213870.5")]
    [InlineData("X-Tigris-Time", "99999999999999999999")]
    [InlineData("X-Tigris-Time", "2024-11-15T20:40:13Z")]
    [InlineData("X-Tigris-Nonce", "two words")]
    [InlineData("X-Tigris-Signature", "abc")]
    [InlineData("X-Tigris-Signature", "308663084F6D30F1533F57E986B9C15C92BC6F66D74563434C346635FDF05798")]
    [InlineData("X-Tigris-Signature", "MIZjCE9tMPFTP1fphrnBXJK8b2bXRWNDTDRmNf3wV5g=")]
    public async Task A_header_of_the_wrong_form_is_refused(string header, string value)
    {
        var request = List();
        request.Headers.Remove(header);
        request.Headers.TryAddWithoutValidation(header, value);
        (await Client.SendAsync(request)).Refused(MalformedSigningHeaderStatus, header, "accepted");
    }

    [Fact]
    public async Task The_longest_nonce_is_accepted_and_a_longer_one_is_not()
    {
        var url = Client.Url("keys");
        (await Client.SendAsync(Client.Signed(HttpMethod.Post, url, SignedClient.Json(Body), Now, new string('n', MaxNonceLength)))).Ok();
        (await Client.SendAsync(Client.Signed(HttpMethod.Post, url, SignedClient.Json(Body), Now, new string('n', MaxNonceLength + 1))))
            .Refused(MalformedSigningHeaderStatus, "X-Tigris-Nonce");
    }

    [Theory]
    [InlineData("PUT", "keys")]
    [InlineData("POST", "key")]
    [InlineData("POST", "keys?a=1")]
    [InlineData("POST", "keys/")]
    public async Task A_digest_of_another_request_is_refused(string method, string path)
    {
        var digest = RequestSigner.Sign(Emulator.SigningKey, method, Client.Url(path), Now, "n-1");
        (await SendWithDigest(digest)).Refused(WrongSignatureStatus, "X-Tigris-Signature", Client.Url("keys"));
    }

    [Fact]
    public async Task A_digest_made_with_another_key_is_refused()
    {
        var reply = await SendWithDigest(RequestSigner.Sign("another key", "POST", Client.Url("keys"), Now, "n-1"));
        reply.Refused(WrongSignatureStatus);
        Assert.DoesNotContain(Emulator.SigningKey, reply.Text);
    }

    [Fact]
    public async Task The_query_is_part_of_what_is_signed() =>
        (await Client.SendAsync(Client.Signed(HttpMethod.Post, Client.Url("keys?x=%2F&y=a%20b"), SignedClient.Json(Body)))).Ok();

    [Fact]
    public async Task The_host_is_part_of_what_is_signed()
    {
        var url = $"http://localhost:{Emulator.BaseAddress.Port}/v1/providers/{Emulator.ProviderId}/orgs/org-1/keys";
        (await Client.SendAsync(Client.Signed(HttpMethod.Post, url, SignedClient.Json(Body)))).Ok();

        var digest = RequestSigner.Sign(Emulator.SigningKey, "POST", url, Now, "n-1");
        (await SendWithDigest(digest)).Refused(WrongSignatureStatus);
    }

    [Theory]
    [InlineData(-TimeToleranceSeconds * 1000, true)]
    [InlineData((-TimeToleranceSeconds * 1000) - 1, false)]
    [InlineData(TimeToleranceSeconds * 1000, true)]
    [InlineData((TimeToleranceSeconds * 1000) + 1, false)]
    public async Task The_time_may_be_off_by_the_tolerance(int milliseconds, bool accepted)
    {
        var time = (Clock.GetUtcNow().ToUnixTimeMilliseconds() + milliseconds).ToString(CultureInfo.InvariantCulture);
        var reply = await Client.SendAsync(Client.Signed(HttpMethod.Post, Client.Url("keys"), SignedClient.Json(Body), time, "n-1"));
        if (accepted)
            reply.Ok();
        else
            reply.Refused(TimeOutsideToleranceStatus, "X-Tigris-Time", time);
    }

    [Fact]
    public async Task A_time_in_seconds_gets_a_hint()
    {
        var seconds = Clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        (await Client.SendAsync(Client.Signed(HttpMethod.Post, Client.Url("keys"), SignedClient.Json(Body), seconds, "n-1")))
            .Refused(TimeOutsideToleranceStatus, "milliseconds");
    }

    [Fact]
    public async Task Another_provider_is_unknown()
    {
        var url = new Uri(Emulator.BaseAddress, "/v1/providers/someone-else/orgs/org-1/keys").AbsoluteUri;
        (await Client.SendAsync(Client.Signed(HttpMethod.Post, url, SignedClient.Json(Body)))).Refused(UnknownProviderStatus, "someone-else");
    }

    private Task<Reply> SendWithDigest(string digest)
    {
        var request = Client.Signed(HttpMethod.Post, Client.Url("keys"), SignedClient.Json(Body), Now, "n-1");
        request.Headers.Remove("X-Tigris-Signature");
        request.Headers.Add("X-Tigris-Signature", digest);
        return Client.SendAsync(request);
    }
}
