using System;
using System.Net;

namespace StorageGrants;

/// <summary>The service answered a call with an error status.</summary>
public class ApiErrorException : StorageGrantsException
{
    /// <summary>Makes the error from an answer whose secrets are already masked.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="errorBody">The body of the answer, masked; empty when there was none.</param>
    /// <param name="requestId">The id the service gave the request, if any.</param>
    /// <param name="retryAfter">How long the service asked to wait, if it did.</param>
    public ApiErrorException(string message, HttpStatusCode statusCode, string errorBody, string? requestId = null, TimeSpan? retryAfter = null)
        : base(message)
    {
        StatusCode = statusCode;
        ErrorBody = errorBody ?? throw new ArgumentNullException(nameof(errorBody));
        RequestId = requestId;
        RetryAfter = retryAfter;
    }

    /// <summary>The HTTP status of the answer.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The body of the answer with secrets masked, at most 16,384 characters; empty when there was none.</summary>
    public string ErrorBody { get; }

    /// <summary>The id the service gave the request (header <c>X-Request-Id</c>); <see langword="null"/> when absent.</summary>
    public string? RequestId { get; }

    /// <summary>
    /// How long the service asked to wait before another call (header <c>Retry-After</c>, a date turned into a time from
    /// the moment of the answer); never negative; <see langword="null"/> when it did not ask.
    /// </summary>
    public TimeSpan? RetryAfter { get; }
}
