using System;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using StorageGrants.Http;

namespace StorageGrants.Tigris;

internal static class TigrisErrors
{
    public static TigrisPartnerException FromStatus(ApiOperation operation, HttpStatusCode status, ReadOnlySpan<byte> body, HttpResponseHeaders headers, SecretMask mask, TimeProvider timeProvider)
    {
        var vendorMessage = FindMessage(body);
        var errorBody = Encoding.UTF8.GetString(body.ToArray());
        var requestId = ApiErrors.RequestId(headers);
        var detail = ResponseText.OneLine(vendorMessage ?? errorBody, 1000);
        var clockDifference = ClockSuspicion.Of(status, headers, timeProvider);
        return new TigrisPartnerException(
            "Tigris answered " + operation.Id + " with " + ApiErrors.Name(status) + (detail.Length == 0 ? ", without a message." : ": " + detail)
            + (clockDifference is { } difference ? ClockSuspicion.Describe(difference, "TigrisPartnerOptions.TimeProvider") : ""),
            status,
            vendorMessage,
            errorBody,
            requestId is null ? null : mask.Clean(requestId),
            RetryAfter.Of(headers, timeProvider),
            clockDifference);
    }

    /// <summary>Whether a body is the error the vendor documents and nothing else: an object with one text, the message.</summary>
    public static bool IsError(ReadOnlySpan<byte> body)
    {
        if (!ResponseText.IsJson(body)) return false;
        var reader = new Utf8JsonReader(body);
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject
                && reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("message"u8)
                && reader.Read() && reader.TokenType == JsonTokenType.String
                && reader.Read() && reader.TokenType == JsonTokenType.EndObject;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string? FindMessage(ReadOnlySpan<byte> body)
    {
        if (!ResponseText.IsJson(body)) return null;
        var reader = new Utf8JsonReader(body);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1) continue;
                var isMessage = string.Equals(reader.GetString(), "message", StringComparison.OrdinalIgnoreCase);
                reader.Read();
                if (isMessage && reader.TokenType == JsonTokenType.String) return reader.GetString();
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // An error body that is no JSON has no message.
        }

        return null;
    }
}
