using System;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StorageGrants.Http;
using StorageGrants.Tigris.Organizations;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="TigrisOrganizationsClient"/> with a service collection.</summary>
public static class TigrisOrganizationsServiceCollectionExtensions
{
    private const string HttpClientName = "StorageGrants.TigrisOrganizations";

    /// <summary>
    /// Registers <see cref="TigrisOrganizationsClient"/> as a typed client of the HTTP client factory. The options are
    /// checked when the host starts. The client repeats failed calls by itself
    /// (<see cref="TigrisOrganizationsOptions.Retry"/>); logged header values are redacted.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the access key and what else differs from the defaults.</param>
    /// <returns>The builder of the underlying HTTP client.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static IHttpClientBuilder AddTigrisOrganizations(this IServiceCollection services, Action<TigrisOrganizationsOptions> configure)
    {
        var builder = AddPipeline(services, Options.Options.DefaultName, HttpClientName, configure);
        services.AddTransient(static provider => provider.GetRequiredService<ITigrisOrganizationsClientFactory>().CreateClient(Options.Options.DefaultName));
        return builder;
    }

    /// <summary>
    /// Registers one of several clients as a keyed service; get it with
    /// <c>GetRequiredKeyedService&lt;TigrisOrganizationsClient&gt;(name)</c>, <c>[FromKeyedServices(name)]</c> or, when the
    /// name is known only at run time, from <see cref="ITigrisOrganizationsClientFactory"/>. Otherwise as the overload
    /// without a name.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The key of the client and the name of its options; not blank.</param>
    /// <param name="configure">Sets the access key and what else differs from the defaults.</param>
    /// <returns>The builder of the underlying HTTP client.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public static IHttpClientBuilder AddTigrisOrganizations(this IServiceCollection services, string name, Action<TigrisOrganizationsOptions> configure)
    {
        var builder = AddPipeline(services, name, ClientPipeline.NameOf(HttpClientName, name), configure);
        services.AddKeyedTransient(name, static (provider, key) => provider.GetRequiredService<ITigrisOrganizationsClientFactory>().CreateClient((string)key!));
        return builder;
    }

    private static IHttpClientBuilder AddPipeline(IServiceCollection services, string optionsName, string httpClientName, Action<TigrisOrganizationsOptions> configure)
    {
        var builder = ClientPipeline.Add(services, optionsName, httpClientName, configure, TigrisOrganizationsOptionsRules.Check, static options => options.Timeout);
        services.TryAddSingleton<ITigrisOrganizationsClientFactory, TigrisOrganizationsClientFactory>();
        return builder;
    }
}
