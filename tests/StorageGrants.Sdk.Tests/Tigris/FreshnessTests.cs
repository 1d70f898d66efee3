using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using StorageGrants.Sdk.Tests.Support;
using Xunit;

namespace StorageGrants.Sdk.Tests.Tigris;

public class FreshnessTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Ten_thousand_parallel_requests_never_share_a_nonce(bool signedByHandler)
    {
        const int Count = 10_000;
        var stub = StubHandler.Json("{}");
        using var http = signedByHandler ? Partner.SigningClient(Partner.Options(), stub) : stub.Client();
        var probe = new PartnerProbe(http, Partner.Options());

        await Parallel.ForAsync(0, Count, TestContext.Current.CancellationToken, async (_, token) =>
        {
            if (!signedByHandler) await probe.CallAsync(HttpMethod.Get, "/v1", token);
            else (await http.GetAsync("https://mgmt.storage.dev/v1", token)).Dispose();
        });

        Assert.Equal(Count, stub.Requests.Select(request => request.Headers["X-Tigris-Nonce"]).Distinct().Count());
        Assert.Equal(Count, stub.Requests.Select(request => request.Headers["X-Tigris-Signature"]).Distinct().Count());
        Assert.All(stub.Requests.Take(100), request =>
        {
            var nonce = Guid.ParseExact(request.Headers["X-Tigris-Nonce"], "D");
            Assert.Equal(4, nonce.Version);
        });
    }

    [Fact]
    public async Task Every_attempt_of_a_retry_has_its_own_time_and_nonce()
    {
        var stub = StubHandler.Json("{}");
        var clock = new SteppingTime();
        var options = Partner.Options();
        options.TimeProvider = clock;
        using var http = new HttpClient(new Thrice { InnerHandler = new StorageGrants.Tigris.TigrisSigningHandler(options) { InnerHandler = stub } });

        using var response = await http.GetAsync("https://mgmt.storage.dev/v1", TestContext.Current.CancellationToken);

        Assert.Equal(["1000", "2000", "3000"], stub.Requests.Select(request => request.Headers["X-Tigris-Time"]));
        Assert.Equal(3, stub.Requests.Select(request => request.Headers["X-Tigris-Nonce"]).Distinct().Count());
        Assert.Equal(3, stub.Requests.Select(request => request.Headers["X-Tigris-Signature"]).Distinct().Count());
    }

    internal sealed class Thrice : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (await base.SendAsync(request, cancellationToken)).Dispose();
            (await base.SendAsync(request, cancellationToken)).Dispose();
            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class SteppingTime : TimeProvider
    {
        private long _milliseconds;

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeMilliseconds(_milliseconds += 1000);
    }
}
