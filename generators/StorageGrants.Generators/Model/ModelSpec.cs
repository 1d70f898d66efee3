namespace StorageGrants.Generators.Model;

/// <param name="Name">C# name.</param>
/// <param name="Converter">Name of its converter class inside the JSON class.</param>
/// <param name="TypeInfo">Name of its property of the JSON class.</param>
/// <param name="Summary">Description of the schema, or null.</param>
/// <param name="Line">Where it is defined.</param>
/// <param name="GrantShape"><c>request</c>, <c>entry</c> or null.</param>
/// <param name="Properties">Properties in schema order.</param>
internal sealed record ModelSpec(
    string Name,
    string Converter,
    string TypeInfo,
    string? Summary,
    SourceLine Line,
    string? GrantShape,
    EquatableArray<PropertySpec> Properties);

/// <param name="Name">C# name; <c>HasName</c> and <c>WithName</c> are free too.</param>
/// <param name="Parameter">Name of the constructor parameter.</param>
/// <param name="WireName">Name on the wire.</param>
/// <param name="Type">Its type without null.</param>
/// <param name="IsRequired">Demanded by the constructor and by the reader.</param>
/// <param name="IsNullable">Null is a value of the schema.</param>
/// <param name="IsSensitive">Never printed.</param>
/// <param name="IsOnceOnly">Shown once by the server; written as <c>***</c>.</param>
/// <param name="Summary">Description of the schema, or null.</param>
/// <param name="Edition">First edition that has it, or null.</param>
/// <param name="Limits">What texts and numbers are accepted, or null.</param>
internal sealed record PropertySpec(
    string Name,
    string Parameter,
    string WireName,
    TypeSpec Type,
    bool IsRequired,
    bool IsNullable,
    bool IsSensitive,
    bool IsOnceOnly,
    string? Summary,
    string? Edition,
    LimitsSpec? Limits)
{
    /// <summary>Whether the C# property may hold null: an absent optional one does.</summary>
    public bool CanBeNull => IsNullable || !IsRequired;
}
