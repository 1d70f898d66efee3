using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Net.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace StorageGrants.Http;

// Makes clients by the name they were registered under, with the options that hold now.
internal sealed class NamedClients<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
    IServiceProvider services,
    IHttpClientFactory httpClients,
    IOptionsMonitor<TOptions> options,
    IEnumerable<ClientRegistration<TOptions>> registrations)
    where TOptions : class
{
    public TClient Create<TClient>(string kind, string name, Func<HttpClient, TOptions, ILoggerFactory?, TClient> make)
    {
        if (name is null) throw new ArgumentNullException(nameof(name));
        var registration = registrations.FirstOrDefault(known => known.Name == name) ?? throw new ArgumentException(
            "No " + kind + " client is registered under the name '" + name + "'. Registered are: "
            + string.Join(", ", registrations.Select(known => "'" + known.Name + "'").Distinct()) + ".",
            nameof(name));
        return make(httpClients.CreateClient(registration.HttpClientName), options.Get(name), services.GetService<ILoggerFactory>());
    }
}
