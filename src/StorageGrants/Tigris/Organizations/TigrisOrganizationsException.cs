using System;
using System.Net;

namespace StorageGrants.Tigris.Organizations;

/// <summary>
/// The self-serve API answered a call with an error: with an error status, or with success and <c>status</c> other than
/// <c>success</c> in the body.
/// </summary>
public sealed class TigrisOrganizationsException : ApiErrorException
{
    /// <summary>Makes the error, for tests that replace a client. The texts must hold no secret.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="code">The vendor's code; <see langword="null"/> when the answer had none.</param>
    /// <param name="vendorMessage">The vendor's own message; <see langword="null"/> when the answer had none.</param>
    /// <param name="errorBody">The body of the answer.</param>
    /// <param name="requestId">The id the service gave the request, if any.</param>
    /// <param name="retryAfter">How long the service asked to wait, if it did.</param>
    /// <param name="clockDifference">How far this machine's clock is ahead of the service's, if that is suspect.</param>
    public TigrisOrganizationsException(
        string message,
        HttpStatusCode statusCode,
        string? code = null,
        string? vendorMessage = null,
        string errorBody = "",
        string? requestId = null,
        TimeSpan? retryAfter = null,
        TimeSpan? clockDifference = null)
        : base(message, statusCode, errorBody, requestId, retryAfter)
    {
        Code = code;
        VendorMessage = vendorMessage;
        ClockDifference = clockDifference;
    }

    /// <summary>
    /// The kind of error, such as <c>AccessDenied</c>, from a JSON or XML answer; <see langword="null"/> when it had none.
    /// The vendor lists no codes for these calls (docs/vendors/tigris-organizations.md).
    /// </summary>
    public string? Code { get; }

    /// <summary>The message of the answer, secrets masked; for people. <see langword="null"/> when it had none.</summary>
    public string? VendorMessage { get; }

    /// <summary>
    /// How far the clock that dates the requests is ahead of the service's (negative: behind), when the service refused
    /// the request with 401 or 403 and the difference to its <c>Date</c> header is a minute or more: the time is signed,
    /// so a wrong clock can be the reason. <see langword="null"/> otherwise.
    /// </summary>
    public TimeSpan? ClockDifference { get; }
}
