using StorageGrants.Http;

namespace StorageGrants.RadosGateway;

internal sealed class RadosGatewayAdminClientFactory(NamedClients<RadosGatewayAdminOptions> clients) : IRadosGatewayAdminClientFactory
{
    public RadosGatewayAdminClient CreateClient(string name) => clients.Create("RADOS Gateway", name, static (http, options, loggers) =>
        new RadosGatewayAdminClient(http, options, isSignedByPipeline: true, options.LoggerFactory ?? loggers));
}
