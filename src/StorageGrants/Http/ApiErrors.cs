using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;

namespace StorageGrants.Http;

// Words for what can go wrong between sending a request and having read its answer.
internal static class ApiErrors
{
    public static StorageGrantsException FromStatus(ApiOperation operation, HttpStatusCode status, ReadOnlySpan<byte> body, HttpResponseHeaders headers, TimeProvider timeProvider)
    {
        var text = Encoding.UTF8.GetString(body.ToArray());
        var message = operation.Id + " was answered with " + Name(status) + (text.Length == 0 ? "." : ": " + ResponseText.OneLine(text, 500));
        return new ApiErrorException(message, status, text, RequestId(headers), RetryAfter.Of(headers, timeProvider));
    }

    public static string Name(HttpStatusCode status)
    {
        var name = status.ToString();
        return char.IsDigit(name[0]) ? name : (int)status + " " + name;
    }

    public static string? RequestId(HttpResponseHeaders headers) => HeaderOf(headers, "X-Request-Id");

    /// <summary>The first value of a header that is not blank, on one line.</summary>
    public static string? HeaderOf(HttpResponseHeaders headers, string name)
    {
        if (!headers.TryGetValues(name, out var values)) return null;
        foreach (var value in values)
        {
            var id = ResponseText.OneLine(value, 128);
            if (id.Length > 0) return id;
        }

        return null;
    }

    public static RedirectRefusedException Redirect(HttpResponseMessage response, SecretMask mask)
    {
        var location = Place(response.Headers.Location, mask);
        return new RedirectRefusedException(
            "The service answered " + Name(response.StatusCode) + (location is null ? "" : " to " + location)
            + ". The request was not sent again, because its signature covers the URL; correct the base address instead.",
            response.StatusCode,
            location);
    }

    public static RedirectRefusedException RedirectFollowed(Uri answered, SecretMask mask)
    {
        var location = Place(answered, mask);
        return new RedirectRefusedException(
            "The HTTP client followed a redirect to " + location + ", where the signature, which covers the URL, is not valid. "
            + "Turn redirects off (AllowAutoRedirect = false) and correct the base address.",
            null,
            location);
    }

    public static StorageGrantsException Unreadable(
        ApiOperation operation,
        HttpResponseMessage response,
        in ResponseBody answer,
        string failure,
        string? onceOnlyProperty,
        SecretMask mask)
    {
        if (onceOnlyProperty is not null) mask.AddProperty(OnceOnlyProperty.Leaf(onceOnlyProperty));
        var contentType = response.Content?.Headers.ContentType?.MediaType;
        var excerpt = ResponseText.Excerpt(answer.Bytes, mask);
        var unreadable = new UnreadableResponseException(
            operation.Id + " was answered with " + Name(response.StatusCode) + " and "
            + (contentType is null ? "no content type" : "content type " + ResponseText.OneLine(contentType, 80))
            + ", but the body " + mask.Clean(failure) + "." + (excerpt.Length == 0 ? "" : " It starts with: " + excerpt),
            response.StatusCode,
            contentType,
            excerpt);
        return onceOnlyProperty is null
            ? unreadable
            : OnceOnly(operation, onceOnlyProperty, OnceOnlyProperty.Find(answer.Bytes, onceOnlyProperty), unreadable);
    }

    public static StorageGrantsException NotCompleted(ApiOperation operation, Exception cause, TimeSpan timeout, string? onceOnlyProperty, SecretMask mask)
    {
        StorageGrantsException error = cause is OperationCanceledException
            ? new RequestTimeoutException(operation.Id + " had no complete answer within " + timeout.TotalSeconds + " seconds.", timeout)
            : new TransportException(
                operation.Id + " had no complete answer: the connection failed (" + ResponseText.OneLine(mask.Clean(cause.Message), 300) + ").",
                WithoutSecrets(cause, mask));
        error.OperationId = operation.Id;
        return onceOnlyProperty is null ? error : OnceOnly(operation, onceOnlyProperty, null, error);
    }

    public static StorageGrantsException NotShown(ApiOperation operation, in ResponseBody answer, string? onceOnlyProperty, Exception cause)
    {
        const string What = " was answered, but CallOptions.OnResponse threw.";
        if (onceOnlyProperty is null) return new StorageGrantsException(operation.Id + What, cause);
        var secret = OnceOnlyProperty.Find(answer.Bytes, onceOnlyProperty);
        return new OnceOnlySecretException(operation.Id + What + Whereabouts(secret), onceOnlyProperty, secret, cause);
    }

    public static OnceOnlySecretException OnceOnly(ApiOperation operation, string property, Secret? secret, StorageGrantsException cause)
    {
        cause.OperationId = operation.Id;
        return new OnceOnlySecretException(
            operation.Id + " succeeded, but its answer, which alone holds '" + property + "', could not be read."
            + Whereabouts(secret) + " " + cause.Message,
            property,
            secret,
            cause);
    }

    private static string Whereabouts(Secret? secret) => secret is null
        ? " That secret is lost: rotate or delete the key the call made or changed."
        : " The secret itself is in this exception's Secret property.";

    // The text of an exception is not ours; one that quotes a secret is replaced.
    private static Exception WithoutSecrets(Exception cause, SecretMask mask)
    {
        var text = cause.ToString();
        return mask.Clean(text) == text ? cause : new HttpRequestException(cause.GetType().Name + ": its text held a secret and was left out.");
    }

    private static string? Place(Uri? uri, SecretMask mask)
    {
        if (uri is null) return null;
        var text = uri.IsAbsoluteUri ? uri.GetLeftPart(UriPartial.Path) : uri.OriginalString.Split('?', '#')[0];
        return ResponseText.OneLine(mask.Clean(text), 300);
    }
}
