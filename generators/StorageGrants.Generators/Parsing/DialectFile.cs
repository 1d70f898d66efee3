using System;
using StorageGrants.Access.Json;

namespace StorageGrants.Generators.Parsing;

/// <summary>Tells policy dialect files from role and endpoint files.</summary>
internal static class DialectFile
{
    private const string MetaSchema = "policy-dialect.meta.json";

    /// <summary>By the meta-schema it names, or by its shape when it names none.</summary>
    public static bool Is(JsonValue root)
    {
        if (root.GetString("$schema") is { } declared)
            return declared.EndsWith(MetaSchema, StringComparison.Ordinal);
        return root.Get("conditionKeys") is not null && root.Get("actions") is not null && root.Get("openapi") is null;
    }
}
