using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StorageGrants.Http;
using StorageGrants.StorageGrid.V3;

namespace StorageGrants.StorageGrid;

/// <summary>One call of <c>AddStorageGridTenant</c>.</summary>
internal sealed record StorageGridTenantRegistration(string Name, string HttpClientName);

internal sealed class StorageGridTenantClientFactory(
    IServiceProvider services,
    IHttpClientFactory httpClients,
    IOptionsMonitor<StorageGridTenantOptions> options,
    IEnumerable<StorageGridTenantRegistration> registrations) : IStorageGridTenantClientFactory
{
    private readonly Dictionary<(string Name, Type Client), KeptSession> _sessions = new();

    public StorageGridTenantClient CreateClient(string name) => Create(name, static (http, options, session, loggers) => new StorageGridTenantClient(http, options, session, loggers));

    public StorageGridTenantV3Client CreateV3Client(string name) => Create(name, static (http, options, session, loggers) => new StorageGridTenantV3Client(http, options, session, loggers));

    private TClient Create<TClient>(string name, Func<HttpClient, StorageGridTenantOptions, SharedSignIn<StorageGridToken>, ILoggerFactory?, TClient> make)
    {
        if (name is null) throw new ArgumentNullException(nameof(name));
        var registration = registrations.FirstOrDefault(known => known.Name == name) ?? throw new ArgumentException(
            "No StorageGRID tenant client is registered under the name '" + name + "'. Registered are: "
            + string.Join(", ", registrations.Select(known => "'" + known.Name + "'").Distinct()) + ".",
            nameof(name));
        var current = options.Get(name);
        return make(
            httpClients.CreateClient(registration.HttpClientName),
            current,
            SessionOf(name, typeof(TClient), current),
            current.LoggerFactory ?? services.GetService<ILoggerFactory>());
    }

    // Clients come and go, a sign-in lasts for hours; with another user or service it is another one.
    private SharedSignIn<StorageGridToken> SessionOf(string name, Type client, StorageGridTenantOptions current)
    {
        lock (_sessions)
        {
            if (_sessions.TryGetValue((name, client), out var kept) && kept.IsOf(current)) return kept.Session;
            kept = new KeptSession(current);
            _sessions[(name, client)] = kept;
            return kept.Session;
        }
    }

    private sealed class KeptSession(StorageGridTenantOptions options)
    {
        private readonly (string, string, Secret?, Uri?) _user = Of(options);

        public SharedSignIn<StorageGridToken> Session { get; } = new();

        public bool IsOf(StorageGridTenantOptions current) => _user == Of(current);

        private static (string AccountId, string UserName, Secret? Password, Uri? Address) Of(StorageGridTenantOptions options) =>
            (options.AccountId, options.UserName, options.Password, options.BaseAddress);
    }
}
