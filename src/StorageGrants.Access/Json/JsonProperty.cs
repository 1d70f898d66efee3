namespace StorageGrants.Access.Json;

/// <summary>A property of a JSON object.</summary>
public sealed class JsonProperty
{
    internal JsonProperty(string name, JsonSpan nameSpan, JsonValue value)
    {
        Name = name;
        NameSpan = nameSpan;
        Value = value;
    }

    /// <summary>The decoded name.</summary>
    public string Name { get; }

    /// <summary>Where the name stands, quotes included.</summary>
    public JsonSpan NameSpan { get; }

    /// <summary>The value.</summary>
    public JsonValue Value { get; }
}
