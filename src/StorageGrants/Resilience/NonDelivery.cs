using System;
using System.Net.Http;
using System.Net.Sockets;

namespace StorageGrants;

// Failures that prove that no byte of the request reached the service: repeating the call cannot do its work twice.
internal static class NonDelivery
{
    public static bool IsProven(Exception cause)
    {
        if (cause is not HttpRequestException failure) return false;
#if NET
        switch (failure.HttpRequestError)
        {
            case HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError:
                return true;

            // A socket that fails under a request is wrapped in an IOException; one that never connected is not.
            case HttpRequestError.ConnectionError when failure.InnerException is SocketException:
                return true;
        }
#else
        if (failure.InnerException is System.Net.WebException { Status: System.Net.WebExceptionStatus.ConnectFailure
            or System.Net.WebExceptionStatus.NameResolutionFailure
            or System.Net.WebExceptionStatus.ProxyNameResolutionFailure
            or System.Net.WebExceptionStatus.TrustFailure
            or System.Net.WebExceptionStatus.SecureChannelFailure }) return true;
#endif
        return failure.InnerException is SocketException
        {
            SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData,
        };
    }
}
