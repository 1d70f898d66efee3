using System;
using System.Net;

namespace StorageGrants.Tigris;

/// <summary>The Partner API answered a call with an error status.</summary>
public sealed class TigrisPartnerException : ApiErrorException
{
    /// <summary>Makes the error, for tests that replace a client. The texts must hold no secret.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="vendorMessage">The vendor's own message; <see langword="null"/> when the answer had none.</param>
    /// <param name="errorBody">The body of the answer.</param>
    /// <param name="requestId">The id the service gave the request, if any.</param>
    /// <param name="retryAfter">How long the service asked to wait, if it did.</param>
    /// <param name="clockDifference">How far this machine's clock is ahead of the service's, if that is suspect.</param>
    public TigrisPartnerException(
        string message,
        HttpStatusCode statusCode,
        string? vendorMessage = null,
        string errorBody = "",
        string? requestId = null,
        TimeSpan? retryAfter = null,
        TimeSpan? clockDifference = null)
        : base(message, statusCode, errorBody, requestId, retryAfter)
    {
        VendorMessage = vendorMessage;
        ClockDifference = clockDifference;
    }

    /// <summary>
    /// The member <c>message</c> of the answer, secrets masked; <see langword="null"/> when it had none. The vendor
    /// documents no error codes (docs/vendors/tigris.md), so this text is for people.
    /// </summary>
    public string? VendorMessage { get; }

    /// <summary>
    /// How far the clock that dates the requests is ahead of the service's (negative: behind), when the service refused
    /// the request with 401 or 403 and the difference to its <c>Date</c> header is a minute or more: the time is signed,
    /// so a wrong clock can be the reason. <see langword="null"/> otherwise. Which difference the service accepts is not
    /// documented (docs/vendors/tigris.md).
    /// </summary>
    public TimeSpan? ClockDifference { get; }
}
