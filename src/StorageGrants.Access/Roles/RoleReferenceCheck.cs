using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Access.Roles;

/// <summary>Checks that roles include only roles of their set, never themselves, and permit only declared operations.</summary>
internal static class RoleReferenceCheck
{
    public static void Check(JsonValue roles, OperationTable operations, List<SchemaProblem> problems)
    {
        var names = new List<string>();
        foreach (var role in roles.Properties)
            names.Add(role.Name);

        foreach (var role in roles.Properties)
        {
            CheckBody(role.Name, role.Value, roles, names, operations, problems, null);
            foreach (var edition in role.Value.Get("editions")?.Properties ?? Array.Empty<JsonProperty>())
                CheckBody(role.Name, edition.Value, roles, names, operations, problems, edition.Name);
        }
    }

    private static void CheckBody(string role, JsonValue body, JsonValue roles, List<string> names, OperationTable operations, List<SchemaProblem> problems, string? edition)
    {
        foreach (var include in body.Get("includes")?.Items ?? Array.Empty<JsonValue>())
        {
            if (include.Kind != JsonKind.String)
                continue;
            if (!names.Contains(include.Text))
                problems.Add(new SchemaProblem("SGR0006", include.Span, "Role '" + role + "' includes '" + include.Text + "', which is no role of this set" + NearestText.Suggest(include.Text, names)));
            else if (FindCycle(role, include.Text, roles, edition) is { } cycle)
                problems.Add(new SchemaProblem("SGR0006", include.Span, "Role '" + role + "' includes itself: " + cycle));
        }

        foreach (var member in new[] { "permits", "undocumented" })
        {
            foreach (var operation in body.Get(member)?.Items ?? Array.Empty<JsonValue>())
            {
                if (operation.Kind == JsonKind.String && operations.Find(operation.Text) is null)
                    problems.Add(new SchemaProblem("SGR0007", operation.Span, "Role '" + role + "' permits '" + operation.Text + "', which 'x-operations' does not declare" + NearestText.Suggest(operation.Text, NamesOf(operations))));
            }
        }
    }

    private static string? FindCycle(string start, string next, JsonValue roles, string? edition)
    {
        var path = new List<string> { start };
        var visited = new HashSet<string>(StringComparer.Ordinal);
        return Walk(next) ? string.Join(" -> ", path) : null;

        bool Walk(string current)
        {
            path.Add(current);
            if (string.Equals(current, start, StringComparison.Ordinal))
                return true;
            // A chain this long is no role model; the limit keeps a hostile file from exhausting the stack.
            if (path.Count < 500 && visited.Add(current))
            {
                foreach (var include in IncludesOf(roles.Get(current), edition))
                {
                    if (Walk(include))
                        return true;
                }
            }

            path.RemoveAt(path.Count - 1);
            return false;
        }
    }

    private static List<string> IncludesOf(JsonValue? role, string? edition)
    {
        var replaced = edition is null ? null : role?.Get("editions")?.Get(edition)?.Get("includes");
        return RoleCatalogReader.Strings(replaced ?? role?.Get("includes"));
    }

    private static IEnumerable<string> NamesOf(OperationTable operations)
    {
        foreach (var operation in operations.All)
            yield return operation.Name;
    }
}
