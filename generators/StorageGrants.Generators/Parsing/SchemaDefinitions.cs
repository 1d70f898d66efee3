using System.Collections.Generic;
using StorageGrants.Access.Json;

namespace StorageGrants.Generators.Parsing;

/// <summary>The named schemas of a file, wherever its kind of document keeps them.</summary>
internal static class SchemaDefinitions
{
    /// <summary>Each definition, in document order.</summary>
    public static List<JsonProperty> Of(SchemaFile file)
    {
        var root = file.Root!;
        var found = new List<JsonProperty>();
        Add(root.Get("definitions"), found);
        Add(root.Get("$defs"), found);
        Add(root.Get("components")?.Get("schemas"), found);
        return found;
    }

    private static void Add(JsonValue? holder, List<JsonProperty> found)
    {
        if (holder is { Kind: JsonKind.Object })
            found.AddRange(holder.PropertyArray);
    }
}
