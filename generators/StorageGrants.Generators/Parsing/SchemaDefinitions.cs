using System.Collections.Generic;
using StorageGrants.Access.Json;

namespace StorageGrants.Generators.Parsing;

/// <summary>The named schemas of a file, wherever its kind of document keeps them.</summary>
internal static class SchemaDefinitions
{
    /// <summary>The member that holds them and each definition, in document order.</summary>
    public static IEnumerable<(string Holder, JsonProperty Definition)> Of(SchemaFile file)
    {
        foreach (var holder in new[] { "definitions", "$defs" })
        {
            if (file.Root!.Get(holder) is { Kind: JsonKind.Object } definitions)
            {
                foreach (var definition in definitions.PropertyArray)
                    yield return (holder, definition);
            }
        }

        if (file.Root!.Get("components")?.Get("schemas") is { Kind: JsonKind.Object } schemas)
        {
            foreach (var schema in schemas.PropertyArray)
                yield return ("components/schemas", schema);
        }
    }
}
