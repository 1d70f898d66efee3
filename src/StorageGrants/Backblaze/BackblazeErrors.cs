using System;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using StorageGrants.Http;

namespace StorageGrants.Backblaze;

// The error form of the vendor: an object with status, code and message.
internal static class BackblazeErrors
{
    public static BackblazeException FromStatus(ApiOperation operation, HttpStatusCode status, ReadOnlySpan<byte> body, HttpResponseHeaders headers, SecretMask mask, TimeProvider timeProvider)
    {
        var (_, code, vendorMessage) = Read(body);
        var errorBody = Encoding.UTF8.GetString(body.ToArray());
        var requestId = ApiErrors.RequestId(headers);
        var detail = ResponseText.OneLine(vendorMessage ?? errorBody, 1000);
        return new BackblazeException(
            "Backblaze answered " + operation.Id + " with " + ApiErrors.Name(status) + (code is null ? "" : " (" + ResponseText.OneLine(code, 64) + ")")
            + (detail.Length == 0 ? ", without a message." : ": " + detail),
            status,
            code,
            vendorMessage,
            errorBody,
            requestId is null ? null : mask.Clean(requestId),
            RetryAfter.Of(headers, timeProvider));
    }

    /// <summary>Whether a body is an error; no successful answer has both members at its top.</summary>
    public static bool IsError(ReadOnlySpan<byte> body) => Read(body) is { HasStatus: true, Code: not null };

    private static (bool HasStatus, string? Code, string? Message) Read(ReadOnlySpan<byte> body)
    {
        var (hasStatus, code, message) = (false, (string?)null, (string?)null);
        if (!ResponseText.IsJson(body)) return (hasStatus, code, message);
        var reader = new Utf8JsonReader(body);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1) continue;
                var (isStatus, isCode, isMessage) = (reader.ValueTextEquals("status"u8), reader.ValueTextEquals("code"u8), reader.ValueTextEquals("message"u8));
                reader.Read();
                hasStatus |= isStatus && reader.TokenType == JsonTokenType.Number;
                if (reader.TokenType != JsonTokenType.String) continue;
                if (isCode) code = reader.GetString();
                if (isMessage) message = reader.GetString();
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // What was read so far counts.
        }

        return (hasStatus, code, message);
    }
}
