using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Access.Roles;

namespace StorageGrants.Access.Grants;

/// <summary>Derives grant shapes from the <c>x-grant</c> annotations of a role file.</summary>
internal static class GrantShapeReader
{
    public static List<GrantEntryShape> ReadEntries(JsonValue definitions, List<RoleSet> sets)
    {
        var list = new List<GrantEntryShape>();
        foreach (var definition in definitions.Properties)
        {
            if (definition.Value.GetString("x-grant") != "entry")
                continue;

            string? scope = null, role = null;
            RoleSet? roleSet = null;
            var others = new List<string>();
            foreach (var property in PropertiesOf(definition.Value))
            {
                if (property.Value.GetString("x-grant") == "scope")
                {
                    scope = property.Name;
                    others = RoleCatalogReader.Strings(property.Value.Get("x-other-names"));
                }

                if (FindSet(property.Value, sets) is { } set)
                    (role, roleSet) = (property.Name, set);
            }

            if (scope is not null && role is not null && roleSet is not null)
                list.Add(new GrantEntryShape(definition.Name, scope, role, roleSet) { OtherScopeNames = others });
        }

        return list;
    }

    public static List<GrantRequestShape> ReadRequests(JsonValue definitions, List<RoleSet> sets, List<GrantEntryShape> entries)
    {
        var list = new List<GrantRequestShape>();
        foreach (var definition in definitions.Properties)
        {
            if (definition.Value.GetString("x-grant") != "request")
                continue;

            string? grants = null, callerRole = null, principal = null, key = null, keyRole = null;
            GrantEntryShape? entry = null;
            RoleSet? callerSet = null, keySet = null;
            var policies = new List<GrantPolicyShape>();
            var others = new List<string>();
            foreach (var property in PropertiesOf(definition.Value))
            {
                var mark = property.Value.GetString("x-grant");
                if (mark == "principal")
                    principal = property.Name;
                else if (mark == "policies")
                    policies.Add(ReadPolicies(property));
                else if (mark == "key")
                    key = property.Name;
                else if (FindSet(property.Value, sets) is { } set)
                    _ = set.Plane == RolePlane.Management ? (callerRole, callerSet) = (property.Name, set) : (keyRole, keySet) = (property.Name, set);
                else if (FindEntry(property.Value.Get("items"), entries) is { } found)
                    (grants, entry, others) = (property.Name, found, RoleCatalogReader.Strings(property.Value.Get("x-other-names")));
            }

            if (grants is not null && entry is not null)
                list.Add(new GrantRequestShape(definition.Name, grants, entry, callerRole, callerSet, principal, policies.ConvertAll(static policy => policy.Property))
                {
                    KeyProperty = key,
                    KeyRoleProperty = keyRole,
                    KeyRoleSet = keySet,
                    PolicyShapes = policies,
                    OtherGrantsNames = others,
                });
        }

        return list;
    }

    private static GrantPolicyShape ReadPolicies(JsonProperty property)
    {
        var items = property.Value.Get("items");
        return new GrantPolicyShape(property.Name)
        {
            ListsNames = items?.GetString("type") == "string",
            NamePattern = items?.GetString("pattern"),
            DocumentProperty = property.Value.GetString("x-policy"),
        };
    }

    private static IReadOnlyList<JsonProperty> PropertiesOf(JsonValue definition) =>
        definition.Get("properties")?.Properties ?? Array.Empty<JsonProperty>();

    private static RoleSet? FindSet(JsonValue property, List<RoleSet> sets)
    {
        var target = TargetOf(property);
        return target is null ? null : sets.Find(set => string.Equals(set.Name, target, StringComparison.Ordinal));
    }

    private static GrantEntryShape? FindEntry(JsonValue? items, List<GrantEntryShape> entries)
    {
        var target = items is null ? null : TargetOf(items);
        return target is null ? null : entries.Find(entry => string.Equals(entry.Name, target, StringComparison.Ordinal));
    }

    // A bare reference, or one wrapped in a single-branch allOf so that it can carry a description.
    private static string? TargetOf(JsonValue schema)
    {
        var reference = schema.GetString("$ref");
        if (reference is null && schema.Get("allOf") is { Kind: JsonKind.Array } all && all.Items.Count == 1)
            reference = all.Items[0].GetString("$ref");
        return reference?.StartsWith("#/definitions/", StringComparison.Ordinal) == true ? reference.Substring(14) : null;
    }
}
