using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Json;

/// <summary>Makes values of tokens.</summary>
internal sealed class JsonTree
{
    // Wide objects switch to a set so that a hostile text stays linear.
    private const int Wide = 16;

    private readonly JsonTokens _tokens;
    private List<JsonProperty>? _duplicates;

    public JsonTree(JsonTokens tokens) => _tokens = tokens;

    /// <summary>Every property made so far whose name stood earlier in the same object.</summary>
    public IReadOnlyList<JsonProperty>? Duplicates => _duplicates;

    // As deep as the parser goes, no deeper.
    public JsonValue ValueAt(int index) => _tokens.KindOf(index) switch
    {
        JsonKind.Array => ArrayAt(index),
        JsonKind.Object => ObjectAt(index),
        var kind => new JsonValue(kind, _tokens.SpanOf(index), _tokens.FreshValueAt(index)),
    };

    private JsonValue ArrayAt(int index)
    {
        var count = _tokens.CountChildren(index);
        var items = count == 0 ? Array.Empty<JsonValue>() : new JsonValue[count];
        var child = index + 1;
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = ValueAt(child);
            child = _tokens.After(child);
        }

        return new JsonValue(_tokens.SpanOf(index), items);
    }

    private JsonValue ObjectAt(int index)
    {
        var count = _tokens.CountChildren(index) / 2;
        var properties = count == 0 ? Array.Empty<JsonProperty>() : new JsonProperty[count];
        var names = count > Wide ? new HashSet<string>(StringComparer.Ordinal) : null;
        var name = index + 1;
        for (var i = 0; i < properties.Length; i++)
        {
            var property = new JsonProperty(_tokens.NameAt(name), _tokens.SpanOf(name), ValueAt(name + 1));
            if (names is null ? StandsBefore(properties, i, property.Name) : !names.Add(property.Name))
                (_duplicates ??= new List<JsonProperty>()).Add(property);
            properties[i] = property;
            name = _tokens.After(name + 1);
        }

        return new JsonValue(_tokens.SpanOf(index), properties);
    }

    private static bool StandsBefore(JsonProperty[] properties, int count, string name)
    {
        for (var i = 0; i < count; i++)
        {
            if (string.Equals(properties[i].Name, name))
                return true;
        }

        return false;
    }
}
