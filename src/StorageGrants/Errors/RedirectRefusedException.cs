using System.Net;

namespace StorageGrants;

/// <summary>The service answered with a redirect, which a signed request must not follow: the signature covers the URL.</summary>
public sealed class RedirectRefusedException : StorageGrantsException
{
    /// <summary>Makes the error; tests that replace a client can raise it.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="statusCode">The status of the redirect, if it was seen.</param>
    /// <param name="location">Where it points, without query and fragment.</param>
    public RedirectRefusedException(string message, HttpStatusCode? statusCode, string? location)
        : base(message)
    {
        StatusCode = statusCode;
        Location = location;
    }

    /// <summary>The status of the redirect; <see langword="null"/> when the HTTP client had already followed it.</summary>
    public HttpStatusCode? StatusCode { get; }

    /// <summary>Where the redirect points, without query and fragment; <see langword="null"/> when it named no place.</summary>
    public string? Location { get; }
}
