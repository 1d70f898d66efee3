using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Generators.Model;
using StorageGrants.Generators.Naming;
using StorageGrants.Generators.Parsing;

namespace StorageGrants.Generators.Linking;

/// <summary>Names the clients and the definitions of all files first, so that inline types give way to them.</summary>
internal sealed class NameRegistration(LinkContext context)
{
    private readonly Dictionary<string, NameScope> _scopes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Definition> _first = new(StringComparer.Ordinal);

    public void Register(IReadOnlyList<SchemaFile> files)
    {
        foreach (var file in files)
            ReserveNamespace(file.Namespace);

        foreach (var file in files)
            context.Add(Draft(file));

        foreach (var draft in context.Drafts)
        {
            if (DialectFile.Is(draft.File.Root!))
                continue;
            foreach (var definition in SchemaDefinitions.Of(draft.File))
                Register(draft, definition);
        }
    }

    private FileDraft Draft(SchemaFile file)
    {
        var scope = ScopeOf(file.Namespace);
        if (DialectFile.Is(file.Root!))
            return new FileDraft(file, scope, "", null);

        var info = file.Root!.Get("info");
        var stem = Stem(file.Name);
        string? client = null;
        if (file.Root.Get("paths") is { Kind: JsonKind.Object } && file.Root.Get("swagger") is null)
        {
            var requested = info?.GetString("x-csharp-name") is { Length: > 0 } name ? Identifier.Requested(name) : "";
            client = scope.Claim(requested.Length > 0 ? requested : Identifier.Pascal(info?.GetString("title") ?? stem, Identifier.Pascal(stem, "Api")) + "Client");
        }

        var json = client is null
            ? Identifier.Pascal((file.Root.GetString("x-system") ?? "") + " " + stem, "Schema")
            : client.EndsWith("Client", StringComparison.Ordinal) && client.Length > 6 ? client.Substring(0, client.Length - 6) : client;
        return new FileDraft(file, scope, scope.Claim(json + "Json"), client);
    }

    private void Register(FileDraft draft, JsonProperty definition)
    {
        var node = definition.Value;
        draft.Definitions[node] = definition.Name;
        if (!HasType(node) || context.Named.ContainsKey(node))
            return;

        var name = node.GetString("x-csharp-name") is { Length: > 0 } requested && Identifier.Requested(requested) is { Length: > 0 } usable
            ? usable
            : Identifier.Pascal(definition.Name, "Schema");
        var key = draft.File.Namespace + "." + name;
        var given = draft.Names.Claim(name);
        if (given != name)
            Report(draft, definition, name, given, _first.TryGetValue(key, out var first) ? first : null);
        else
            _first[key] = new Definition(draft.File, definition);

        context.Named.Add(node, given);
    }

    private void Report(FileDraft draft, JsonProperty definition, string name, string given, Definition? first)
    {
        var related = new List<SchemaPlace>();
        if (first is not null)
            related.Add(new SchemaPlace(first.File.Path, first.Property.NameSpan));
        context.Problems.Add(new SchemaProblem(
            SchemaProblem.NameCollision,
            draft.File.Path,
            definition.NameSpan,
            "'" + definition.Name + "' would be called '" + name + "' in C#, as "
                + (first is null ? "another generated type" : "'" + first.Property.Name + "' in '" + first.File.Name + "'")
                + " is; it is called '" + given + "'. Choose a name with x-csharp-name",
            EquatableArray<SchemaPlace>.From(related)));
    }

    // An alias of another schema or of a plain type needs no name.
    private static bool HasType(JsonValue node)
    {
        if (node.Kind != JsonKind.Object || node.Get("$ref") is { Kind: JsonKind.String })
            return false;
        if (node.Get("allOf") is { Kind: JsonKind.Array } all)
        {
            var typed = node.Get("properties") is null ? 0 : 1;
            foreach (var branch in all.ItemArray)
                typed += SchemaNode.IsTyped(branch) ? 1 : 0;
            return typed > 1;
        }

        return SchemaNode.EnumTexts(node) is not null || SchemaNode.IsModel(node);
    }

    private void ReserveNamespace(string @namespace)
    {
        var scope = ScopeOf(@namespace);
        if (@namespace.Length == 0)
        {
            scope.Reserve("System");
            scope.Reserve("StorageGrants");
            scope.Reserve("Microsoft");
        }

        // A type must not have the name of a namespace beside it.
        for (var dot = @namespace.LastIndexOf('.'); dot >= 0; dot = dot == 0 ? -1 : @namespace.LastIndexOf('.', dot - 1))
        {
            var end = @namespace.IndexOf('.', dot + 1);
            ScopeOf(@namespace.Substring(0, dot)).Reserve(end < 0 ? @namespace.Substring(dot + 1) : @namespace.Substring(dot + 1, end - dot - 1));
        }

        var root = @namespace.IndexOf('.');
        if (@namespace.Length > 0)
            ScopeOf("").Reserve(root < 0 ? @namespace : @namespace.Substring(0, root));
    }

    private NameScope ScopeOf(string @namespace)
    {
        if (!_scopes.TryGetValue(@namespace, out var scope))
            _scopes.Add(@namespace, scope = new NameScope());
        return scope;
    }

    private sealed class Definition(SchemaFile file, JsonProperty property)
    {
        public readonly SchemaFile File = file;
        public readonly JsonProperty Property = property;
    }

    private static string Stem(string fileName)
    {
        var name = fileName;
        foreach (var extension in new[] { ".json", ".schema", ".openapi" })
        {
            if (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                name = name.Substring(0, name.Length - extension.Length);
        }

        return name;
    }
}
