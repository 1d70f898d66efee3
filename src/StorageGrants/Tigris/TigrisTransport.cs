using System.Net.Http;
using StorageGrants.Http;

namespace StorageGrants.Tigris;

internal static class TigrisTransport
{
    public static HttpClient CreateClient(TigrisPartnerOptions options) =>
        Configure(new HttpClient(new TigrisSigningHandler(options) { InnerHandler = PlainTransport.Shared }, disposeHandler: false), options);

    public static HttpClient Configure(HttpClient client, TigrisPartnerOptions options)
    {
        client.Timeout = options.Timeout ?? PlainTransport.DefaultTimeout;
        return client;
    }
}
