using System;
using System.Threading;
using System.Threading.Tasks;
using RestSharp;
using StorageGrants.Benchmarks.Partner;

namespace StorageGrants.Benchmarks.Peers;

internal sealed class RestSharpClient(StubHandler stub)
{
    private readonly RestClient _rest = new(PartnerAccount.SigningClient(stub), new RestClientOptions { BaseUrl = new Uri(PartnerAccount.BaseAddress) });

    public async Task<CreatedKey> CreateKeyAsync(string orgId, CreateKeyBody body, CancellationToken cancellationToken = default)
    {
        var request = new RestRequest("v1/providers/{provider_id}/orgs/{org_id}/key", Method.Post)
            .AddUrlSegment("provider_id", PartnerAccount.ProviderId)
            .AddUrlSegment("org_id", orgId)
            .AddJsonBody(body);
        return (await _rest.PostAsync<CreatedKey>(request, cancellationToken).ConfigureAwait(false))!;
    }
}
