using System.Globalization;
using StorageGrants.Access.Json;

namespace StorageGrants.Emulator.Schema;

/// <summary>The type names of JSON Schema.</summary>
internal static class JsonTypes
{
    private const int MaxShownDigits = 32;

    public static bool Is(string? type, JsonValue value) => type switch
    {
        null => true,
        "object" => value.Kind == JsonKind.Object,
        "array" => value.Kind == JsonKind.Array,
        "string" => value.Kind == JsonKind.String,
        "boolean" => value.Kind is JsonKind.True or JsonKind.False,
        "number" => value.Kind == JsonKind.Number,
        "integer" => value.Kind == JsonKind.Number
            && decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && decimal.Truncate(number) == number,
        _ => false,
    };

    public static string WithArticle(string type) => (type[0] is 'a' or 'i' or 'o' ? "an " : "a ") + type;

    public static string Describe(JsonValue value) => value.Kind switch
    {
        JsonKind.Null => "null",
        JsonKind.True or JsonKind.False => "a boolean",
        JsonKind.Number => "the number " + (value.Text.Length > MaxShownDigits ? value.Text[..MaxShownDigits] + "..." : value.Text),
        JsonKind.String => "a string",
        JsonKind.Array => "an array",
        _ => "an object",
    };
}
