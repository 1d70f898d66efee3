using System;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StorageGrants.Http;
using StorageGrants.Tigris;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="TigrisPartnerClient"/> with a service collection.</summary>
public static class TigrisPartnerServiceCollectionExtensions
{
    private const string HttpClientName = "StorageGrants.TigrisPartner";

    /// <summary>
    /// Registers <see cref="TigrisPartnerClient"/> as a typed client of the HTTP client factory. The options are
    /// checked when the host starts. The client repeats failed calls by itself (<see cref="TigrisPartnerOptions.Retry"/>).
    /// Handlers added to the builder run above the signing, so that one that sends a request again has it signed afresh;
    /// logged header values are redacted.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets provider id, signing key and what else differs from the defaults.</param>
    /// <returns>The builder of the underlying HTTP client.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static IHttpClientBuilder AddTigrisPartner(this IServiceCollection services, Action<TigrisPartnerOptions> configure)
    {
        var builder = AddPipeline(services, Options.Options.DefaultName, HttpClientName, configure);
        services.AddTransient(static provider => provider.GetRequiredService<ITigrisPartnerClientFactory>().CreateClient(Options.Options.DefaultName));
        return builder;
    }

    /// <summary>
    /// Registers one of several <see cref="TigrisPartnerClient"/>s as a keyed service; get it with
    /// <c>GetRequiredKeyedService&lt;TigrisPartnerClient&gt;(name)</c>, <c>[FromKeyedServices(name)]</c> or, when the name is
    /// known only at run time, from <see cref="ITigrisPartnerClientFactory"/>. Otherwise as the overload without a name.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The key of the client and the name of its options; not blank.</param>
    /// <param name="configure">Sets provider id, signing key and what else differs from the defaults.</param>
    /// <returns>The builder of the underlying HTTP client.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public static IHttpClientBuilder AddTigrisPartner(this IServiceCollection services, string name, Action<TigrisPartnerOptions> configure)
    {
        var builder = AddPipeline(services, name, ClientPipeline.NameOf(HttpClientName, name), configure);
        services.AddKeyedTransient(name, static (provider, key) => provider.GetRequiredService<ITigrisPartnerClientFactory>().CreateClient((string)key!));
        return builder;
    }

    private static IHttpClientBuilder AddPipeline(IServiceCollection services, string optionsName, string httpClientName, Action<TigrisPartnerOptions> configure)
    {
        var builder = ClientPipeline.Add(services, optionsName, httpClientName, configure, TigrisPartnerOptionsRules.Check, static options => options.Timeout);
        services.TryAddSingleton<ITigrisPartnerClientFactory, TigrisPartnerClientFactory>();
        ClientPipeline.AddSigning<TigrisPartnerOptions>(services, optionsName, httpClientName, static options => new TigrisSigningHandler(options));
        return builder;
    }
}
