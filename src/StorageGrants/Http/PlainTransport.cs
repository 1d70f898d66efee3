using System;
using System.Net.Http;

namespace StorageGrants.Http;

// The HTTP clients this library makes itself: no redirects, no cookies.
internal static class PlainTransport
{
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(100);

#if NET
    private static readonly TimeSpan s_connectionLifetime = TimeSpan.FromMinutes(5);
#endif

    private static readonly Lazy<HttpMessageHandler> s_shared = new(CreatePrimaryHandler);

    /// <summary>Shared by all clients made without an HttpClient, so that making many of them does not exhaust sockets.</summary>
    public static HttpMessageHandler Shared => s_shared.Value;

    public static HttpMessageHandler CreatePrimaryHandler() =>
#if NET
        new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = s_connectionLifetime };
#else
        new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
#endif
}
