using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace StorageGrants.Schemas.Tests;

/// <summary>Finds JSON Schema keywords that a validator in use here would skip without a word.</summary>
internal static class KeywordPolicy
{
    /// <summary>Keywords that NJsonSchema enforces; <see cref="KeywordTests"/> proves each.</summary>
    public static readonly IReadOnlySet<string> Enforced = new HashSet<string>(StringComparer.Ordinal)
    {
        "type", "enum", "required", "properties", "patternProperties", "additionalProperties", "items", "minimum", "maximum",
        "minLength", "maxLength", "minItems", "maxItems", "pattern", "uniqueItems", "allOf", "anyOf", "oneOf", "not", "$ref",
    };

    // They state nothing that a validator has to check.
    private static readonly HashSet<string> Annotations = new(StringComparer.Ordinal)
    {
        "$schema", "$id", "title", "description", "default", "definitions", "format", "aliases",
    };

    private static readonly string[] SchemaMaps = ["properties", "patternProperties", "definitions"];
    private static readonly string[] SchemaLists = ["allOf", "anyOf", "oneOf"];
    private static readonly string[] SingleSchemas = ["items", "additionalProperties", "not"];

    /// <summary>Pointers to keywords that are not enforced, and to references that do not stand alone.</summary>
    public static IEnumerable<string> FindInSchema(JToken schema, string pointer)
    {
        if (schema is not JObject obj)
            yield break;

        foreach (var property in obj.Properties())
        {
            var place = JsonPointer.Combine(pointer, property.Name);
            if (!Enforced.Contains(property.Name) && !Annotations.Contains(property.Name) && !property.Name.StartsWith("x-", StringComparison.Ordinal))
                yield return place;
            else if (property.Name == "$ref" && obj.Count > 1)
                yield return place;

            foreach (var (child, childPlace) in Children(property, place))
            {
                foreach (var found in FindInSchema(child, childPlace))
                    yield return found;
            }
        }
    }

    /// <summary>The same for the schemas of an OpenAPI document.</summary>
    public static IEnumerable<string> FindInOpenApi(JToken token, string pointer) => token switch
    {
        JObject obj => obj.Properties().SelectMany(property =>
        {
            var place = JsonPointer.Combine(pointer, property.Name);
            return property.Name switch
            {
                "schema" => FindInSchema(property.Value, place),
                "schemas" when pointer == "/components" => Map(property.Value, place).SelectMany(item => FindInSchema(item.Schema, item.Pointer)),
                _ => FindInOpenApi(property.Value, place),
            };
        }),
        JArray array => array.SelectMany((item, index) => FindInOpenApi(item, pointer + "/" + index)),
        _ => [],
    };

    private static IEnumerable<(JToken Schema, string Pointer)> Children(JProperty property, string place)
    {
        if (SchemaMaps.Contains(property.Name))
            return Map(property.Value, place);
        if (SchemaLists.Contains(property.Name))
            return property.Value.Select((item, index) => (item, place + "/" + index));
        return SingleSchemas.Contains(property.Name) ? [(property.Value, place)] : [];
    }

    private static IEnumerable<(JToken Schema, string Pointer)> Map(JToken map, string place) =>
        ((JObject)map).Properties().Select(item => (item.Value, JsonPointer.Combine(place, item.Name)));
}
