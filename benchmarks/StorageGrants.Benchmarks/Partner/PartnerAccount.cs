using System;
using System.Net.Http;
using StorageGrants.Tigris;

namespace StorageGrants.Benchmarks.Partner;

/// <summary>The account that every client of the comparison uses.</summary>
internal static class PartnerAccount
{
    public const string BaseAddress = "https://mgmt.storage.dev";
    public const string ProviderId = "your-provider-id";
    public const string OrgId = "org-4711";
    public const string UserId = "user-17";

    public static readonly byte[] SigningKey = "benchmark_signing_key"u8.ToArray();

    public static TigrisPartnerOptions Options() => new() { ProviderId = ProviderId, SigningKey = new Secret("benchmark_signing_key") };

    public static string CreateKeyUrl(string orgId) => string.Concat(Organization(orgId), "/key");

    public static string ListKeysUrl(string orgId) => string.Concat(Organization(orgId), "/keys");

    /// <summary>An HTTP client that signs in a handler, as a client does that knows nothing of signing.</summary>
    public static HttpClient SigningClient(HttpMessageHandler stub) =>
        new(new SigningHandler { InnerHandler = stub }) { BaseAddress = new Uri(BaseAddress) };

    private static string Organization(string orgId) =>
        string.Concat(BaseAddress + "/v1/providers/" + ProviderId + "/orgs/", Uri.EscapeDataString(orgId));
}
