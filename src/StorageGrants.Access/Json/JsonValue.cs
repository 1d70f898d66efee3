using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Json;

/// <summary>A value of a JSON text together with the place it was read from.</summary>
public sealed class JsonValue
{
    private static readonly IReadOnlyList<JsonValue> NoItems = Array.Empty<JsonValue>();
    private static readonly IReadOnlyList<JsonProperty> NoProperties = Array.Empty<JsonProperty>();

    private Dictionary<string, JsonProperty>? _index;

    internal JsonValue(JsonKind kind, JsonSpan span, string text)
    {
        Kind = kind;
        Span = span;
        Text = text;
        Items = NoItems;
        Properties = NoProperties;
    }

    internal JsonValue(JsonSpan span, IReadOnlyList<JsonValue> items)
    {
        Kind = JsonKind.Array;
        Span = span;
        Text = "";
        Items = items;
        Properties = NoProperties;
    }

    internal JsonValue(JsonSpan span, IReadOnlyList<JsonProperty> properties)
    {
        Kind = JsonKind.Object;
        Span = span;
        Text = "";
        Items = NoItems;
        Properties = properties;
    }

    /// <summary>What the value is.</summary>
    public JsonKind Kind { get; }

    /// <summary>The whole token: with the quotes of a string, from bracket to bracket of an array or object.</summary>
    public JsonSpan Span { get; }

    /// <summary>The decoded text of a string, the text of a number or literal as written, empty for arrays and objects.</summary>
    public string Text { get; }

    /// <summary>The elements of an array in document order; empty for other kinds.</summary>
    public IReadOnlyList<JsonValue> Items { get; }

    /// <summary>The properties of an object in document order, duplicates kept; empty for other kinds.</summary>
    public IReadOnlyList<JsonProperty> Properties { get; }

    /// <summary>The property of this name, or null when there is none or this is no object. The last duplicate wins.</summary>
    /// <param name="name">The decoded property name, compared ordinally.</param>
    public JsonProperty? Find(string name)
    {
        if (Properties.Count > 16)
            return (_index ??= Index()).TryGetValue(name, out var property) ? property : null;

        for (var i = Properties.Count - 1; i >= 0; i--)
        {
            if (string.Equals(Properties[i].Name, name, StringComparison.Ordinal))
                return Properties[i];
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
        var index = new Dictionary<string, JsonProperty>(Properties.Count, StringComparer.Ordinal);
        foreach (var property in Properties)
            index[property.Name] = property;
        return index;
    }
}
