using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace StorageGrants.Benchmarks.Partner;

internal sealed class SigningHandler : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        RequestSignature.Add(request);
        return base.SendAsync(request, cancellationToken);
    }
}
