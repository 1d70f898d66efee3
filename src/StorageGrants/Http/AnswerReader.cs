using System;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace StorageGrants.Http;

// Reads the answer of a call that succeeded, or says in words why it cannot be read. The words hold no value of the
// answer: it may be the only place a secret stands.
internal static class AnswerReader
{
    public static TResult Read<TResult>(in ResponseBody answer, JsonTypeInfo<TResult>? resultType, string? onceOnlyProperty, int limit, out string? failure)
    {
        failure = null;
        var bytes = answer.Bytes;
        try
        {
            if (answer.IsCut) failure = "is longer than the limit of " + limit + " bytes";
            else if (IsBlank(bytes)) failure = resultType is null ? null : "is empty";
            else if (resultType is null) Skip(bytes);
            else if (onceOnlyProperty is not null && !OnceOnlyProperty.IsPresent(bytes, onceOnlyProperty))
                failure = "has no value for '" + onceOnlyProperty + "'";
            else if (JsonSerializer.Deserialize(bytes, resultType) is { } result) return result;
            else failure = "is the JSON value null";
        }
        catch (JsonException e)
        {
            failure = ResponseText.IsJson(bytes) ? Describe(e) : "is not JSON";
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException or NotSupportedException or ArgumentException or OverflowException)
        {
            failure = "does not have the form of " + typeof(TResult).Name;
        }

        return default!;
    }

    private static bool IsBlank(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            if (b is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')) return false;
        }

        return true;
    }

    private static void Skip(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        while (reader.Read())
        {
        }
    }

    // A message of the JSON reader quotes the text it stumbled over; one of a converter names a property.
    private static string Describe(JsonException e)
    {
        var isSyntax = e.GetType() != typeof(JsonException) || e.InnerException is JsonException;
        var place = e.LineNumber is { } line ? " (line " + (line + 1) + ", byte " + ((e.BytePositionInLine ?? 0) + 1) + ")" : "";
        if (isSyntax) return "is malformed or cut off" + place;
        if (e.InnerException is not null) return "has an unexpected form" + place;
        var message = ResponseText.OneLine(e.Message, 300);
        var path = message.IndexOf(" Path: $", StringComparison.Ordinal);
        return "has an unexpected form" + place + ": " + (path > 0 ? message.Substring(0, path) : message).TrimEnd('.');
    }
}
