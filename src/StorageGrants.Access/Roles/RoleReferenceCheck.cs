using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Access.Roles;

/// <summary>Checks that roles include only roles of their set, never themselves, and permit only declared operations.</summary>
internal static class RoleReferenceCheck
{
    /// <summary>A file with more problems than this is explained well enough by the first ones.</summary>
    private const int MaxProblems = 200;

    private static readonly string[] OperationLists = { "permits", "undocumented", "permitsOwn", "inferred" };

    public static void Check(JsonValue roles, OperationTable operations, List<SchemaProblem> problems)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var editions = new HashSet<string>(StringComparer.Ordinal);
        foreach (var role in roles.Properties)
        {
            names.Add(role.Name);
            foreach (var edition in EditionsOf(role.Value))
                editions.Add(edition.Name);
        }

        foreach (var role in roles.Properties)
        {
            CheckBody(role.Name, role.Value, names, operations, problems);
            foreach (var edition in EditionsOf(role.Value))
                CheckBody(role.Name, edition.Value, names, operations, problems);
        }

        var reported = new HashSet<int>();
        IncludeCycles.Find(roles, null, reported, problems);
        foreach (var edition in editions)
            IncludeCycles.Find(roles, edition, reported, problems);
    }

    internal static IReadOnlyList<JsonProperty> EditionsOf(JsonValue role) => role.Get("editions")?.Properties ?? Array.Empty<JsonProperty>();

    private static void CheckBody(string role, JsonValue body, HashSet<string> names, OperationTable operations, List<SchemaProblem> problems)
    {
        if (problems.Count >= MaxProblems)
            return;

        foreach (var include in body.Get("includes")?.Items ?? Array.Empty<JsonValue>())
        {
            if (include.Kind == JsonKind.String && !names.Contains(include.Text))
                problems.Add(new SchemaProblem("SGR0006", include.Span, "Role '" + role + "' includes '" + include.Text + "', which is no role of this set" + NearestText.Suggest(include.Text, names)));
        }

        foreach (var list in OperationLists)
        {
            foreach (var operation in body.Get(list)?.Items ?? Array.Empty<JsonValue>())
            {
                if (operation.Kind == JsonKind.String && operations.Find(operation.Text) is null)
                    problems.Add(new SchemaProblem("SGR0007", operation.Span, "Role '" + role + "' permits '" + operation.Text + "', which 'x-operations' does not declare" + NearestText.Suggest(operation.Text, NamesOf(operations))));
            }
        }
    }

    private static IEnumerable<string> NamesOf(OperationTable operations)
    {
        foreach (var operation in operations.All)
            yield return operation.Name;
    }
}
