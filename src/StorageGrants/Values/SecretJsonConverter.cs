using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StorageGrants;

// Writes the mask, so that serialising a response by accident leaks nothing. Generated converters of requests write
// the text itself through Secret.Reveal.
internal sealed class SecretJsonConverter : JsonConverter<Secret>
{
    public override Secret? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // The framework's own message would quote nothing here, but says only "could not convert".
        if (reader.TokenType != JsonTokenType.String) throw new JsonException("A secret is a JSON string.");
        return new Secret(reader.GetString()!);
    }

    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) => writer.WriteStringValue(Secret.Mask);
}
