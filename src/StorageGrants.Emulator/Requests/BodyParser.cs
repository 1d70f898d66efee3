using System;
using System.Text;
using StorageGrants.Access.Json;
using StorageGrants.Emulator.Schema;

namespace StorageGrants.Emulator.Requests;

/// <summary>Turns bytes into JSON that is valid by its schema: UTF-8, each member once.</summary>
internal static class BodyParser
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static (JsonValue? Body, Refusal? Refusal) Parse(byte[] bytes, SchemaNode schema)
    {
        if (bytes.Length == 0)
            return Refused(RefusalReason.MalformedBody, "The body is empty; a JSON object is required.");
        if (bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble))
            return Refused(RefusalReason.MalformedBody, "The body starts with a byte order mark; JSON on the wire has none.");

        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Refused(RefusalReason.MalformedBody, "The body is not UTF-8.");
        }

        var parsed = JsonParser.Parse(text);
        if (parsed.Error is { } error)
        {
            var (line, column) = new LineMap(text).At(error.Span.Start);
            return Refused(RefusalReason.MalformedBody, $"The body is not JSON: line {line + 1}, column {column + 1}: {error.Message}.");
        }

        if (parsed.DuplicateNames.Count > 0)
            return Refused(RefusalReason.InvalidBody, $"{Quoted.Name(parsed.DuplicateNames[0].Name)} is given more than once in one object.");
        var violations = SchemaValidator.Check(schema, parsed.Root!);
        return violations.Any ? Refused(RefusalReason.InvalidBody, violations.ToString()) : (parsed.Root, null);
    }

    private static (JsonValue? Body, Refusal? Refusal) Refused(RefusalReason reason, string message) => (null, new Refusal(reason, message));
}
