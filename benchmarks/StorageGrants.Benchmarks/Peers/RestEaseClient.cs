using System.Threading;
using System.Threading.Tasks;
using RestEase;
using StorageGrants.Benchmarks.Partner;

namespace StorageGrants.Benchmarks.Peers;

public interface IRestEasePartnerApi
{
    [Post("v1/providers/{providerId}/orgs/{orgId}/key")]
    Task<CreatedKey> CreateKeyAsync([Path] string providerId, [Path] string orgId, [Body] CreateKeyBody body, CancellationToken cancellationToken);
}

internal sealed class RestEaseClient(StubHandler stub)
{
    private readonly IRestEasePartnerApi _api = new RestClient(PartnerAccount.SigningClient(stub)).For<IRestEasePartnerApi>();

    public Task<CreatedKey> CreateKeyAsync(string orgId, CreateKeyBody body, CancellationToken cancellationToken = default) =>
        _api.CreateKeyAsync(PartnerAccount.ProviderId, orgId, body, cancellationToken);
}
