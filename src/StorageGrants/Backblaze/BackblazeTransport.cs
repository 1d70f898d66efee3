using System.Net.Http;
using StorageGrants.Http;

namespace StorageGrants.Backblaze;

internal static class BackblazeTransport
{
    public static HttpClient CreateClient(BackblazeOptions options) =>
        Configure(new HttpClient(PlainTransport.Shared, disposeHandler: false), options);

    public static HttpClient Configure(HttpClient client, BackblazeOptions options)
    {
        client.Timeout = options.Timeout ?? PlainTransport.DefaultTimeout;
        return client;
    }
}
