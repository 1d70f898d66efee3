using System;
using System.Net;

namespace StorageGrants.Backblaze;

/// <summary>Backblaze answered a call with an error.</summary>
public sealed class BackblazeException : ApiErrorException
{
    /// <summary>Makes the error, for tests that replace a client. The texts must hold no secret.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="code">The vendor's code; <see langword="null"/> when the answer had none.</param>
    /// <param name="vendorMessage">The vendor's own message; <see langword="null"/> when the answer had none.</param>
    /// <param name="errorBody">The body of the answer.</param>
    /// <param name="requestId">The id the service gave the request, if any.</param>
    /// <param name="retryAfter">How long the service asked to wait, if it did.</param>
    public BackblazeException(
        string message,
        HttpStatusCode statusCode,
        string? code = null,
        string? vendorMessage = null,
        string errorBody = "",
        string? requestId = null,
        TimeSpan? retryAfter = null)
        : base(message, statusCode, errorBody, requestId, retryAfter)
    {
        Code = code;
        VendorMessage = vendorMessage;
    }

    /// <summary>
    /// What went wrong, in one word such as <see cref="BackblazeErrorCodes.DuplicateBucketName"/>: together with
    /// <see cref="ApiErrorException.StatusCode"/> what programs decide by. <see langword="null"/> when the answer had none.
    /// </summary>
    public string? Code { get; }

    /// <summary>The member <c>message</c> of the answer, secrets masked; for people. <see langword="null"/> when it had none.</summary>
    public string? VendorMessage { get; }

    /// <summary>
    /// Whether the key may not do what was asked: 401 or 403 with <see cref="BackblazeErrorCodes.Unauthorized"/>. Wrong
    /// credentials look the same. The vendor documents 401; an official simulator answers 403 (docs/vendors/backblaze-api.md).
    /// </summary>
    public bool IsUnauthorized =>
        StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden && Code == BackblazeErrorCodes.Unauthorized;

    internal bool IsTokenRefused =>
        StatusCode == HttpStatusCode.Unauthorized && Code is BackblazeErrorCodes.BadAuthToken or BackblazeErrorCodes.ExpiredAuthToken;
}
