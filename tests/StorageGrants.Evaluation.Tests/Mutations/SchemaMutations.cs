using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Evaluation.Tests.Mutations;

/// <summary>Changes a role file in one place at a time: each role and operation, each value of a role set, each step.</summary>
internal static class SchemaMutations
{
    private static readonly string[] s_combinations = ["single", "union", "all-of", "most-restrictive", "read-only-wins"];
    private static readonly string[] s_confidences = ["documented", "measured", "inferred"];

    public static IEnumerable<SchemaMutation> Of(string file)
    {
        var root = JsonNode.Parse(EmbeddedSchemas.Read(file))!.AsObject();
        return Cells(root).Concat(RoleSets(root)).Concat(Steps(root));
    }

    private static IEnumerable<SchemaMutation> Cells(JsonObject root)
    {
        var catalog = RoleCatalog.Parse(root.ToJsonString()).Catalog!;
        foreach (var (set, definition) in Sets(root))
        {
            var roles = catalog.FindRoleSet(set)!;
            foreach (var (role, value) in definition["x-roles"]!.AsObject())
            {
                var editions = value!["editions"]?.AsObject() ?? [];
                var bodies = new List<(string Where, JsonObject Body, string[] Editions)>
                {
                    ($"{set} {role}", value.AsObject(), [.. catalog.Editions.Where(edition => editions[edition]?["permits"] is null)]),
                };
                foreach (var (edition, body) in editions)
                    bodies.Add(($"{set} {role} {edition}", body!.AsObject(), [edition]));
                foreach (var mutation in bodies.SelectMany(item => Body(root, item.Where, item.Body).Concat(Flips(root, item.Where, item.Body, catalog, roles, role, item.Editions))))
                    yield return mutation;
            }
        }
    }

    /// <summary>Turns yes into no and anything else into yes; what comes from an included role turns into undocumented.</summary>
    private static IEnumerable<SchemaMutation> Flips(JsonObject root, string where, JsonObject body, RoleCatalog catalog, RoleSet set, string role, string[] editions)
    {
        if (body["permits"] is not JsonArray permits)
            yield break;
        var own = permits.Select(item => item!.GetValue<string>()).ToHashSet();
        var open = (body["undocumented"] as JsonArray)?.Select(item => item!.GetValue<string>()).ToHashSet() ?? [];
        foreach (var operation in catalog.Operations.Where(operation => operation.Plane == set.Plane && !open.Contains(operation.Name)))
        {
            var known = editions.Where(edition => !IsUnknown(catalog, edition, operation.Since) && !IsUnknown(catalog, edition, set.Find(role)!.Since)).ToArray();
            if (known.Length == 0)
                continue;
            if (own.Contains(operation.Name) || known.Any(edition => set.Permits(role, operation.Name, edition) != Permission.Permitted))
            {
                yield return Change.Toggle(root, where + " permits", permits, operation.Name);
                continue;
            }

            var had = body.ContainsKey("undocumented");
            if (!had)
                body["undocumented"] = new JsonArray();
            yield return Change.Toggle(root, where + " undocumented", body["undocumented"]!.AsArray(), operation.Name);
            if (!had)
                body.Remove("undocumented");
        }
    }

    private static bool IsUnknown(RoleCatalog catalog, string edition, string? since) =>
        since is not null && catalog.Editions.TakeWhile(known => known != since).Contains(edition);

    private static IEnumerable<SchemaMutation> Body(JsonObject root, string where, JsonObject body)
    {
        foreach (var list in new[] { "permitsOwn", "inferred", "undocumented", "includes", "unclearScopes" })
        {
            foreach (var mutation in Change.Shorten(root, where + " " + list, body[list] as JsonArray))
                yield return mutation;
        }

        foreach (var member in new[] { "bypassesPolicies", "onWildcard", "since" })
        {
            if (body.ContainsKey(member))
                yield return Change.Without(root, where, body, member);
        }
    }

    private static IEnumerable<SchemaMutation> RoleSets(JsonObject root)
    {
        foreach (var (set, definition) in Sets(root))
        {
            var values = definition["x-role-set"]!.AsObject();

            // Where there is one role, all combinations are the same.
            var combinations = definition["enum"]!.AsArray().Count > 1 ? s_combinations : [];
            foreach (var mutation in Change.Replace(root, set, values, "combination", combinations))
                yield return mutation;
            foreach (var member in new[] { "wildcard", "default", "open" })
            {
                if (values.ContainsKey(member))
                    yield return Change.Without(root, set, values, member);
            }

            if (!values.ContainsKey("default"))
                continue;
            foreach (var mutation in Change.Replace(root, set, values, "default", definition["enum"]!.AsArray().Select(item => item!.GetValue<string>())))
                yield return mutation;
        }
    }

    private static IEnumerable<SchemaMutation> Steps(JsonObject root)
    {
        foreach (var plane in root["x-access"]!.AsArray().Select(item => item!.AsObject()))
        {
            var name = plane["plane"]!.GetValue<string>();
            var lists = new List<(string Where, JsonArray Steps)>();
            if (plane["steps"] is JsonArray steps)
                lists.Add((name, steps));
            foreach (var (edition, body) in plane["editions"]?.AsObject() ?? [])
                lists.Add((name + " " + edition, body!["steps"]!.AsArray()));

            foreach (var mutation in lists.SelectMany(list => list.Steps.ToArray().SelectMany((step, index) => Step(root, list.Where, list.Steps, index, step!.AsObject()))))
                yield return mutation;
            foreach (var mutation in Outcome(root, name + " otherwise", plane["otherwise"]!.AsObject(), ["deny", "undocumented"]))
                yield return mutation;
        }
    }

    private static IEnumerable<SchemaMutation> Step(JsonObject root, string where, JsonArray list, int index, JsonObject step)
    {
        var name = where + " " + step["id"]!.GetValue<string>();
        return Outcome(root, name, step, ["allow", "deny", "undocumented"])
            .Append(Change.Remove(root, name, list, index))
            .Concat(Change.Shorten(root, name + " only", step["only"] as JsonArray))
            .Concat(TestMutations.Of(root, name, step, "when"));
    }

    private static IEnumerable<SchemaMutation> Outcome(JsonObject root, string where, JsonObject step, string[] effects) =>
        Change.Replace(root, where, step, "effect", effects)
            .Concat(Change.Replace(root, where, step, "confidence", s_confidences))
            .Concat(Change.Replace(root, where, step, "id", ["another-name"]));

    private static IEnumerable<KeyValuePair<string, JsonObject>> Sets(JsonObject root) =>
        from definition in root["definitions"]!.AsObject()
        where definition.Value!["x-role-set"] is not null
        select KeyValuePair.Create(definition.Key, definition.Value!.AsObject());
}
