using System;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using StorageGrants.Http;

namespace StorageGrants.Tigris;

internal static class TigrisErrors
{
    public static TigrisPartnerException FromStatus(ApiOperation operation, HttpStatusCode status, ReadOnlySpan<byte> body, HttpResponseHeaders headers, SecretMask mask)
    {
        var vendorMessage = FindMessage(body);
        var errorBody = Encoding.UTF8.GetString(body.ToArray());
        var requestId = ApiErrors.RequestId(headers);
        var detail = ResponseText.OneLine(vendorMessage ?? errorBody, 1000);
        return new TigrisPartnerException(
            "Tigris answered " + operation.Id + " with " + ApiErrors.Name(status) + (detail.Length == 0 ? ", without a message." : ": " + detail),
            status,
            vendorMessage,
            errorBody,
            requestId is null ? null : mask.Clean(requestId));
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
