using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace StorageGrants.Tigris;

/// <summary>One call of <c>AddTigrisPartner</c>.</summary>
internal sealed record TigrisPartnerRegistration(string Name, string HttpClientName);

internal sealed class TigrisPartnerClientFactory(
    IServiceProvider services,
    IHttpClientFactory httpClients,
    IOptionsMonitor<TigrisPartnerOptions> options,
    IEnumerable<TigrisPartnerRegistration> registrations) : ITigrisPartnerClientFactory
{
    public TigrisPartnerClient CreateClient(string name)
    {
        if (name is null) throw new ArgumentNullException(nameof(name));
        var registration = registrations.FirstOrDefault(known => known.Name == name) ?? throw new ArgumentException(
            "No Tigris partner client is registered under the name '" + name + "'. Registered are: "
            + string.Join(", ", registrations.Select(known => "'" + known.Name + "'").Distinct()) + ".",
            nameof(name));
        var current = options.Get(name);
        return new TigrisPartnerClient(
            httpClients.CreateClient(registration.HttpClientName),
            current,
            isSignedByPipeline: true,
            current.LoggerFactory ?? services.GetService<ILoggerFactory>());
    }
}
