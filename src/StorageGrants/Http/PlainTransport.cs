using System;
using System.Net.Http;

namespace StorageGrants.Http;

// The HTTP clients this library makes itself: no redirects, no cookies.
internal static class PlainTransport
{
    private static readonly TimeSpan s_defaultTimeout = TimeSpan.FromSeconds(100);

#if NET
    private static readonly TimeSpan s_connectionLifetime = TimeSpan.FromMinutes(5);
#endif

    private static readonly Lazy<HttpMessageHandler> s_shared = new(CreatePrimaryHandler);

    /// <summary>An HTTP client over connections that all clients made so share, so that making many of them does not exhaust sockets.</summary>
    public static HttpClient CreateClient(TimeSpan? timeout, DelegatingHandler? signing = null)
    {
        if (signing is not null) signing.InnerHandler = s_shared.Value;
        var client = new HttpClient(signing ?? s_shared.Value, disposeHandler: false);
        SetTimeout(client, timeout);
        return client;
    }

    public static void SetTimeout(HttpClient client, TimeSpan? timeout) => client.Timeout = timeout ?? s_defaultTimeout;

    public static HttpMessageHandler CreatePrimaryHandler() =>
#if NET
        new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = s_connectionLifetime };
#else
        new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
#endif
}
