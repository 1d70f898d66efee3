using System;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StorageGrants.Backblaze;
using StorageGrants.Backblaze.Groups;
using StorageGrants.Backblaze.V3;
using StorageGrants.Http;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the Backblaze clients with a service collection.</summary>
public static class BackblazeServiceCollectionExtensions
{
    private const string HttpClientName = "StorageGrants.Backblaze";

    /// <summary>
    /// Registers <see cref="BackblazeClient"/>, <see cref="BackblazeV3Client"/> and <see cref="BackblazeGroupsClient"/> as
    /// typed clients of the HTTP client factory. All clients of a kind share one authorization. The options are checked when
    /// the host starts. The clients repeat failed calls by themselves (<see cref="BackblazeOptions.Retry"/>); logged header
    /// values are redacted.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the application key and what else differs from the defaults.</param>
    /// <returns>The builder of the underlying HTTP client.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static IHttpClientBuilder AddBackblaze(this IServiceCollection services, Action<BackblazeOptions> configure)
    {
        var builder = AddPipeline(services, Options.Options.DefaultName, HttpClientName, configure);
        services.AddTransient(static provider => Factory(provider).CreateClient(Options.Options.DefaultName));
        services.AddTransient(static provider => Factory(provider).CreateV3Client(Options.Options.DefaultName));
        services.AddTransient(static provider => Factory(provider).CreateGroupsClient(Options.Options.DefaultName));
        return builder;
    }

    /// <summary>
    /// Registers the clients of one of several application keys as keyed services; get them with
    /// <c>GetRequiredKeyedService&lt;BackblazeClient&gt;(name)</c>, <c>[FromKeyedServices(name)]</c> or, when the name is
    /// known only at run time, from <see cref="IBackblazeClientFactory"/>. Otherwise as the overload without a name.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The key of the clients and the name of their options; not blank.</param>
    /// <param name="configure">Sets the application key and what else differs from the defaults.</param>
    /// <returns>The builder of the underlying HTTP client.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public static IHttpClientBuilder AddBackblaze(this IServiceCollection services, string name, Action<BackblazeOptions> configure)
    {
        var builder = AddPipeline(services, name, ClientPipeline.NameOf(HttpClientName, name), configure);
        services.AddKeyedTransient(name, static (provider, key) => Factory(provider).CreateClient((string)key!));
        services.AddKeyedTransient(name, static (provider, key) => Factory(provider).CreateV3Client((string)key!));
        services.AddKeyedTransient(name, static (provider, key) => Factory(provider).CreateGroupsClient((string)key!));
        return builder;
    }

    private static IBackblazeClientFactory Factory(IServiceProvider provider) => provider.GetRequiredService<IBackblazeClientFactory>();

    private static IHttpClientBuilder AddPipeline(IServiceCollection services, string optionsName, string httpClientName, Action<BackblazeOptions> configure)
    {
        var builder = ClientPipeline.Add(services, optionsName, httpClientName, configure, BackblazeOptionsRules.Check, static options => options.Timeout);
        services.TryAddSingleton<IBackblazeClientFactory, BackblazeClientFactory>();
        return builder;
    }
}
