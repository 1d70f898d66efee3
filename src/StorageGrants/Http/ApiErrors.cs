using System;
using System.Collections.Generic;
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

    /// <summary>Replaces what a header quotes of a secret; the others stay as they came.</summary>
    public static void MaskHeaders(HttpResponseHeaders headers, SecretMask mask)
    {
        var masked = new List<KeyValuePair<string, IEnumerable<string>>>();
        foreach (var header in headers)
        {
            var values = new List<string>();
            var isChanged = false;
            foreach (var value in header.Value)
            {
                values.Add(mask.Clean(value));
                isChanged |= values[values.Count - 1] != value;
            }

            if (isChanged) masked.Add(new KeyValuePair<string, IEnumerable<string>>(header.Key, values));
        }

        foreach (var header in masked)
        {
            headers.Remove(header.Key);
            headers.TryAddWithoutValidation(header.Key, header.Value);
        }
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
        var contentType = response.Content?.Headers.ContentType?.MediaType is { } mediaType ? mask.Clean(mediaType) : null;

        // A secret that nobody knows yet can stand anywhere in an answer that cannot be read.
        var isSecret = onceOnlyProperty is not null || operation.SecretProperties.Count > 0;
        var excerpt = isSecret ? "" : ResponseText.Excerpt(answer.Bytes, mask);
        var whole = isSecret ? AnswerOf(answer.Bytes) : null;
        var unreadable = new UnreadableResponseException(
            operation.Id + " was answered with " + Name(response.StatusCode) + " and "
            + (contentType is null ? "no content type" : "content type " + ResponseText.OneLine(contentType, 80))
            + ", but the body " + mask.Clean(failure) + "." + (excerpt.Length > 0 ? " It starts with: " + excerpt : whole is null ? "" : " It is not shown, because it can hold a secret; the Answer property has it."),
            response.StatusCode,
            contentType,
            excerpt,
            whole);
        return onceOnlyProperty is null
            ? unreadable
            : OnceOnly(operation, onceOnlyProperty, answer.Bytes, unreadable);
    }

    public static StorageGrantsException NotCompleted(ApiOperation operation, Exception cause, TimeSpan timeout, string? onceOnlyProperty, SecretMask mask)
    {
        StorageGrantsException error = cause is OperationCanceledException
            ? new RequestTimeoutException(operation.Id + " had no complete answer within " + timeout.TotalSeconds + " seconds.", timeout)
            : new TransportException(
                operation.Id + " had no complete answer: the connection failed (" + ResponseText.OneLine(mask.Clean(cause.Message), 300) + ").",
                WithoutSecrets(cause, mask));
        error.OperationId = operation.Id;
        return onceOnlyProperty is null ? error : OnceOnly(operation, onceOnlyProperty, [], error);
    }

    public static StorageGrantsException NotShown(ApiOperation operation, in ResponseBody answer, string? onceOnlyProperty, Exception cause)
    {
        const string What = " was answered, but CallOptions.OnResponse threw.";
        return onceOnlyProperty is null
            ? new StorageGrantsException(operation.Id + What, cause)
            : Saved(operation.Id + What, "", onceOnlyProperty, answer.Bytes, cause);
    }

    public static OnceOnlySecretException ErrorInBody(ApiOperation operation, in ResponseBody answer, string onceOnlyProperty, StorageGrantsException cause)
    {
        cause.OperationId = operation.Id;
        var secrets = OnceOnlyProperty.Find(answer.Bytes, onceOnlyProperty);
        return new OnceOnlySecretException(
            operation.Id + " was answered with a status of success and an error in the body. "
            + (secrets.Count > 0 ? Whereabouts(secrets.Count, true) : "No secret came with it; whether the call made or changed a key is not known: look before calling again.")
            + " " + cause.Message,
            onceOnlyProperty,
            secrets,
            AnswerOf(answer.Bytes),
            cause);
    }

    private static OnceOnlySecretException OnceOnly(ApiOperation operation, string property, ReadOnlySpan<byte> answer, StorageGrantsException cause)
    {
        cause.OperationId = operation.Id;
        return Saved(operation.Id + " succeeded, but its answer, which alone holds '" + property + "', could not be read.", " " + cause.Message, property, answer, cause);
    }

    private static OnceOnlySecretException Saved(string what, string why, string property, ReadOnlySpan<byte> answer, Exception cause)
    {
        var secrets = OnceOnlyProperty.Find(answer, property);
        var whole = AnswerOf(answer);
        return new OnceOnlySecretException(what + " " + Whereabouts(secrets.Count, whole is not null) + why, property, secrets, whole, cause);
    }

    private static Secret? AnswerOf(ReadOnlySpan<byte> answer) =>
        Encoding.UTF8.GetString(answer.ToArray()) is var text && string.IsNullOrWhiteSpace(text) ? null : new Secret(text);

    private static string Whereabouts(int count, bool hasAnswer) => count switch
    {
        0 => "That secret is lost: rotate or delete the key the call made or changed"
            + (hasAnswer ? ", unless it stands elsewhere in the answer, which is in this exception's Answer property." : "."),
        1 => "The secret itself is in this exception's Secret property.",
        _ => "The " + count + " secrets that could be read are in this exception's Secrets property, and what they belong to in Answer.",
    };

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
