using System;
using System.Collections.Generic;
using StorageGrants.Generators.Model;
using StorageGrants.Generators.Naming;

namespace StorageGrants.Generators.Emitting;

/// <summary>
/// Expressions that read and write values, and the nested class <c>Wire</c> with the methods and names they use: only
/// those a file needs.
/// </summary>
internal sealed class WireEmitter(TypeNames names)
{
    private readonly KindSet _scalars = new();
    private readonly KindSet _written = new();
    private readonly KindSet _copies = new();
    private readonly Dictionary<TypeSpec, string> _names = new();
    private readonly List<TypeSpec> _collections = new();
    private readonly NameScope _scope = new();
    private readonly PropertyNames _properties = new();
    private bool _comparesContent;
    private bool _readsNumbers;

    public TypeNames Names { get; } = names;

    public void UseCopy(TypeKind kind) => _copies.Add(kind);

    public void UseSame() => _comparesContent = true;

    /// <summary>An expression for the encoded name of a property.</summary>
    public string Name(PropertySpec property) => _properties.Of(property);

    /// <summary>An expression that reads the value the reader stands on.</summary>
    public string Read(TypeSpec type, string where)
    {
        switch (type.Kind)
        {
            case TypeKind.Json:
                return "__Json.JsonElement.ParseValue(ref reader)";
            case TypeKind.Enum:
                return Names.Short(type.Reader) + "(ref reader, " + where + ")";
            case TypeKind.Model:
                return Names.Short(type.Name) + ".ReadJson(ref reader, " + where + ")";
            case TypeKind.List:
            case TypeKind.Map:
                return "__Wire.Read" + NameOf(type) + "(ref reader, " + where + ")";
            case TypeKind.String when type.Reader.Length > 0:
                _readsNumbers = true;
                return "__Wire." + type.Reader + "(ref reader, " + where + ")";
            case TypeKind.String:
                return "__Wire.ReadString(ref reader, " + where + ")";
            case TypeKind.Secret:
                return "new __Sdk.Secret(__Wire.ReadString(ref reader, " + where + "))";
            default:
                _scalars.Add(type.Kind);
                return "__Wire.Read" + type.Kind + "(ref reader, " + where + ")";
        }
    }

    /// <summary>A statement that writes a property, with its null where it can be null.</summary>
    public string WriteProperty(TypeSpec type, string name, string value, bool canBeNull)
    {
        switch (type.Kind)
        {
            case TypeKind.String:
                return "writer.WriteString(" + name + ", " + value + ");";
            case TypeKind.Secret:
            case TypeKind.Enum:
                return "writer.WriteString(" + name + ", " + value + (canBeNull ? "?" : "") + (type.Kind == TypeKind.Enum ? ".WireText);" : ".Reveal());");
            case TypeKind.List:
            case TypeKind.Map:
                return "{ writer.WritePropertyName(" + name + "); __Wire.Write" + NameOf(type) + "(writer, " + value + "); }";
            case TypeKind.Bytes:
            case TypeKind.Json:
            case TypeKind.Model:
                var write = "{ writer.WritePropertyName(" + name + "); " + WriteValue(type, canBeNull && type.IsValueType ? value + ".GetValueOrDefault()" : value) + " }";
                return canBeNull ? "{ if (" + value + " is null) writer.WriteNull(" + name + "); else " + write + " }" : write;
            default:
                if (canBeNull)
                {
                    _written.Add(type.Kind);
                    return "__Wire.Write" + type.Kind + "(writer, " + name + ", " + value + ");";
                }

                return "writer." + ScalarEmitter.Method(type.Kind) + "(" + name + ", " + value + ");";
        }
    }

    /// <summary>A statement that writes a value of its own.</summary>
    public string WriteValue(TypeSpec type, string value) => type.Kind switch
    {
        TypeKind.Boolean => "writer.WriteBooleanValue(" + value + ");",
        TypeKind.Int32 or TypeKind.Int64 or TypeKind.Double => "writer.WriteNumberValue(" + value + ");",
        TypeKind.Bytes => "writer.WriteBase64StringValue(" + value + ");",
        TypeKind.Json => value + ".WriteTo(writer);",
        TypeKind.Model => value + ".WriteJson(writer);",
        TypeKind.List or TypeKind.Map => "__Wire.Write" + NameOf(type) + "(writer, " + value + ");",
        TypeKind.Secret => "writer.WriteStringValue(" + value + ".Reveal());",
        TypeKind.Enum => "writer.WriteStringValue(" + value + ".WireText);",
        _ => "writer.WriteStringValue(" + value + ");",
    };

    /// <summary>Emits the class; collections met while emitting others are emitted too.</summary>
    public void Emit(SourceWriter writer)
    {
        writer.Open("internal static class Wire");
        for (var i = 0; i < _collections.Count; i++)
        {
            if (_collections[i].Kind == TypeKind.List)
                CollectionEmitter.EmitList(writer, this, _collections[i], _names[_collections[i]]);
            else
                CollectionEmitter.EmitMap(writer, this, _collections[i], _names[_collections[i]]);
        }

        ScalarEmitter.Emit(writer, _scalars, _written, _copies, _readsNumbers);
        if (_comparesContent)
            ContentEmitter.Emit(writer);
        _properties.Emit(writer);
        writer.Close();
    }

    private string NameOf(TypeSpec type)
    {
        if (_names.TryGetValue(type, out var name))
            return name;

        name = _scope.Claim((type.Kind == TypeKind.List ? "ListOf" : "MapOf") + (type.IsElementNullable ? "Nullable" : "") + Short(type.Element!));
        _names.Add(type, name);
        _collections.Add(type);
        return name;
    }

    private string Short(TypeSpec type) => type.Kind switch
    {
        TypeKind.List or TypeKind.Map => NameOf(type),
        TypeKind.Enum or TypeKind.Model => type.Name.Substring(Math.Max(type.Name.LastIndexOf('.'), type.Name.LastIndexOf(':')) + 1),
        _ => type.Kind.ToString(),
    };
}
