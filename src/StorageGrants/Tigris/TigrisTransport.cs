using System;
using System.Net.Http;

namespace StorageGrants.Tigris;

// The HTTP clients this library makes itself: no redirects, no cookies.
internal static class TigrisTransport
{
    private static readonly TimeSpan s_connectionLifetime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_defaultTimeout = TimeSpan.FromSeconds(100);

    // Shared by all clients made without an HttpClient, so that making many of them does not exhaust sockets.
    private static readonly Lazy<HttpMessageHandler> s_shared = new(CreatePrimaryHandler);

    public static HttpMessageHandler CreatePrimaryHandler() =>
#if NET
        new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = s_connectionLifetime };
#else
        new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
#endif

    public static HttpClient CreateClient(TigrisPartnerOptions options) =>
        Configure(new HttpClient(new TigrisSigningHandler(options) { InnerHandler = s_shared.Value }, disposeHandler: false), options);

    public static HttpClient Configure(HttpClient client, TigrisPartnerOptions options)
    {
        client.Timeout = options.Timeout ?? s_defaultTimeout;
        return client;
    }
}
