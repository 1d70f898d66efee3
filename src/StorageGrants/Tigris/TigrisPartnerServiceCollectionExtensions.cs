using System;
using System.Net.Http;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;
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
        if (string.IsNullOrWhiteSpace(name)) throw new ArgumentException("The name of a client must not be blank.", nameof(name));
        var httpClientName = HttpClientName + ":" + name;
        var builder = AddPipeline(services, name, httpClientName, configure);
        services.AddKeyedTransient(name, static (provider, key) => provider.GetRequiredService<ITigrisPartnerClientFactory>().CreateClient((string)key!));
        return builder;
    }

    private static IHttpClientBuilder AddPipeline(IServiceCollection services, string optionsName, string httpClientName, Action<TigrisPartnerOptions> configure)
    {
        if (services is null) throw new ArgumentNullException(nameof(services));
        if (configure is null) throw new ArgumentNullException(nameof(configure));
        services.TryAddSingleton<ITigrisPartnerClientFactory, TigrisPartnerClientFactory>();
        services.AddSingleton(new TigrisPartnerRegistration(optionsName, httpClientName));
        services.AddOptions<TigrisPartnerOptions>(optionsName).Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TigrisPartnerOptions>, TigrisPartnerOptionsValidator>());

        // After every handler that users add: the signing is the last to see a request, so a retry above it never repeats a nonce.
        services.AddSingleton<IPostConfigureOptions<HttpClientFactoryOptions>>(provider => new PostConfigureOptions<HttpClientFactoryOptions>(
            httpClientName,
            options => options.HttpMessageHandlerBuilderActions.Add(
                builder => builder.AdditionalHandlers.Add(new TigrisSigningHandler(GetOptions(builder.Services, optionsName))))));
        return services.AddHttpClient(httpClientName)
            .ConfigureHttpClient((provider, client) => TigrisTransport.Configure(client, GetOptions(provider, optionsName)))
            .ConfigurePrimaryHttpMessageHandler(PlainTransport.CreatePrimaryHandler)
            .RedactLoggedHeaders(static _ => true);
    }

    private static TigrisPartnerOptions GetOptions(IServiceProvider provider, string name) =>
        provider.GetRequiredService<IOptionsMonitor<TigrisPartnerOptions>>().Get(name);
}
