using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Generators.Model;
using StorageGrants.Generators.Naming;
using StorageGrants.Generators.Parsing;

namespace StorageGrants.Generators.Linking;

/// <summary>A type and whether null belongs to it. A class, as all that dictionaries and lists hold here: the compiler has those for classes ready.</summary>
internal sealed record TypeUse(TypeSpec Type, bool IsNullable)
{
    public static readonly TypeUse Json = new(TypeSpec.Json, false);
}

/// <summary>Finds the C# type of a schema. What it cannot express becomes a <c>JsonElement</c>.</summary>
internal sealed class TypeResolver(LinkContext context)
{
    private const int MaximumDepth = 200;

    private readonly Dictionary<JsonValue, TypeUse> _known = new();
    private readonly HashSet<JsonValue> _open = new();
    private readonly CompositionResolver _composition = new(context);

    /// <param name="file">The file that holds the schema.</param>
    /// <param name="node">The schema.</param>
    /// <param name="name">Name for a type that has none of its own.</param>
    public TypeUse Resolve(SchemaFile file, JsonValue node, string name)
    {
        if (node.Kind != JsonKind.Object)
            return TypeUse.Json;
        if (_known.TryGetValue(node, out var known))
            return known;

        if (_open.Count >= MaximumDepth || !_open.Add(node))
        {
            context.Unsupported(file, node, "This schema refers to itself with nothing in between; its values are read as JsonElement");
            return TypeUse.Json;
        }

        try
        {
            var use = Find(file, node, name);
            if (SchemaNode.IsNullable(node))
                use = use with { IsNullable = true };
            return _known[node] = use;
        }
        finally
        {
            _open.Remove(node);
        }
    }

    /// <summary>Makes a model of the schema, to be filled later.</summary>
    public TypeUse Model(SchemaFile file, JsonValue node, ObjectShape shape, string name)
    {
        var home = context.DraftOf(file);
        var given = NameOf(home, node, name);
        var type = TypeSpec.Model(home.Prefix + given);
        var draft = new ModelDraft(home, node, shape, given, type);
        home.Models.Add(draft);
        context.Models[type.Name] = draft;
        context.Pending.Enqueue(draft);
        return new TypeUse(type, false);
    }

    private TypeUse Find(SchemaFile file, JsonValue node, string name)
    {
        if (node.Get("$ref") is { Kind: JsonKind.String } reference)
            return Follow(file, reference, name);
        if (_composition.TryResolve(file, node, name, out var composed))
            return composed;
        if (SchemaNode.EnumTexts(node) is { } texts)
            return Enum(file, node, texts, name);

        switch (SchemaNode.TypeOf(node))
        {
            case null when SchemaNode.IsNumberOrText(node):
                return new TypeUse(TypeSpec.NumberOrText, false);
            case null:
                context.Unsupported(file, node.Get("type")!, "A value of several types is read as JsonElement");
                return TypeUse.Json;
            case "string":
                return new TypeUse(Scalars.String(node), false);
            case "integer":
                return new TypeUse(node.GetString("format") == "int32" ? TypeSpec.Int32 : TypeSpec.Int64, false);
            case "number":
                return new TypeUse(TypeSpec.Double, false);
            case "boolean":
                return new TypeUse(TypeSpec.Boolean, false);
            case "array":
                return Array(file, node, name);
            case "object":
                return Object(file, node, name);
            case "":
                return node.Get("properties") is { Kind: JsonKind.Object } ? Object(file, node, name)
                    : node.Get("items") is { Kind: JsonKind.Object } ? Array(file, node, name)
                    : node.Get("const") is { Kind: JsonKind.String } ? new TypeUse(TypeSpec.String, false)
                    : TypeUse.Json;
            case "null":
                return TypeUse.Json;
            default:
                context.Unsupported(file, node.Get("type")!, "'" + SchemaNode.TypeOf(node) + "' is no type; accepted are string, integer, number, boolean, array and object. The value is read as JsonElement");
                return TypeUse.Json;
        }
    }

    private TypeUse Follow(SchemaFile file, JsonValue reference, string name)
    {
        var target = context.References.Resolve(file, reference);
        if (target is null)
            return TypeUse.Json;

        if (!ReferenceEquals(target.File, file))
            context.DraftOf(file).Links.Add(context.DraftOf(target.File));
        return Resolve(target.File, target.Value, Identifier.Pascal(target.LastSegment, name));
    }

    private TypeUse Array(SchemaFile file, JsonValue node, string name)
    {
        var items = node.Get("items");
        var element = items is null ? TypeUse.Json : Resolve(file, items, name + "Item");
        return new TypeUse(TypeSpec.List(element.Type, element.IsNullable), false);
    }

    private TypeUse Object(SchemaFile file, JsonValue node, string name)
    {
        var values = node.Get("additionalProperties") is { Kind: JsonKind.Object, PropertyArray.Length: > 0 } map ? map : null;
        var hasProperties = node.Get("properties") is { Kind: JsonKind.Object, PropertyArray.Length: > 0 };
        if (hasProperties || (values is null && SchemaNode.IsModel(node)))
        {
            var shape = new ObjectShape();
            shape.Add(file, node);
            return Model(file, node, shape, name);
        }

        if (values is null)
            return TypeUse.Json;

        var value = Resolve(file, values, name + "Value");
        return new TypeUse(TypeSpec.Map(value.Type, value.IsNullable), false);
    }

    private TypeUse Enum(SchemaFile file, JsonValue node, List<string> texts, string name)
    {
        var home = context.DraftOf(file);
        var given = NameOf(home, node, name);
        var reader = home.Members.Claim("Read" + given);
        home.Enums.Add(EnumBuilder.Build(home, node, given, reader, texts, context));
        return new TypeUse(TypeSpec.Enum(home.Prefix + given, home.Prefix + home.JsonClass + "." + reader), false);
    }

    private string NameOf(FileDraft home, JsonValue node, string name)
    {
        if (context.Named.TryGetValue(node, out var given))
            return given;
        if (node.GetString("x-csharp-name") is { Length: > 0 } requested)
            name = Identifier.Requested(requested) is { Length: > 0 } usable ? usable : name;
        return home.Names.Claim(name);
    }
}
