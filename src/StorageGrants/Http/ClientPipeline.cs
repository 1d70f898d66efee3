using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace StorageGrants.Http;

/// <summary>One call of a method that registers clients.</summary>
internal sealed record ClientRegistration<TOptions>(string Name, string HttpClientName);

// What the methods that register clients with a service collection have in common.
internal static class ClientPipeline
{
    public static string NameOf(string httpClientName, string name) => string.IsNullOrWhiteSpace(name)
        ? throw new ArgumentException("The name of a client must not be blank.", nameof(name))
        : httpClientName + ":" + name;

    public static IHttpClientBuilder Add<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        IServiceCollection services, string optionsName, string httpClientName, Action<TOptions> configure, Func<TOptions, IReadOnlyList<string>> check, Func<TOptions, TimeSpan?> timeout)
        where TOptions : class
    {
        if (services is null) throw new ArgumentNullException(nameof(services));
        if (configure is null) throw new ArgumentNullException(nameof(configure));
        services.TryAddSingleton<NamedClients<TOptions>>();
        services.AddSingleton(new ClientRegistration<TOptions>(optionsName, httpClientName));
        services.AddOptions<TOptions>(optionsName).Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TOptions>>(new OptionsValidator<TOptions>(check)));
        return services.AddHttpClient(httpClientName)
            .ConfigureHttpClient((provider, client) => PlainTransport.SetTimeout(client, timeout(OptionsOf<TOptions>(provider, optionsName))))
            .ConfigurePrimaryHttpMessageHandler(PlainTransport.CreatePrimaryHandler)
            .RedactLoggedHeaders(static _ => true);
    }

    /// <summary>
    /// Puts the signing after every handler that users add: it is the last to see a request, so what travels is what was
    /// signed, and a retry above it never repeats a nonce.
    /// </summary>
    public static void AddSigning<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        IServiceCollection services, string optionsName, string httpClientName, Func<TOptions, DelegatingHandler> sign)
        where TOptions : class =>
        services.AddSingleton<IPostConfigureOptions<HttpClientFactoryOptions>>(new PostConfigureOptions<HttpClientFactoryOptions>(
            httpClientName,
            options => options.HttpMessageHandlerBuilderActions.Add(
                builder => builder.AdditionalHandlers.Add(sign(OptionsOf<TOptions>(builder.Services, optionsName))))));

    private static TOptions OptionsOf<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(IServiceProvider provider, string name)
        where TOptions : class =>
        provider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(name);
}
