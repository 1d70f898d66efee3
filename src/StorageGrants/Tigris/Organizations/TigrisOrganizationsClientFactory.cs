using StorageGrants.Http;

namespace StorageGrants.Tigris.Organizations;

internal sealed class TigrisOrganizationsClientFactory(NamedClients<TigrisOrganizationsOptions> clients) : ITigrisOrganizationsClientFactory
{
    public TigrisOrganizationsClient CreateClient(string name) => clients.Create("Tigris organizations", name, static (http, options, loggers) =>
        new TigrisOrganizationsClient(http, options, options.LoggerFactory ?? loggers));
}
