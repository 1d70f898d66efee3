using System.Net.Http;
using StorageGrants.Http;

namespace StorageGrants.Tigris.Organizations;

internal static class TigrisOrganizationsTransport
{
    public static HttpClient CreateClient(TigrisOrganizationsOptions options) =>
        Configure(new HttpClient(PlainTransport.Shared, disposeHandler: false), options);

    public static HttpClient Configure(HttpClient client, TigrisOrganizationsOptions options)
    {
        client.Timeout = options.Timeout ?? PlainTransport.DefaultTimeout;
        return client;
    }
}
