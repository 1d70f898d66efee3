using System.Text;
using System.Text.Json;
using StorageGrants.Access.Json;

namespace StorageGrants.Emulator.Responses;

/// <summary>Writes a parsed value again, without white space and with its numbers as they were written.</summary>
internal static class JsonText
{
    public static string Of(JsonValue value) => Encoding.UTF8.GetString(JsonBody.Of(json => Write(json, value)).Span);

    private static void Write(Utf8JsonWriter json, JsonValue value)
    {
        switch (value.Kind)
        {
            case JsonKind.Object:
                json.WriteStartObject();
                foreach (var property in value.Properties)
                {
                    json.WritePropertyName(property.Name);
                    Write(json, property.Value);
                }

                json.WriteEndObject();
                break;
            case JsonKind.Array:
                json.WriteStartArray();
                foreach (var item in value.Items)
                    Write(json, item);
                json.WriteEndArray();
                break;
            case JsonKind.String:
                json.WriteStringValue(value.Text);
                break;
            default:
                json.WriteRawValue(value.Text, skipInputValidation: true);
                break;
        }
    }
}
