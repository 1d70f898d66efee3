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
    public TigrisPartnerException(string message, HttpStatusCode statusCode, string? vendorMessage = null, string errorBody = "", string? requestId = null)
        : base(message, statusCode, errorBody, requestId) => VendorMessage = vendorMessage;

    /// <summary>
    /// The member <c>message</c> of the answer, secrets masked; <see langword="null"/> when it had none. The vendor
    /// documents no error codes (docs/vendors/tigris.md), so this text is for people.
    /// </summary>
    public string? VendorMessage { get; }
}
