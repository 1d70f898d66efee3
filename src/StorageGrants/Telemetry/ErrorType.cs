using System;
using System.Globalization;
#if NET
using System.Net.Http;
#endif

namespace StorageGrants;

// A failure as one of few words (error.type of OpenTelemetry), for spans, metrics and logs alike.
internal static class ErrorType
{
    public static string Of(Exception error) => error switch
    {
        ApiErrorException answered when (int)answered.StatusCode >= 400 => ((int)answered.StatusCode).ToString(CultureInfo.InvariantCulture),
        RequestTimeoutException => "timeout",
        TransportException { InnerException: { } cause } => OfConnection(cause),
        _ => error.GetType().FullName ?? "_OTHER",
    };

    // The words .NET itself uses for its HTTP metrics.
    private static string OfConnection(Exception cause)
    {
#if NET
        if (cause is HttpRequestException { HttpRequestError: var kind and not HttpRequestError.Unknown })
        {
            return kind switch
            {
                HttpRequestError.NameResolutionError => "name_resolution_error",
                HttpRequestError.ConnectionError => "connection_error",
                HttpRequestError.SecureConnectionError => "secure_connection_error",
                HttpRequestError.HttpProtocolError => "http_protocol_error",
                HttpRequestError.ExtendedConnectNotSupported => "extended_connect_not_supported",
                HttpRequestError.VersionNegotiationError => "version_negotiation_error",
                HttpRequestError.UserAuthenticationError => "user_authentication_error",
                HttpRequestError.ProxyTunnelError => "proxy_tunnel_error",
                HttpRequestError.InvalidResponse => "invalid_response",
                HttpRequestError.ResponseEnded => "response_ended",
                HttpRequestError.ConfigurationLimitExceeded => "configuration_limit_exceeded",
                _ => "_OTHER",
            };
        }
#endif
        return cause.GetType().FullName ?? "_OTHER";
    }
}
