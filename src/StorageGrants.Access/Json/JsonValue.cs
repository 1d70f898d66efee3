using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace StorageGrants.Access.Json;

/// <summary>A value of a JSON text together with the place it was read from.</summary>
public sealed class JsonValue
{
    // Its text, items or properties: one field, since documents hold many values. Arrays, because calls through an interface
    // are what a compiler that is just starting is slowest at.
    private readonly object _content;
    private Dictionary<string, JsonProperty>? _index;

    internal JsonValue(JsonKind kind, JsonSpan span, string text)
        : this(kind, span, (object)text)
    {
    }

    internal JsonValue(JsonSpan span, JsonValue[] items)
        : this(JsonKind.Array, span, items)
    {
    }

    internal JsonValue(JsonSpan span, JsonProperty[] properties)
        : this(JsonKind.Object, span, properties)
    {
    }

    private JsonValue(JsonKind kind, JsonSpan span, object content)
    {
        Kind = kind;
        Span = span;
        _content = content;
    }

    /// <summary>What the value is.</summary>
    public JsonKind Kind { get; }

    /// <summary>The whole token: with the quotes of a string, from bracket to bracket of an array or object.</summary>
    public JsonSpan Span { get; }

    /// <summary>The decoded text of a string, the text of a number or literal as written, empty for arrays and objects.</summary>
    public string Text => _content as string ?? "";

    /// <summary>The elements of an array in document order; empty for other kinds.</summary>
    public IReadOnlyList<JsonValue> Items => ItemArray;

    internal JsonValue[] ItemArray => _content as JsonValue[] ?? Array.Empty<JsonValue>();

    /// <summary>The properties of an object in document order, duplicates kept; empty for other kinds.</summary>
    public IReadOnlyList<JsonProperty> Properties => PropertyArray;

    internal JsonProperty[] PropertyArray => _content as JsonProperty[] ?? Array.Empty<JsonProperty>();

    /// <summary>The property of this name, or null when there is none or this is no object. The last duplicate wins.</summary>
    /// <param name="name">The decoded property name, compared ordinally.</param>
    [MethodImpl(JsonParser.AtOnce)]
    public JsonProperty? Find(string name)
    {
        var properties = PropertyArray;
        if (properties.Length > 16)
            return (_index ??= Index()).TryGetValue(name, out var property) ? property : null;

        for (var i = properties.Length - 1; i >= 0; i--)
        {
            if (string.Equals(properties[i].Name, name))
                return properties[i];
        }

        return null;
    }

    /// <summary>The value of a property, or null when there is none or this is no object. The last duplicate wins.</summary>
    /// <param name="name">The decoded property name, compared ordinally.</param>
    public JsonValue? Get(string name) => Find(name)?.Value;

    /// <summary>The decoded text of a string property, or null when it is absent or not a string.</summary>
    /// <param name="name">The decoded property name, compared ordinally.</param>
    public string? GetString(string name) => Get(name) is { Kind: JsonKind.String } value ? value.Text : null;

    /// <summary>The value of a boolean property, or null when it is absent or not a boolean.</summary>
    /// <param name="name">The decoded property name, compared ordinally.</param>
    public bool? GetBoolean(string name) => Get(name)?.Kind switch
    {
        JsonKind.True => true,
        JsonKind.False => false,
        _ => null,
    };

    // Wide objects are looked up often; a search of every property each time would be quadratic.
    private Dictionary<string, JsonProperty> Index()
    {
        var index = new Dictionary<string, JsonProperty>(PropertyArray.Length, StringComparer.Ordinal);
        foreach (var property in PropertyArray)
            index[property.Name] = property;
        return index;
    }
}
