namespace StorageGrants.Generators.Model;

/// <summary>All that one schema file turns into: one source file.</summary>
/// <param name="HintName">Name of the generated file.</param>
/// <param name="SchemaName">File name of the schema.</param>
/// <param name="Namespace">Namespace of the types, empty for the global one.</param>
/// <param name="IsPublic">Whether the types are public.</param>
/// <param name="JsonClass">Name of the static class that holds readers, converters and type infos.</param>
/// <param name="Bodies">Bodies that are no model of this file: lists, maps, scalars.</param>
/// <param name="Dialect">Set for a policy dialect file, which turns into nothing else.</param>
internal sealed record OutputSpec(
    string HintName,
    string SchemaName,
    string Namespace,
    bool IsPublic,
    string JsonClass,
    EquatableArray<EnumSpec> Enums,
    EquatableArray<ModelSpec> Models,
    EquatableArray<BodyInfoSpec> Bodies,
    ClientSpec? Client,
    DialectSpec? Dialect);

/// <param name="TypeInfo">Name of the property of the JSON class.</param>
/// <param name="Converter">Name of its converter class inside the JSON class.</param>
internal sealed record BodyInfoSpec(TypeSpec Type, string TypeInfo, string Converter);
