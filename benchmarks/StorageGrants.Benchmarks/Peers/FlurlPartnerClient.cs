using System.Threading;
using System.Threading.Tasks;
using Flurl.Http;
using StorageGrants.Benchmarks.Partner;

namespace StorageGrants.Benchmarks.Peers;

internal sealed class FlurlPartnerClient(StubHandler stub)
{
    private readonly FlurlClient _flurl = new(PartnerAccount.SigningClient(stub));

    public Task<CreatedKey> CreateKeyAsync(string orgId, CreateKeyBody body, CancellationToken cancellationToken = default) =>
        _flurl.Request("v1", "providers", PartnerAccount.ProviderId, "orgs", orgId, "key").PostJsonAsync(body, cancellationToken).ReceiveJson<CreatedKey>();
}
