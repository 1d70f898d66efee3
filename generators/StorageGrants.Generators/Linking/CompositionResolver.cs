using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Generators.Model;
using StorageGrants.Generators.Parsing;

namespace StorageGrants.Generators.Linking;

/// <summary>Types of <c>allOf</c>, <c>oneOf</c> and <c>anyOf</c>.</summary>
internal sealed class CompositionResolver(LinkContext context)
{
    private const int MaximumDepth = 64;

    public bool TryResolve(SchemaFile file, JsonValue node, string name, out TypeUse use)
    {
        use = TypeUse.Json;
        if (node.Get("allOf") is { Kind: JsonKind.Array, ItemArray.Length: > 0 } all)
        {
            use = AllOf(file, node, all, name);
            return true;
        }

        var union = node.Get("oneOf") ?? node.Get("anyOf");
        return union is { Kind: JsonKind.Array, ItemArray.Length: > 0 } && TryUnion(file, node, union, name, out use);
    }

    private TypeUse AllOf(SchemaFile file, JsonValue node, JsonValue all, string name)
    {
        JsonValue? only = null;
        var typed = 0;
        foreach (var branch in all.ItemArray)
        {
            if (!SchemaNode.IsTyped(branch))
                continue;
            typed++;
            only ??= branch;
        }

        var hasOwn = node.Get("properties") is { Kind: JsonKind.Object, PropertyArray.Length: > 0 };
        if (typed == 1 && !hasOwn)
            return context.Types.Resolve(file, only!, name);

        var shape = new ObjectShape();
        Merge(file, node, shape, new HashSet<JsonValue>());
        if (shape.IsModel)
            return context.Types.Model(file, node, shape, name);

        foreach (var branch in all.ItemArray)
        {
            if (SchemaNode.IsTyped(branch) && context.Types.Resolve(file, branch, name) is { Type.Kind: not TypeKind.Json } use)
                return use;
        }

        return TypeUse.Json;
    }

    private void Merge(SchemaFile file, JsonValue node, ObjectShape shape, HashSet<JsonValue> visited)
    {
        if (visited.Count >= MaximumDepth || !visited.Add(node))
        {
            context.Unsupported(file, node, "allOf reaches itself; the branch that does is left out");
            return;
        }

        if (node.Get("$ref") is { Kind: JsonKind.String } reference)
        {
            if (context.References.Resolve(file, reference) is { } target)
            {
                if (!ReferenceEquals(target.File, file))
                    context.DraftOf(file).Links.Add(context.DraftOf(target.File));
                Merge(target.File, target.Value, shape, visited);
            }
        }
        else
        {
            if (node.Get("allOf") is { Kind: JsonKind.Array } all)
            {
                foreach (var branch in all.ItemArray)
                    Merge(file, branch, shape, visited);
            }
            else if ((node.Get("oneOf") ?? node.Get("anyOf")) is { Kind: JsonKind.Array } union && HasTypedBranch(union))
            {
                context.Unsupported(file, union, "A union inside allOf adds no properties to the model");
            }

            shape.Add(file, node);
        }

        visited.Remove(node);
    }

    private bool TryUnion(SchemaFile file, JsonValue node, JsonValue union, string name, out TypeUse use)
    {
        use = TypeUse.Json;
        if (!HasTypedBranch(union))
            return false;

        if (node.Get("properties") is { Kind: JsonKind.Object, PropertyArray.Length: > 0 })
        {
            context.Unsupported(file, union, "A union beside properties is left out; the model holds the properties alone");
            return false;
        }

        var branches = new List<JsonValue>(union.Items.Count);
        var isNullable = false;
        foreach (var branch in union.ItemArray)
        {
            if (SchemaNode.IsNull(branch))
                isNullable = true;
            else
                branches.Add(branch);
        }

        if (branches.Count == 0)
            return true;

        var only = branches.Count == 1 ? branches[0] : OpenEnumBranch(file, branches);
        if (only is null)
        {
            context.Unsupported(file, union, "A value of one of " + branches.Count + " shapes is read as JsonElement");
            use = new TypeUse(TypeSpec.Json, isNullable);
            return true;
        }

        use = context.Types.Resolve(file, only, name);
        use = use with { IsNullable = use.IsNullable || isNullable };
        return true;
    }

    // A union of texts is an open enum when one branch lists values and a plain text otherwise.
    private JsonValue? OpenEnumBranch(SchemaFile file, List<JsonValue> branches)
    {
        JsonValue? listed = null;
        var lists = 0;
        foreach (var branch in branches)
        {
            if (Target(file, branch) is not { } target || SchemaNode.TypeOf(target) is not ("string" or "") || target.Get("properties") is not null)
                return null;
            if (SchemaNode.EnumTexts(target) is not null)
            {
                lists++;
                listed = branch;
            }
            else if (SchemaNode.TypeOf(target) != "string")
            {
                return null;
            }
        }

        return lists == 1 ? listed : lists == 0 ? branches[0] : null;
    }

    private JsonValue? Target(SchemaFile file, JsonValue node)
    {
        for (var i = 0; i < MaximumDepth && node.Get("$ref") is { Kind: JsonKind.String } reference; i++)
        {
            if (context.References.Resolve(file, reference) is not { } target)
                return null;
            file = target.File;
            node = target.Value;
        }

        return node.Get("$ref") is null ? node : null;
    }

    private static bool HasTypedBranch(JsonValue union)
    {
        foreach (var branch in union.ItemArray)
        {
            if (branch.Kind == JsonKind.Object && SchemaNode.IsTyped(branch) && !SchemaNode.IsNull(branch))
                return true;
        }

        return false;
    }
}
