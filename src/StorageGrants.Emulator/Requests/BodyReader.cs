using System;
using System.Buffers;
using System.IO;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using StorageGrants.Access.Json;
using StorageGrants.Emulator.Routing;
using static StorageGrants.Emulator.EmulatorLimits;

namespace StorageGrants.Emulator.Requests;

/// <summary>Takes the bytes of a request body that is declared as JSON and not too large.</summary>
internal static class BodyReader
{
    private const string FormType = "application/x-www-form-urlencoded";

    private static readonly JsonValue Nothing = JsonParser.Parse("{}").Root!;

    /// <summary>The body, valid by the rule; an empty object when there is none and need be none.</summary>
    public static async Task<(JsonValue? Body, Refusal? Refusal)> ReadAsync(HttpRequest request, BodyRule rule)
    {
        if (rule.Schema is not { } schema || (!rule.IsRequired && !HasBody(request)))
            return (Nothing, null);
        if (rule.Form is not null && !IsForm(request))
            return (null, new Refusal(RefusalReason.UnsupportedContentType, $"Content-Type must be {FormType}, without Content-Encoding."));
        if (rule.Form is null && !rule.TakesAnyType && !IsJson(request))
        {
            return (null, new Refusal(RefusalReason.UnsupportedContentType,
                "Content-Type must be application/json, in UTF-8 and without Content-Encoding."));
        }

        var bytes = await ReadBytesAsync(request).ConfigureAwait(false);
        return bytes is null
            ? (null, new Refusal(RefusalReason.BodyTooLarge, $"The body is larger than {MaxBodyBytes} bytes."))
            : rule.Form is null ? BodyParser.Parse(bytes, schema) : FormParser.Parse(bytes, rule);
    }

    private static bool IsForm(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && request.Headers.ContentEncoding.Count == 0
        && type.MediaType.Equals(FormType, StringComparison.OrdinalIgnoreCase);

    private static bool HasBody(HttpRequest request) =>
        request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody ?? true;

    private static bool IsJson(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || request.Headers.ContentEncoding.Count > 0)
            return false;
        return type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<byte[]?> ReadBytesAsync(HttpRequest request)
    {
        if (request.ContentLength > MaxBodyBytes)
            return null;
        using var bytes = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            int count;
            while ((count = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted).ConfigureAwait(false)) > 0)
            {
                if (bytes.Length + count > MaxBodyBytes)
                    return null;
                bytes.Write(buffer, 0, count);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return bytes.ToArray();
    }
}
