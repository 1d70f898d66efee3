using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using StorageGrants.RadosGateway;
using StorageGrants.Sdk.Tests.Support;
using Xunit;

namespace StorageGrants.Sdk.Tests.RadosGateway;

/// <summary>Signature Version 4, against the figures that its authors publish for S3.</summary>
public class SigningTests
{
    [Theory]
    [InlineData("/?lifecycle", "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543")]
    [InlineData("/?max-keys=2&prefix=J", "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7")]
    [InlineData("/?prefix=J&max-keys=2", "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7")]
    public async Task A_request_has_the_published_signature(string path, string signature)
    {
        var stub = StubHandler.Json("{}");
        using var http = new HttpClient(new RadosGatewaySigningHandler(Published()) { InnerHandler = stub });

        using var answer = await http.GetAsync("https://examplebucket.s3.amazonaws.com" + path, TestContext.Current.CancellationToken);

        var sent = Assert.Single(stub.Requests);
        Assert.Equal(
            "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=" + signature,
            sent.Headers["Authorization"]);
        Assert.Equal(("20130524T000000Z", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"), (sent.Headers["x-amz-date"], sent.Headers["x-amz-content-sha256"]));
    }

    [Fact]
    public async Task A_body_is_part_of_the_signature()
    {
        var stub = StubHandler.Json("{}");
        using var http = new HttpClient(new RadosGatewaySigningHandler(Published()) { InnerHandler = stub });

        foreach (var body in new[] { "one", "two" })
            using (await http.PutAsync("https://examplebucket.s3.amazonaws.com/a", new StringContent(body), TestContext.Current.CancellationToken)) { }

        Assert.Equal(2, stub.Requests.Select(request => request.Headers["Authorization"]).Distinct().Count());
        Assert.Equal(["one", "two"], stub.Requests.Select(request => request.Body));
    }

    [Fact]
    public void A_synchronous_send_is_signed_too_and_its_body_still_sent()
    {
        if (!TestedBuild.SignsSynchronousSends) return;
        var inner = new Synchronous();
        using var http = new HttpClient(new RadosGatewaySigningHandler(Published()) { InnerHandler = inner });

        using var answer = http.Send(new HttpRequestMessage(HttpMethod.Put, "https://examplebucket.s3.amazonaws.com/a") { Content = new StringContent("one") }, TestContext.Current.CancellationToken);

        Assert.Equal("one", inner.Body);
        Assert.StartsWith("AWS4-HMAC-SHA256 ", inner.Authorization);
    }

    [Fact]
    public async Task Every_attempt_is_dated_and_signed_afresh_and_only_reading_is_repeated()
    {
        var clock = new TestClock { SkipsWaits = true };
        var options = Rgw.Options();
        options.TimeProvider = clock;
        options.Retry.MaxRetries = 2;
        var stub = new StubHandler(_ =>
        {
            // Signatures are dated to the second, and jitter may make a wait shorter than that.
            var answer = Rgw.Error(System.Net.HttpStatusCode.ServiceUnavailable, "SlowDown");
            answer.Headers.RetryAfter = new(TimeSpan.FromSeconds(2));
            return answer;
        });
        var client = Rgw.Client(stub, options);

        await Assert.ThrowsAsync<RadosGatewayAdminException>(() => client.GetUserAsync("alice", TestContext.Current.CancellationToken));
        Assert.Equal(3, stub.Requests.Count);
        Assert.Equal(3, stub.Requests.Select(request => request.Headers["Authorization"]).Distinct().Count());

        foreach (var call in Changes(client))
        {
            stub.Requests.Clear();
            await Assert.ThrowsAsync<RadosGatewayAdminException>(call);
            Assert.Single(stub.Requests);
        }
    }

    private static IEnumerable<Func<Task>> Changes(RadosGatewayAdminClient client)
    {
        yield return () => client.CreateUserAsync("a", "A");
        yield return () => client.ModifyUserAsync("a", suspended: true);
        yield return () => client.RemoveUserAsync("a");
        yield return () => client.CreateSubUserAsync("a", "s");
        yield return () => client.ModifySubUserAsync("a", "s", SubUserAccess.Read);
        yield return () => client.RemoveSubUserAsync("a", "s");
        yield return () => client.CreateKeyAsync("a");
        yield return () => client.RemoveKeyAsync("a", "K");
        yield return () => client.AddCapsAsync("a", "users=read");
        yield return () => client.RemoveCapsAsync("a", "users=read");
        yield return () => client.SetQuotaAsync("a", QuotaType.User, true);
    }

    private static RadosGatewayAdminOptions Published() => new()
    {
        BaseAddress = new Uri("https://examplebucket.s3.amazonaws.com"),
        AccessKeyId = "AKIAIOSFODNN7EXAMPLE",
        SecretAccessKey = new Secret("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
        Region = "us-east-1",
        TimeProvider = new Partner.FixedTime(new DateTimeOffset(2013, 5, 24, 0, 0, 0, TimeSpan.Zero)),
    };

    private sealed class Synchronous : HttpMessageHandler
    {
        public string? Body { get; private set; }

        public string Authorization { get; private set; } = "";

        protected override HttpResponseMessage Send(HttpRequestMessage request, System.Threading.CancellationToken cancellationToken)
        {
            Authorization = string.Join(",", request.Headers.GetValues("Authorization"));
            using var reader = new System.IO.StreamReader(request.Content!.ReadAsStream(cancellationToken));
            Body = reader.ReadToEnd();
            return StubHandler.JsonAnswer("{}");
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, System.Threading.CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
