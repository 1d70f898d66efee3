using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using StorageGrants.Http;

namespace StorageGrants.StorageGrid;

// The error form of the vendor: an envelope whose status is "error", with code, message and errors.
internal static class StorageGridErrors
{
    private const int MostShown = 3;

    public static StorageGridException FromStatus(ApiOperation operation, HttpStatusCode status, ReadOnlySpan<byte> body, HttpResponseHeaders headers, SecretMask mask, TimeProvider timeProvider)
    {
        var errorBody = Encoding.UTF8.GetString(body.ToArray());
        var (code, detail, errors) = Read(errorBody);
        var requestId = ApiErrors.RequestId(headers);
        return new StorageGridException(
            "StorageGRID answered " + operation.Id + " with " + ApiErrors.Name(status) + Describe(detail, errors, errorBody),
            status,
            code,
            detail,
            errors,
            errorBody,
            requestId is null ? null : mask.Clean(requestId),
            RetryAfter.Of(headers, timeProvider));
    }

    /// <summary>Whether a body is an error: an envelope with the status <c>error</c> at its top.</summary>
    public static bool IsError(ReadOnlySpan<byte> body)
    {
        if (!ResponseText.IsJson(body)) return false;
        var reader = new Utf8JsonReader(body);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1 || !reader.ValueTextEquals("status"u8)) continue;
                reader.Read();
                return reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("error"u8);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // What cannot be read is reported where it is read.
        }

        return false;
    }

    private static string Describe(StorageGridErrorDetail? detail, List<StorageGridErrorDetail> errors, string errorBody)
    {
        var text = ResponseText.OneLine(detail?.ToString() ?? errorBody, 1000);
        var result = new StringBuilder(text.Length == 0 ? ", without a message." : ": " + text);
        for (var i = 0; i < errors.Count && i < MostShown; i++) result.Append(i == 0 ? " Errors: " : "; ").Append(errors[i]);
        if (errors.Count > MostShown) result.Append("; and ").Append(errors.Count - MostShown).Append(" more");
        return result.ToString();
    }

    private static (int? Code, StorageGridErrorDetail? Detail, List<StorageGridErrorDetail> Errors) Read(string body)
    {
        var errors = new List<StorageGridErrorDetail>();
        if (!ResponseText.IsJson(Encoding.UTF8.GetBytes(body))) return (null, null, errors);
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) return (null, null, errors);
            if (root.TryGetProperty("errors", out var list) && list.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in list.EnumerateArray())
                {
                    if (DetailOf(item) is { } error) errors.Add(error);
                }
            }

            int? code = root.TryGetProperty("code", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var value) ? value : null;
            return (code, root.TryGetProperty("message", out var message) ? DetailOf(message) : null, errors);
        }
        catch (JsonException)
        {
            return (null, null, errors);
        }
    }

    private static StorageGridErrorDetail? DetailOf(JsonElement message) => message.ValueKind switch
    {
        JsonValueKind.String => new StorageGridErrorDetail(message.GetString()),
        JsonValueKind.Object => new StorageGridErrorDetail(Text(message, "text"), Text(message, "key"), Text(message, "context"), Text(message, "developerMessage")),
        _ => null,
    };

    private static string? Text(JsonElement message, string name) =>
        message.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
