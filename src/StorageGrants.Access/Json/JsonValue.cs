using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace StorageGrants.Access.Json;

/// <summary>A value of a JSON text together with the place it was read from.</summary>
public sealed class JsonValue
{
    // Arrays, because calls through an interface are what a compiler that is just starting is slowest at.
    private readonly JsonValue[] _items;
    private readonly JsonProperty[] _properties;
    private Dictionary<string, JsonProperty>? _index;

    internal JsonValue(JsonKind kind, JsonSpan span, string text)
    {
        Kind = kind;
        Span = span;
        Text = text;
        _items = Array.Empty<JsonValue>();
        _properties = Array.Empty<JsonProperty>();
    }

    internal JsonValue(JsonSpan span, JsonValue[] items)
    {
        Kind = JsonKind.Array;
        Span = span;
        Text = "";
        _items = items;
        _properties = Array.Empty<JsonProperty>();
    }

    internal JsonValue(JsonSpan span, JsonProperty[] properties)
    {
        Kind = JsonKind.Object;
        Span = span;
        Text = "";
        _items = Array.Empty<JsonValue>();
        _properties = properties;
    }

    /// <summary>What the value is.</summary>
    public JsonKind Kind { get; }

    /// <summary>The whole token: with the quotes of a string, from bracket to bracket of an array or object.</summary>
    public JsonSpan Span { get; }

    /// <summary>The decoded text of a string, the text of a number or literal as written, empty for arrays and objects.</summary>
    public string Text { get; }

    /// <summary>The elements of an array in document order; empty for other kinds.</summary>
    public IReadOnlyList<JsonValue> Items => _items;

    internal JsonValue[] ItemArray => _items;

    /// <summary>The properties of an object in document order, duplicates kept; empty for other kinds.</summary>
    public IReadOnlyList<JsonProperty> Properties => _properties;

    internal JsonProperty[] PropertyArray => _properties;

    /// <summary>The property of this name, or null when there is none or this is no object. The last duplicate wins.</summary>
    /// <param name="name">The decoded property name, compared ordinally.</param>
    [MethodImpl(JsonParser.AtOnce)]
    public JsonProperty? Find(string name)
    {
        var properties = _properties;
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
        var index = new Dictionary<string, JsonProperty>(_properties.Length, StringComparer.Ordinal);
        foreach (var property in _properties)
            index[property.Name] = property;
        return index;
    }
}
