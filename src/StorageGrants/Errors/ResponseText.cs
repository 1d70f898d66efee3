using System;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StorageGrants;

// Turns the bytes of a failed answer into text that may be shown.
internal static class ResponseText
{
    public const int MaxErrorBody = 16 * 1024;
    private const int MaxExcerpt = 160;
    private static readonly JsonWriterOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The whole body with secrets masked; JSON is rewritten value by value, so no escape hides a secret.</summary>
    public static string Body(ReadOnlySpan<byte> body, SecretMask mask)
    {
        var text = IsJson(body) ? Rewrite(body, mask, hideStrings: false) : mask.CleanElements(mask.Clean(Decode(body)));
        return text.Length <= MaxErrorBody ? text : text.Substring(0, MaxErrorBody);
    }

    /// <summary>How the body of a successful answer starts, which may hold secrets nobody knows yet.</summary>
    public static string Excerpt(ReadOnlySpan<byte> body, SecretMask mask)
    {
        string text;
        if (IsJson(body)) text = Rewrite(body, mask, hideStrings: true);
        else if (StartsWith(body, (byte)'<')) text = mask.CleanElements(mask.Clean(Decode(body)));
        else
        {
            text = mask.Clean(Decode(body));
            var quoted = text.IndexOfAny(['"', '\'', '{', '[', ':', '=']);
            if (quoted >= 0) text = text.Substring(0, quoted) + "...";
        }

        return OneLine(text, MaxExcerpt);
    }

    /// <summary>A text without line breaks and control characters, cut to a length: it cannot forge log lines.</summary>
    public static string OneLine(string text, int limit)
    {
        var result = new StringBuilder(Math.Min(text.Length, limit) + 3);
        foreach (var c in text)
        {
            if (result.Length >= limit) return result.Append("...").ToString();
            var isSpace = char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u2028' or '\u2029';
            if (!isSpace) result.Append(c);
            else if (result.Length > 0 && result[result.Length - 1] != ' ') result.Append(' ');
        }

        return result.ToString().TrimEnd();
    }

    public static bool IsJson(ReadOnlySpan<byte> body) => StartsWith(body, (byte)'{') || StartsWith(body, (byte)'[');

    private static bool StartsWith(ReadOnlySpan<byte> body, byte character)
    {
        foreach (var b in body)
        {
            if (b is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')) return b == character;
        }

        return false;
    }

    // Zero characters are what UTF-16 looks like here; without them a secret in it is still recognised.
    private static string Decode(ReadOnlySpan<byte> body) => Encoding.UTF8.GetString(body.ToArray()).Replace("\0", "");

    private static string Rewrite(ReadOnlySpan<byte> body, SecretMask mask, bool hideStrings)
    {
        using var buffer = new MemoryStream(body.Length);
        using var writer = new Utf8JsonWriter(buffer, s_readable);
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { AllowTrailingCommas = true });
        var isComplete = false;
        var hiddenBelow = int.MaxValue;
        var hideNext = false;
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    var name = reader.GetString()!;
                    hideNext = mask.HidesProperty(name);
                    writer.WritePropertyName(mask.Clean(name));
                    continue;
                }

                if (hideNext && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    hiddenBelow = Math.Min(hiddenBelow, reader.CurrentDepth);
                else if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray && reader.CurrentDepth <= hiddenBelow)
                    hiddenBelow = int.MaxValue;
                WriteValue(ref reader, writer, mask, hideStrings || hideNext || hiddenBelow != int.MaxValue);
                hideNext = false;
            }

            isComplete = true;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // What was read so far is shown.
        }

        writer.Flush();
        var text = Encoding.UTF8.GetString(buffer.ToArray());
        return isComplete ? text : text + "...";
    }

    private static void WriteValue(ref Utf8JsonReader reader, Utf8JsonWriter writer, SecretMask mask, bool hide)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject: writer.WriteStartObject(); break;
            case JsonTokenType.EndObject: writer.WriteEndObject(); break;
            case JsonTokenType.StartArray: writer.WriteStartArray(); break;
            case JsonTokenType.EndArray: writer.WriteEndArray(); break;
            case JsonTokenType.True or JsonTokenType.False: writer.WriteBooleanValue(reader.GetBoolean()); break;
            case JsonTokenType.Null: writer.WriteNullValue(); break;
            case JsonTokenType.String: writer.WriteStringValue(hide ? Secret.Mask : mask.Clean(reader.GetString()!)); break;
            case JsonTokenType.Number:
                var number = Encoding.ASCII.GetString(reader.ValueSpan.ToArray());
                if (hide || mask.Clean(number) != number) writer.WriteStringValue(Secret.Mask);
                else writer.WriteRawValue(number);
                break;
        }
    }
}
