using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Generators.Model;

namespace StorageGrants.Generators.Linking;

/// <summary>A model whose properties are still to be read: only its name is fixed, so that cycles end here.</summary>
internal sealed class ModelDraft(FileDraft home, JsonValue node, ObjectShape shape, string name, TypeSpec type)
{
    public FileDraft Home { get; } = home;

    public JsonValue Node { get; } = node;

    public ObjectShape Shape { get; } = shape;

    public string Name { get; } = name;

    public TypeSpec Type { get; } = type;

    public string TypeInfo { get; } = home.Members.Claim(name);

    public string Converter { get; } = home.Members.Claim(name + "Converter");

    public List<PropertyDraft> Properties { get; } = new();

    public string TypeInfoExpression => Home.Prefix + Home.JsonClass + "." + TypeInfo;
}

internal sealed class PropertyDraft(PropertySpec spec, bool isReadOnly, bool isWriteOnly)
{
    public PropertySpec Spec { get; set; } = spec;

    public bool IsReadOnly { get; } = isReadOnly;

    public bool IsWriteOnly { get; } = isWriteOnly;
}
