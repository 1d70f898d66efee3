using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using StorageGrants.Benchmarks.Partner;
using StorageGrants.Tigris;

namespace StorageGrants.Benchmarks.Micro;

/// <summary>Signing alone: time, nonce, HMAC-SHA256, hexadecimal text and three headers.</summary>
public class SigningBenchmarks
{
    private readonly HttpRequestMessage _request = new(HttpMethod.Post, PartnerAccount.CreateKeyUrl(PartnerAccount.OrgId)) { Content = new StringContent("") };
    private readonly HttpMessageInvoker _own = new(new TigrisSigningHandler(PartnerAccount.Options()) { InnerHandler = new Nothing() });

    [GlobalSetup]
    public void Check()
    {
        foreach (var (name, sign) in new (string, Action)[] { (nameof(HandWritten), HandWritten), (nameof(Own), () => Own()) })
        {
            sign();
            SentRequest.ReadAsync(_request).GetAwaiter().GetResult().RequireSignature(name);
        }
    }

    [Benchmark(Baseline = true, Description = "hand-written")]
    public void HandWritten()
    {
        _request.Headers.Clear();
        RequestSignature.Add(_request);
    }

    [Benchmark(Description = "TigrisSigningHandler")]
    public HttpResponseMessage Own()
    {
        _request.Headers.Clear();
        return _own.Send(_request, CancellationToken.None);
    }

    private sealed class Nothing : HttpMessageHandler
    {
        private readonly HttpResponseMessage _response = new();

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) => _response;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
