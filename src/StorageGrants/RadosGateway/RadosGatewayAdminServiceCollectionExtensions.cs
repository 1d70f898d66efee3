using System;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StorageGrants.Http;
using StorageGrants.RadosGateway;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="RadosGatewayAdminClient"/> with a service collection.</summary>
public static class RadosGatewayAdminServiceCollectionExtensions
{
    private const string HttpClientName = "StorageGrants.RadosGatewayAdmin";

    /// <summary>
    /// Registers <see cref="RadosGatewayAdminClient"/> as a typed client of the HTTP client factory. The options are
    /// checked when the host starts. The client repeats failed calls by itself (<see cref="RadosGatewayAdminOptions.Retry"/>).
    /// Handlers added to the builder run above the signing, so that one that sends a request again has it signed afresh;
    /// logged header values are redacted.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets address, access key and what else differs from the defaults.</param>
    /// <returns>The builder of the underlying HTTP client.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static IHttpClientBuilder AddRadosGatewayAdmin(this IServiceCollection services, Action<RadosGatewayAdminOptions> configure)
    {
        var builder = AddPipeline(services, Options.Options.DefaultName, HttpClientName, configure);
        services.AddTransient(static provider => provider.GetRequiredService<IRadosGatewayAdminClientFactory>().CreateClient(Options.Options.DefaultName));
        return builder;
    }

    /// <summary>
    /// Registers one of several <see cref="RadosGatewayAdminClient"/>s as a keyed service; get it with
    /// <c>GetRequiredKeyedService&lt;RadosGatewayAdminClient&gt;(name)</c>, <c>[FromKeyedServices(name)]</c> or, when the name is
    /// known only at run time, from <see cref="IRadosGatewayAdminClientFactory"/>. Otherwise as the overload without a name.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The key of the client and the name of its options; not blank.</param>
    /// <param name="configure">Sets address, access key and what else differs from the defaults.</param>
    /// <returns>The builder of the underlying HTTP client.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public static IHttpClientBuilder AddRadosGatewayAdmin(this IServiceCollection services, string name, Action<RadosGatewayAdminOptions> configure)
    {
        var builder = AddPipeline(services, name, ClientPipeline.NameOf(HttpClientName, name), configure);
        services.AddKeyedTransient(name, static (provider, key) => provider.GetRequiredService<IRadosGatewayAdminClientFactory>().CreateClient((string)key!));
        return builder;
    }

    private static IHttpClientBuilder AddPipeline(IServiceCollection services, string optionsName, string httpClientName, Action<RadosGatewayAdminOptions> configure)
    {
        var builder = ClientPipeline.Add(services, optionsName, httpClientName, configure, RadosGatewayAdminOptionsRules.Check, static options => options.Timeout);
        services.TryAddSingleton<IRadosGatewayAdminClientFactory, RadosGatewayAdminClientFactory>();
        ClientPipeline.AddSigning<RadosGatewayAdminOptions>(services, optionsName, httpClientName, static options => new RadosGatewaySigningHandler(options));
        return builder;
    }
}
