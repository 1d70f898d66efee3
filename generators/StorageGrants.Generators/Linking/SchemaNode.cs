using System.Collections.Generic;
using System.Runtime.CompilerServices;
using StorageGrants.Access.Json;

namespace StorageGrants.Generators.Linking;

/// <summary>Questions about a schema that need no other schema.</summary>
internal static class SchemaNode
{
    /// <summary>Whether it says what a value is, rather than only describing or bounding it.</summary>
    public static bool IsTyped(JsonValue node) =>
        node.Get("$ref") is not null || node.Get("type") is not null || node.Get("properties") is not null || node.Get("allOf") is not null
        || node.Get("oneOf") is not null || node.Get("anyOf") is not null || node.Get("enum") is not null || node.Get("const") is not null
        || node.Get("items") is not null || node.Get("additionalProperties") is { Kind: JsonKind.Object };

    /// <summary>Whether null is the only value it accepts.</summary>
    public static bool IsNull(JsonValue node) =>
        node.GetString("type") == "null"
        || node.Get("const") is { Kind: JsonKind.Null }
        || (node.Get("enum") is { Kind: JsonKind.Array, ItemArray.Length: 1 } values && values.Items[0].Kind == JsonKind.Null);

    /// <summary>Whether null is one of its values: <c>nullable</c>, a type array, an enum with null.</summary>
    public static bool IsNullable(JsonValue node)
    {
        if (node.GetBoolean("nullable") == true)
            return true;

        if (node.Get("type") is { Kind: JsonKind.Array } types)
        {
            foreach (var type in types.ItemArray)
            {
                if (type is { Kind: JsonKind.String, Text: "null" })
                    return true;
            }
        }

        if (node.Get("enum") is { Kind: JsonKind.Array } values)
        {
            foreach (var value in values.ItemArray)
            {
                if (value.Kind == JsonKind.Null)
                    return true;
            }
        }

        return false;
    }

    /// <summary>Its type without null; empty when it states none, null when it states several.</summary>
    public static string? TypeOf(JsonValue node)
    {
        var type = node.Get("type");
        if (type is { Kind: JsonKind.String })
            return type.Text;
        if (type is not { Kind: JsonKind.Array })
            return "";

        var found = "";
        foreach (var item in type.ItemArray)
        {
            if (item.Kind != JsonKind.String || item.Text is "null" || item.Text == found)
                continue;
            if (found.Length == 0)
                found = item.Text;
            else if ((found, item.Text) is ("integer", "number") or ("number", "integer"))
                found = "number";
            else
                return null;
        }

        return found;
    }

    /// <summary>Whether it is a text that may be written as a number, which <c>x-number-as-text</c> says to take as a text.</summary>
    public static bool IsNumberOrText(JsonValue node)
    {
        if (node.GetBoolean("x-number-as-text") != true || node.Get("type") is not { Kind: JsonKind.Array } types)
            return false;

        foreach (var type in types.ItemArray)
        {
            if (type is not { Kind: JsonKind.String, Text: "string" or "integer" or "number" or "null" })
                return false;
        }

        return true;
    }

    /// <summary>The texts of a string enum in document order, each once; null when it is no string enum.</summary>
    public static List<string>? EnumTexts(JsonValue node)
    {
        if (node.Get("enum") is not { Kind: JsonKind.Array } values || TypeOf(node) is not ("" or "string"))
            return null;

        var texts = new List<string>(values.Items.Count);
        var seen = new HashSet<string>(System.StringComparer.Ordinal);
        var isString = TypeOf(node) == "string";
        foreach (var value in values.ItemArray)
        {
            if (value.Kind == JsonKind.Null)
                continue;
            if (value.Kind is JsonKind.Array or JsonKind.Object || (value.Kind != JsonKind.String && !isString))
                return null;
            if (seen.Add(value.Text))
                texts.Add(value.Text);
        }

        return texts.Count == 0 ? null : texts;
    }

    /// <summary>Whether it describes an object with members that are known.</summary>
    public static bool IsModel(JsonValue node) =>
        TypeOf(node) is "" or "object"
        && (node.Get("properties") is { Kind: JsonKind.Object }
            || (TypeOf(node) == "object" && node.Get("additionalProperties") is { Kind: JsonKind.False }));

    /// <summary>Whether the text survives a trip through UTF-8.</summary>
    [MethodImpl(JsonParser.AtOnce)]
    public static bool IsUnicode(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }

        return true;
    }
}
