using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;
using StorageGrants.Benchmarks.Partner;

namespace StorageGrants.Benchmarks.Peers;

/// <summary>HttpClient with System.Net.Http.Json and source-generated serialisers, signing in a handler.</summary>
internal sealed class SourceGeneratedClient(StubHandler stub)
{
    private readonly HttpClient _http = PartnerAccount.SigningClient(stub);

    public async Task<CreatedKey> CreateKeyAsync(string orgId, CreateKeyBody body, CancellationToken cancellationToken = default)
    {
        using var response = await _http.PostAsJsonAsync(PartnerAccount.CreateKeyUrl(orgId), body, PartnerJsonContext.Default.CreateKeyBody, cancellationToken).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(PartnerJsonContext.Default.CreatedKey, cancellationToken).ConfigureAwait(false))!;
    }

    public async Task<KeyPage> ListKeysAsync(string orgId, ListKeysBody body, CancellationToken cancellationToken = default)
    {
        using var response = await _http.PostAsJsonAsync(PartnerAccount.ListKeysUrl(orgId), body, PartnerJsonContext.Default.ListKeysBody, cancellationToken).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(PartnerJsonContext.Default.KeyPage, cancellationToken).ConfigureAwait(false))!;
    }
}
