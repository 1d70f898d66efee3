using System;
using System.Net;

namespace StorageGrants.RadosGateway;

/// <summary>A gateway answered a call of the Admin Ops API with an error.</summary>
public sealed class RadosGatewayAdminException : ApiErrorException
{
    /// <summary>Makes the error, for tests that replace a client. The texts must hold no secret.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="code">The gateway's code; <see langword="null"/> when the answer had none.</param>
    /// <param name="errorBody">The body of the answer.</param>
    /// <param name="requestId">The id the gateway gave the request, if any.</param>
    /// <param name="hostId">Which gateway answered, if it said so.</param>
    /// <param name="retryAfter">How long the gateway asked to wait, if it did.</param>
    /// <param name="clockDifference">How far this machine's clock is ahead of the gateway's, if that is suspect.</param>
    public RadosGatewayAdminException(
        string message,
        HttpStatusCode statusCode,
        string? code = null,
        string errorBody = "",
        string? requestId = null,
        string? hostId = null,
        TimeSpan? retryAfter = null,
        TimeSpan? clockDifference = null)
        : base(message, statusCode, errorBody, requestId, retryAfter)
    {
        Code = code;
        HostId = hostId;
        ClockDifference = clockDifference;
    }

    /// <summary>
    /// What went wrong, in one word such as <see cref="RadosGatewayErrorCodes.NoSuchUser"/>: together with
    /// <see cref="ApiErrorException.StatusCode"/> what programs decide by. <see langword="null"/> when the answer had none.
    /// </summary>
    public string? Code { get; }

    /// <summary>Which gateway answered, as it names itself; <see langword="null"/> when it did not.</summary>
    public string? HostId { get; }

    /// <summary>
    /// How far the clock that dates the requests is ahead of the gateway's (negative: behind), when the gateway refused
    /// the request with 401 or 403 and the difference to its <c>Date</c> header is a minute or more: the time is signed,
    /// so a wrong clock can be the reason. <see langword="null"/> otherwise.
    /// </summary>
    public TimeSpan? ClockDifference { get; }
}
