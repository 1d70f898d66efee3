using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StorageGrants.Backblaze.Groups;
using StorageGrants.Backblaze.V3;
using StorageGrants.Http;

namespace StorageGrants.Backblaze;

/// <summary>One call of <c>AddBackblaze</c>.</summary>
internal sealed record BackblazeRegistration(string Name, string HttpClientName);

internal sealed class BackblazeClientFactory(
    IServiceProvider services,
    IHttpClientFactory httpClients,
    IOptionsMonitor<BackblazeOptions> options,
    IEnumerable<BackblazeRegistration> registrations) : IBackblazeClientFactory
{
    private readonly Dictionary<(string Name, Type Client), KeptSession> _sessions = new();

    public BackblazeClient CreateClient(string name) => Create(name, static (http, options, session, loggers) => new BackblazeClient(http, options, session, loggers));

    public BackblazeV3Client CreateV3Client(string name) => Create(name, static (http, options, session, loggers) => new BackblazeV3Client(http, options, session, loggers));

    public BackblazeGroupsClient CreateGroupsClient(string name) => Create(name, static (http, options, session, loggers) => new BackblazeGroupsClient(http, options, session, loggers));

    private TClient Create<TClient>(string name, Func<HttpClient, BackblazeOptions, SharedSignIn<BackblazeAuthorization>, ILoggerFactory?, TClient> make)
    {
        if (name is null) throw new ArgumentNullException(nameof(name));
        var registration = registrations.FirstOrDefault(known => known.Name == name) ?? throw new ArgumentException(
            "No Backblaze client is registered under the name '" + name + "'. Registered are: "
            + string.Join(", ", registrations.Select(known => "'" + known.Name + "'").Distinct()) + ".",
            nameof(name));
        var current = options.Get(name);
        return make(
            httpClients.CreateClient(registration.HttpClientName),
            current,
            SessionOf(name, typeof(TClient), current),
            current.LoggerFactory ?? services.GetService<ILoggerFactory>());
    }

    // Clients come and go, an authorization lasts a day; with another key or service it is another one.
    private SharedSignIn<BackblazeAuthorization> SessionOf(string name, Type client, BackblazeOptions current)
    {
        lock (_sessions)
        {
            if (_sessions.TryGetValue((name, client), out var kept) && kept.IsOf(current)) return kept.Session;
            kept = new KeptSession(current);
            _sessions[(name, client)] = kept;
            return kept.Session;
        }
    }

    private sealed class KeptSession(BackblazeOptions options)
    {
        private readonly string _keyId = options.ApplicationKeyId;
        private readonly Secret? _key = options.ApplicationKey;
        private readonly Uri? _address = options.BaseAddress;

        public SharedSignIn<BackblazeAuthorization> Session { get; } = new();

        public bool IsOf(BackblazeOptions current) => current.ApplicationKeyId == _keyId && current.ApplicationKey == _key && current.BaseAddress == _address;
    }
}
