using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Access.Roles;

namespace StorageGrants.Access.Grants;

/// <summary>Finds the documents of the systems in a JSON text: by the role file they name, or by their members.</summary>
internal sealed class JsonDocumentReader
{
    private readonly JsonDocumentText _text;
    private readonly List<GrantDocumentShape> _shapes = new();
    private readonly List<GrantDocument> _documents = new();

    private JsonDocumentReader(JsonDocumentText text, IReadOnlyList<RoleCatalog> catalogs)
    {
        _text = text;
        foreach (var catalog in catalogs)
        {
            foreach (var shape in catalog.DocumentShapes)
            {
                if (!shape.IsReply || !text.IsFromCode)
                    _shapes.Add(shape);
            }
        }
    }

    public static IReadOnlyList<GrantDocument> Read(JsonValue root, JsonDocumentText text, IReadOnlyList<RoleCatalog> catalogs)
    {
        if (!HasDocuments(catalogs))
            return Array.Empty<GrantDocument>();
        var reader = new JsonDocumentReader(text, catalogs);
        if (reader._shapes.Count > 0)
            reader.Visit(root, null);
        return reader._documents;
    }

    private static bool HasDocuments(IReadOnlyList<RoleCatalog> catalogs)
    {
        for (var i = 0; i < catalogs.Count; i++)
        {
            if (catalogs[i].DocumentShapes.Count > 0)
                return true;
        }

        return false;
    }

    // The parser bounds the depth.
    private void Visit(JsonValue value, GrantDocumentShape? expected)
    {
        foreach (var item in value.ItemArray)
            Visit(item, expected);
        if (value.Kind != JsonKind.Object)
            return;

        var shape = expected ?? ShapeOf(value);
        if (shape is not null)
            _documents.Add(new GrantDocument(shape, JsonNode.Of(value, _text)));
        foreach (var property in value.PropertyArray)
            Visit(property.Value, shape is null ? null : HeldBy(shape, property.Name));
    }

    private GrantDocumentShape? ShapeOf(JsonValue value)
    {
        JsonNode? node = null;
        var named = value.GetString("$schema");
        foreach (var shape in _shapes)
        {
            var isNamed = named is not null && shape.Catalog.IsNamedBy(named);
            foreach (var signature in shape.Signatures)
            {
                if (_text.Find(value, signature.Word) is null)
                    continue;
                node ??= JsonNode.Of(value, _text);
                if (isNamed ? signature.HasMembers(node) : signature.Fits(node))
                    return shape;
            }
        }

        return null;
    }

    private static string? KindHeldBy(GrantDocumentShape shape, string member)
    {
        foreach (var held in shape.Holds)
        {
            if (LooseName.Equals(held.Key, member))
                return held.Value;
        }

        return null;
    }

    private static GrantDocumentShape? HeldBy(GrantDocumentShape shape, string member)
    {
        var kind = KindHeldBy(shape, member);
        foreach (var other in shape.Catalog.DocumentShapes)
        {
            if (string.Equals(other.Kind, kind, StringComparison.Ordinal))
                return other;
        }

        return null;
    }
}
