using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace StorageGrants.RadosGateway;

/// <summary>One call of <c>AddRadosGatewayAdmin</c>.</summary>
internal sealed record RadosGatewayAdminRegistration(string Name, string HttpClientName);

internal sealed class RadosGatewayAdminClientFactory(
    IServiceProvider services,
    IHttpClientFactory httpClients,
    IOptionsMonitor<RadosGatewayAdminOptions> options,
    IEnumerable<RadosGatewayAdminRegistration> registrations) : IRadosGatewayAdminClientFactory
{
    public RadosGatewayAdminClient CreateClient(string name)
    {
        if (name is null) throw new ArgumentNullException(nameof(name));
        var registration = registrations.FirstOrDefault(known => known.Name == name) ?? throw new ArgumentException(
            "No RADOS Gateway client is registered under the name '" + name + "'. Registered are: "
            + string.Join(", ", registrations.Select(known => "'" + known.Name + "'").Distinct()) + ".",
            nameof(name));
        var current = options.Get(name);
        return new RadosGatewayAdminClient(
            httpClients.CreateClient(registration.HttpClientName),
            current,
            isSignedByPipeline: true,
            current.LoggerFactory ?? services.GetService<ILoggerFactory>());
    }
}
