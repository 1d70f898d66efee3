using StorageGrants.Http;

namespace StorageGrants.Tigris;

internal sealed class TigrisPartnerClientFactory(NamedClients<TigrisPartnerOptions> clients) : ITigrisPartnerClientFactory
{
    public TigrisPartnerClient CreateClient(string name) => clients.Create("Tigris partner", name, static (http, options, loggers) =>
        new TigrisPartnerClient(http, options, isSignedByPipeline: true, options.LoggerFactory ?? loggers));
}
