using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace StorageGrants.Tigris.Organizations;

/// <summary>One call of <c>AddTigrisOrganizations</c>.</summary>
internal sealed record TigrisOrganizationsRegistration(string Name, string HttpClientName);

internal sealed class TigrisOrganizationsClientFactory(
    IServiceProvider services,
    IHttpClientFactory httpClients,
    IOptionsMonitor<TigrisOrganizationsOptions> options,
    IEnumerable<TigrisOrganizationsRegistration> registrations) : ITigrisOrganizationsClientFactory
{
    public TigrisOrganizationsClient CreateClient(string name)
    {
        if (name is null) throw new ArgumentNullException(nameof(name));
        var registration = registrations.FirstOrDefault(known => known.Name == name) ?? throw new ArgumentException(
            "No Tigris organizations client is registered under the name '" + name + "'. Registered are: "
            + string.Join(", ", registrations.Select(known => "'" + known.Name + "'").Distinct()) + ".",
            nameof(name));
        var current = options.Get(name);
        return new TigrisOrganizationsClient(
            httpClients.CreateClient(registration.HttpClientName),
            current,
            current.LoggerFactory ?? services.GetService<ILoggerFactory>());
    }
}
