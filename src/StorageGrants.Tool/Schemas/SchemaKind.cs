using System;
using StorageGrants.Access.Json;

namespace StorageGrants.Tool.Schemas;

/// <summary>Which meta-schema a file answers to.</summary>
internal static class SchemaKind
{
    public const string Roles = "meta/roles.meta.json";
    public const string OpenApi = "meta/openapi.meta.json";
    public const string PolicyDialect = "meta/policy-dialect.meta.json";

    /// <summary>The name of the meta-schema, or null for a JSON Schema that says nothing of roles.</summary>
    public static string? Of(JsonValue root)
    {
        var declared = root.GetString("$schema") ?? "";
        if (declared.EndsWith("openapi.meta.json", StringComparison.Ordinal))
            return OpenApi;
        if (declared.EndsWith("policy-dialect.meta.json", StringComparison.Ordinal))
            return PolicyDialect;
        if (declared.EndsWith("roles.meta.json", StringComparison.Ordinal))
            return Roles;
        if (root.Get("openapi") is not null)
            return OpenApi;
        if (declared.Length == 0 && root.Get("conditionKeys") is not null && root.Get("actions") is not null)
            return PolicyDialect;
        return declared.Contains("json-schema.org", StringComparison.Ordinal) && !SpeaksOfRoles(root) ? null : Roles;
    }

    private static bool SpeaksOfRoles(JsonValue root)
    {
        foreach (var property in root.Properties)
        {
            if (property.Name.StartsWith("x-", StringComparison.Ordinal))
                return true;
        }

        foreach (var definition in root.Get("definitions")?.Properties ?? [])
        {
            if (definition.Value.Get("x-roles") is not null || definition.Value.Get("x-grant") is not null)
                return true;
        }

        return false;
    }
}
