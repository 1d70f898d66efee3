using System;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StorageGrants.Http;
using StorageGrants.StorageGrid;
using StorageGrants.StorageGrid.V3;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the StorageGRID tenant clients with a service collection.</summary>
public static class StorageGridServiceCollectionExtensions
{
    private const string HttpClientName = "StorageGrants.StorageGrid";

    /// <summary>
    /// Registers <see cref="StorageGridTenantClient"/> and <see cref="StorageGridTenantV3Client"/> as typed clients of the HTTP
    /// client factory. All clients of a kind share one sign-in. The options are checked when the host starts. The clients repeat
    /// failed calls by themselves (<see cref="StorageGridTenantOptions.Retry"/>); logged header values are redacted.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets address, tenant, user and password and what else differs from the defaults.</param>
    /// <returns>The builder of the underlying HTTP client, for one that trusts the certificate of the grid.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static IHttpClientBuilder AddStorageGridTenant(this IServiceCollection services, Action<StorageGridTenantOptions> configure)
    {
        var builder = AddPipeline(services, Options.Options.DefaultName, HttpClientName, configure);
        services.AddTransient(static provider => Factory(provider).CreateClient(Options.Options.DefaultName));
        services.AddTransient(static provider => Factory(provider).CreateV3Client(Options.Options.DefaultName));
        return builder;
    }

    /// <summary>
    /// Registers the clients of one of several users or tenants as keyed services; get them with
    /// <c>GetRequiredKeyedService&lt;StorageGridTenantClient&gt;(name)</c>, <c>[FromKeyedServices(name)]</c> or, when the name is
    /// known only at run time, from <see cref="IStorageGridTenantClientFactory"/>. Otherwise as the overload without a name.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The key of the clients and the name of their options; not blank.</param>
    /// <param name="configure">Sets address, tenant, user and password and what else differs from the defaults.</param>
    /// <returns>The builder of the underlying HTTP client.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public static IHttpClientBuilder AddStorageGridTenant(this IServiceCollection services, string name, Action<StorageGridTenantOptions> configure)
    {
        var builder = AddPipeline(services, name, ClientPipeline.NameOf(HttpClientName, name), configure);
        services.AddKeyedTransient(name, static (provider, key) => Factory(provider).CreateClient((string)key!));
        services.AddKeyedTransient(name, static (provider, key) => Factory(provider).CreateV3Client((string)key!));
        return builder;
    }

    private static IStorageGridTenantClientFactory Factory(IServiceProvider provider) => provider.GetRequiredService<IStorageGridTenantClientFactory>();

    private static IHttpClientBuilder AddPipeline(IServiceCollection services, string optionsName, string httpClientName, Action<StorageGridTenantOptions> configure)
    {
        var builder = ClientPipeline.Add(services, optionsName, httpClientName, configure, StorageGridTenantOptionsRules.Check, static options => options.Timeout);
        services.TryAddSingleton<IStorageGridTenantClientFactory, StorageGridTenantClientFactory>();
        return builder;
    }
}
