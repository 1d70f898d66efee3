using System;
using System.Collections.Generic;
using System.Net;

namespace StorageGrants.StorageGrid;

/// <summary>StorageGRID answered a call with an error.</summary>
public sealed class StorageGridException : ApiErrorException
{
    /// <summary>Makes the error, for tests that replace a client. The texts must hold no secret.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="code">The code in the envelope; <see langword="null"/> when the answer had none.</param>
    /// <param name="detail">The vendor's own message; <see langword="null"/> when the answer had none.</param>
    /// <param name="errors">What is wrong with single members of the request; <see langword="null"/> for nothing.</param>
    /// <param name="errorBody">The body of the answer.</param>
    /// <param name="requestId">The id the service gave the request, if any.</param>
    /// <param name="retryAfter">How long the service asked to wait, if it did.</param>
    public StorageGridException(
        string message,
        HttpStatusCode statusCode,
        int? code = null,
        StorageGridErrorDetail? detail = null,
        IReadOnlyList<StorageGridErrorDetail>? errors = null,
        string errorBody = "",
        string? requestId = null,
        TimeSpan? retryAfter = null)
        : base(message, statusCode, errorBody, requestId, retryAfter)
    {
        Code = code;
        Detail = detail;
        Errors = errors ?? Array.Empty<StorageGridErrorDetail>();
    }

    /// <summary>The code in the envelope, which repeats the HTTP status; <see langword="null"/> when the answer was no envelope.</summary>
    public int? Code { get; }

    /// <summary>The vendor's own message; <see langword="null"/> when the answer had none.</summary>
    public StorageGridErrorDetail? Detail { get; }

    /// <summary>What is wrong with single members of the request, such as after a 422; empty when the answer did not say.</summary>
    public IReadOnlyList<StorageGridErrorDetail> Errors { get; }

    internal bool IsTokenRefused => StatusCode == HttpStatusCode.Unauthorized;
}
