using System.Net.Http;
using StorageGrants.Http;

namespace StorageGrants.RadosGateway;

internal static class RadosGatewayTransport
{
    public static HttpClient CreateClient(RadosGatewayAdminOptions options) =>
        Configure(new HttpClient(new RadosGatewaySigningHandler(options) { InnerHandler = PlainTransport.Shared }, disposeHandler: false), options);

    public static HttpClient Configure(HttpClient client, RadosGatewayAdminOptions options)
    {
        client.Timeout = options.Timeout ?? PlainTransport.DefaultTimeout;
        return client;
    }
}
