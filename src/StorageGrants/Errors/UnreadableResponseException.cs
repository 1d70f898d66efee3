using System.Net;

namespace StorageGrants;

/// <summary>
/// The service answered with success, but with a body that is not what the operation answers: HTML of a proxy, nothing,
/// a cut-off or malformed text, or more than the limit.
/// </summary>
public sealed class UnreadableResponseException : StorageGrantsException
{
    /// <summary>Makes the error; tests that replace a client can raise it.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="statusCode">The HTTP status of the answer.</param>
    /// <param name="contentType">The media type of the answer, if it named one.</param>
    /// <param name="excerpt">How the body starts, without secrets.</param>
    public UnreadableResponseException(string message, HttpStatusCode statusCode, string? contentType, string excerpt)
        : this(message, statusCode, contentType, excerpt, null)
    {
    }

    /// <summary>Makes the error for an answer that can hold a secret; tests that replace a client can raise it.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="statusCode">The HTTP status of the answer.</param>
    /// <param name="contentType">The media type of the answer, if it named one.</param>
    /// <param name="excerpt">How the body starts, without secrets; empty when it must not be shown.</param>
    /// <param name="answer">The body as it came, when it must not be shown.</param>
    public UnreadableResponseException(string message, HttpStatusCode statusCode, string? contentType, string excerpt, Secret? answer)
        : base(message)
    {
        StatusCode = statusCode;
        ContentType = contentType;
        Excerpt = excerpt;
        Answer = answer;
    }

    /// <summary>The HTTP status of the answer.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The media type of the answer; <see langword="null"/> when it named none.</summary>
    public string? ContentType { get; }

    /// <summary>
    /// How the body starts: JSON with every string value masked, other text without control characters. Empty when the
    /// operation answers with a secret, which could stand anywhere in it.
    /// </summary>
    public string Excerpt { get; }

    /// <summary>
    /// The body as it came, up to the limit of the client, when the operation answers with a secret; <see langword="null"/>
    /// for every other operation and for an empty body.
    /// </summary>
    public Secret? Answer { get; }
}
