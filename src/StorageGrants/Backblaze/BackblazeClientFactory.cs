using System;
using System.Net.Http;
using Microsoft.Extensions.Logging;
using StorageGrants.Backblaze.Groups;
using StorageGrants.Backblaze.V3;
using StorageGrants.Http;

namespace StorageGrants.Backblaze;

internal sealed class BackblazeClientFactory(NamedClients<BackblazeOptions> clients) : IBackblazeClientFactory
{
    private readonly KeptSignIns<(string KeyId, Secret? Key, Uri? Address), BackblazeAuthorization> _signIns = new();

    public BackblazeClient CreateClient(string name) => Create(name, static (http, options, session, loggers) => new BackblazeClient(http, options, session, loggers));

    public BackblazeV3Client CreateV3Client(string name) => Create(name, static (http, options, session, loggers) => new BackblazeV3Client(http, options, session, loggers));

    public BackblazeGroupsClient CreateGroupsClient(string name) => Create(name, static (http, options, session, loggers) => new BackblazeGroupsClient(http, options, session, loggers));

    private TClient Create<TClient>(string name, Func<HttpClient, BackblazeOptions, SharedSignIn<BackblazeAuthorization>, ILoggerFactory?, TClient> make) =>
        clients.Create("Backblaze", name, (http, options, loggers) =>
            make(http, options, _signIns.Of(name, typeof(TClient), (options.ApplicationKeyId, options.ApplicationKey, options.BaseAddress)), options.LoggerFactory ?? loggers));
}
