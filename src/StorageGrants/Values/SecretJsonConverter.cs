using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StorageGrants;

/// <summary>
/// Reads a <see cref="Secret"/> from a string and writes <c>***</c>, so that serialising a response by accident leaks
/// nothing. Public because serialisation code generated in other assemblies names it.
/// </summary>
public sealed class SecretJsonConverter : JsonConverter<Secret>
{
    /// <inheritdoc/>
    public override Secret? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String) throw new JsonException("A secret is a JSON string.");
        return new Secret(reader.GetString()!);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options)
    {
        if (writer is null) throw new ArgumentNullException(nameof(writer));
        writer.WriteStringValue(Secret.Mask);
    }
}
