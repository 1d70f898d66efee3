using System.Net.Http;
using StorageGrants.Http;

namespace StorageGrants.StorageGrid;

internal static class StorageGridTransport
{
    public static HttpClient CreateClient(StorageGridTenantOptions options) =>
        Configure(new HttpClient(PlainTransport.Shared, disposeHandler: false), options);

    public static HttpClient Configure(HttpClient client, StorageGridTenantOptions options)
    {
        client.Timeout = options.Timeout ?? PlainTransport.DefaultTimeout;
        return client;
    }
}
