using System;
using System.Collections.Generic;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Json;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Access.Roles;

/// <summary>
/// Reads a role file into a <see cref="RoleCatalog"/> and says everything that is wrong with it. In the files this library ships
/// with nothing is, which tests hold: their references are not followed, and their decisions are read when one is asked for.
/// </summary>
internal sealed class RoleCatalogReader
{
    private readonly List<SchemaProblem> _problems = new();
    private readonly bool _isEmbedded;

    public RoleCatalogReader(bool isEmbedded) => _isEmbedded = isEmbedded;

    public RoleCatalogResult Read(string text)
    {
        var parsed = JsonParser.Parse(text);
        if (parsed.Root is not { } root)
        {
            _problems.Add(new SchemaProblem("SGR0001", parsed.Error!.Span, parsed.Error.Message));
            return new RoleCatalogResult(null, _problems);
        }

        if (root.Kind != JsonKind.Object || root.Get("definitions") is not { Kind: JsonKind.Object } definitions)
        {
            _problems.Add(new SchemaProblem("SGR0002", root.Span, "A role file is an object with a 'definitions' object that holds its role sets"));
            return new RoleCatalogResult(null, _problems);
        }

        var system = root.GetString("x-system") ?? "";
        var editions = new EditionOrder(Strings(root.Get("x-editions")));
        var operations = new OperationTable(ReadOperations(root.Get("x-operations")));
        var sets = new List<RoleSet>();
        foreach (var definition in definitions.Properties)
        {
            if (definition.Value.Get("x-roles") is { Kind: JsonKind.Object } roles)
                sets.Add(ReadSet(system, definition, roles, editions, operations));
        }

        var steps = root.Get("x-access");
        var access = new Lazy<AccessRules>(() => steps is not null ? new AccessRuleReader(sets, operations, editions.Editions, _problems).Read(steps) : AccessRules.None);
        if (!_isEmbedded)
            _ = access.Value;
        var entries = GrantShapeReader.ReadEntries(definitions, sets);
        var requests = GrantShapeReader.ReadRequests(definitions, sets, entries);
        var documents = DocumentShapeReader.Read(root.Get("x-documents"), sets, _problems);
        _problems.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        var catalog = sets.Count == 0 ? null : new RoleCatalog(system, editions, operations, sets, requests, entries, access) { Id = root.GetString("$id"), DocumentShapes = documents };
        return new RoleCatalogResult(catalog, _problems);
    }

    private static List<RoleOperation> ReadOperations(JsonValue? table)
    {
        var list = new List<RoleOperation>();
        foreach (var row in table?.Properties ?? Array.Empty<JsonProperty>())
        {
            var names = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var name in row.Value.Get("names")?.Properties ?? Array.Empty<JsonProperty>())
                names[name.Name] = name.Value.Text;
            list.Add(new RoleOperation(
                row.Name,
                PlaneOf(row.Value),
                row.Value.GetString("access") ?? "",
                row.Value.GetString("since"),
                row.Value.GetString("description") ?? "",
                names)
            {
                On = row.Value.GetString("on") ?? "",
                PolicyActions = Strings(row.Value.Get("actions")),
                DefaultAllowActions = Strings(row.Value.Get("defaultAllowActions")),
                Tags = Strings(row.Value.Get("tags")),
            });
        }

        return list;
    }

    private RoleSet ReadSet(string system, JsonProperty definition, JsonValue roles, EditionOrder editions, OperationTable operations)
    {
        var about = definition.Value.Get("x-role-set");
        var aliases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var alias in definition.Value.Get("aliases")?.Properties ?? definition.Value.Get("x-aliases")?.Properties ?? Array.Empty<JsonProperty>())
            aliases[alias.Name] = alias.Value.Text;

        var header = new RoleSetHeader
        {
            System = system,
            Name = definition.Name,
            Description = definition.Value.GetString("description") ?? "",
            Plane = about is null ? RolePlane.Data : PlaneOf(about),
            Combination = about?.GetString("combination") ?? "union",
            Wildcard = about?.GetString("wildcard"),
            DefaultRole = about?.GetString("default"),
            Status = about?.GetString("status"),
            IsOpen = about?.GetBoolean("open") == true,
            Repeated = about?.GetString("repeated"),
            Aliases = aliases,
        };

        if (!_isEmbedded)
            RoleReferenceCheck.Check(roles, operations, _problems);
        var list = new List<Role>();
        foreach (var name in OrderOf(definition.Value, roles))
        {
            if (roles.Get(name) is { Kind: JsonKind.Object } value)
                list.Add(ReadRole(name, value));
        }

        return new RoleSet(header, list, editions, operations);
    }

    private static Role ReadRole(string name, JsonValue value)
    {
        var semantics = ReadSemantics(value, RoleSemantics.Empty);
        var editions = new Dictionary<string, RoleSemantics>(StringComparer.Ordinal);
        foreach (var edition in value.Get("editions")?.Properties ?? Array.Empty<JsonProperty>())
            editions[edition.Name] = ReadSemantics(edition.Value, semantics);
        return new Role(name, value.GetString("description") ?? "", value.GetString("since"), semantics, editions);
    }

    private static RoleSemantics ReadSemantics(JsonValue value, RoleSemantics inherited)
    {
        var semantics = inherited.Copy();
        if (value.Get("permits") is { } permits)
            semantics.Permits = Strings(permits);
        if (value.Get("includes") is { } includes)
            semantics.Includes = Strings(includes);
        if (value.Get("scopes") is { } scopes)
            semantics.Scopes = Strings(scopes);
        if (value.Get("undocumented") is { } undocumented)
            semantics.Undocumented = Strings(undocumented);
        if (value.Get("permitsOwn") is { } permitsOwn)
            semantics.PermitsOwn = Strings(permitsOwn);
        if (value.Get("inferred") is { } inferred)
            semantics.Inferred = Strings(inferred);
        if (value.Get("unclearScopes") is { } unclearScopes)
            semantics.UnclearScopes = Strings(unclearScopes);
        if (value.GetBoolean("bypassesPolicies") is { } bypasses)
            semantics.BypassesPolicies = bypasses;
        if (value.Get("onWildcard") is { } onWildcard)
            semantics.OnWildcard = onWildcard.Kind == JsonKind.String ? onWildcard.Text : null;
        return semantics;
    }

    private static IEnumerable<string> OrderOf(JsonValue definition, JsonValue roles)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in Strings(definition.Get("enum")))
        {
            if (seen.Add(name))
                yield return name;
        }

        foreach (var role in roles.Properties)
        {
            if (seen.Add(role.Name))
                yield return role.Name;
        }
    }

    private static RolePlane PlaneOf(JsonValue value) =>
        value.GetString("plane") == "management" ? RolePlane.Management : RolePlane.Data;

    internal static List<string> Strings(JsonValue? array)
    {
        var list = new List<string>();
        foreach (var item in array?.Items ?? Array.Empty<JsonValue>())
        {
            if (item.Kind == JsonKind.String)
                list.Add(item.Text);
        }

        return list;
    }
}
