using System;
using StorageGrants.Access.Json;
using StorageGrants.Generators.Parsing;

namespace StorageGrants.Generators.Linking;

/// <summary>Whether an object can travel as a form: each field has one text, by itself or as JSON where <c>encoding</c> says so.</summary>
internal sealed class FormFields(ContentResolver content, JsonValue? encoding)
{
    public bool Fit(SchemaFile file, JsonValue schema)
    {
        if (content.Follow(file, schema, out var home) is not { } form || form.Get("properties") is not { Kind: JsonKind.Object } properties)
            return false;

        foreach (var property in properties.PropertyArray)
        {
            if (!IsJson(property.Name) && !IsScalar(home, property.Value))
                return false;
        }

        return true;
    }

    private bool IsJson(string field) =>
        encoding?.Get(field)?.GetString("contentType")?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true;

    private bool IsScalar(SchemaFile file, JsonValue property) =>
        content.Follow(file, property, out _) is { } node && SchemaNode.TypeOf(node) is "string" or "integer" or "number" or "boolean";
}
