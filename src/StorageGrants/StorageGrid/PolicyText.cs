using System;
using System.IO;
using System.Text.Json;

namespace StorageGrants.StorageGrid;

// Policies travel as JSON objects, not as texts.
internal static class PolicyText
{
    public const int MostGroupPolicyBytes = 5120;
    public const int MostBucketPolicyBytes = 20_480;

    /// <summary>Reads a policy that was written as a text.</summary>
    /// <exception cref="ArgumentException">It is no JSON object.</exception>
    public static JsonElement Parse(string json, string parameter)
    {
        if (json is null) throw new ArgumentNullException(parameter);
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind == JsonValueKind.Object) return document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            throw new ArgumentException("The policy is no JSON (line " + ((e.LineNumber ?? 0) + 1) + ", byte " + ((e.BytePositionInLine ?? 0) + 1) + "); give a JSON object.", parameter, e);
        }

        throw new ArgumentException("The policy is JSON, but no object; give an object with a Statement.", parameter);
    }

    /// <summary>What is wrong with a policy before it is sent, or null.</summary>
    public static string? Check(JsonElement? policy, int most)
    {
        if (policy is not { } given || given.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined) return null;
        if (given.ValueKind == JsonValueKind.String) return "is a JSON text; give the policy itself, an object.";
        if (given.ValueKind != JsonValueKind.Object) return "is a JSON " + given.ValueKind + "; give an object.";
        // As it travels: without the white space it may have been read with.
        using var sent = new MemoryStream();
        using (var writer = new Utf8JsonWriter(sent)) given.WriteTo(writer);
        var bytes = sent.Length;
        return bytes > most ? "has " + bytes + " bytes; accepted are " + most + " at most." : null;
    }
}
