using System;
using System.Net.Http;
using Microsoft.Extensions.Logging;
using StorageGrants.Http;
using StorageGrants.StorageGrid.V3;

namespace StorageGrants.StorageGrid;

internal sealed class StorageGridTenantClientFactory(NamedClients<StorageGridTenantOptions> clients) : IStorageGridTenantClientFactory
{
    private readonly KeptSignIns<(string AccountId, string UserName, Secret? Password, Uri? Address), StorageGridToken> _signIns = new();

    public StorageGridTenantClient CreateClient(string name) => Create(name, static (http, options, session, loggers) => new StorageGridTenantClient(http, options, session, loggers));

    public StorageGridTenantV3Client CreateV3Client(string name) => Create(name, static (http, options, session, loggers) => new StorageGridTenantV3Client(http, options, session, loggers));

    private TClient Create<TClient>(string name, Func<HttpClient, StorageGridTenantOptions, SharedSignIn<StorageGridToken>, ILoggerFactory?, TClient> make) =>
        clients.Create("StorageGRID tenant", name, (http, options, loggers) =>
            make(http, options, _signIns.Of(name, typeof(TClient), (options.AccountId, options.UserName, options.Password, options.BaseAddress)), options.LoggerFactory ?? loggers));
}
