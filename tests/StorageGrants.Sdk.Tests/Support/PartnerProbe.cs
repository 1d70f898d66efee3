using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using StorageGrants.Http;
using StorageGrants.Tigris;

namespace StorageGrants.Sdk.Tests.Support;

/// <summary>Calls any path through a partner client.</summary>
internal sealed class PartnerProbe : TigrisPartnerClient
{
    public PartnerProbe(TigrisPartnerOptions options)
        : base(options)
    {
    }

    public PartnerProbe(HttpClient httpClient, TigrisPartnerOptions options)
        : base(httpClient, options)
    {
    }

    public Task CallAsync(HttpMethod method, string pathAndQuery, CancellationToken cancellationToken = default) =>
        SendAsync(new ApiOperation("Probe", method, pathAndQuery), pathAndQuery, cancellationToken);
}
