using System.Collections.Generic;
using StorageGrants.Generators.Model;
using StorageGrants.Generators.Naming;

namespace StorageGrants.Generators.Emitting;

/// <summary>
/// Expressions that read and write values, and the nested class <c>Wire</c> with the methods they call: only those a file
/// needs.
/// </summary>
internal sealed class WireEmitter
{
    private readonly HashSet<TypeKind> _scalars = new();
    private readonly HashSet<TypeKind> _copies = new();
    private readonly Dictionary<TypeSpec, string> _names = new();
    private readonly List<TypeSpec> _collections = new();
    private readonly NameScope _scope = new();
    private bool _comparesContent;

    public void UseCopy(TypeKind kind) => _copies.Add(kind);

    public void UseSame() => _comparesContent = true;

    /// <summary>An expression that reads the value the reader stands on.</summary>
    public string Read(TypeSpec type, string where)
    {
        switch (type.Kind)
        {
            case TypeKind.Json:
                return "__Json.JsonElement.ParseValue(ref reader)";
            case TypeKind.Enum:
                return type.Reader + "(ref reader, " + where + ")";
            case TypeKind.Model:
                return type.Name + ".ReadJson(ref reader, " + where + ")";
            case TypeKind.List:
            case TypeKind.Map:
                return "__Wire.Read" + NameOf(type) + "(ref reader, " + where + ")";
            case TypeKind.String:
                return "__Wire.ReadString(ref reader, " + where + ")";
            case TypeKind.Secret:
                return "new global::StorageGrants.Secret(__Wire.ReadString(ref reader, " + where + "))";
            default:
                _scalars.Add(type.Kind);
                return "__Wire.Read" + type.Kind + "(ref reader, " + where + ")";
        }
    }

    /// <summary>A statement that writes a property.</summary>
    public string WriteProperty(TypeSpec type, string name, string value) => type.Kind switch
    {
        TypeKind.Boolean => "writer.WriteBoolean(" + name + ", " + value + ");",
        TypeKind.Int32 or TypeKind.Int64 or TypeKind.Double => "writer.WriteNumber(" + name + ", " + value + ");",
        TypeKind.Bytes => "writer.WriteBase64String(" + name + ", " + value + ");",
        TypeKind.Json or TypeKind.Model or TypeKind.List or TypeKind.Map => "writer.WritePropertyName(" + name + "); " + WriteValue(type, value),
        _ => "writer.WriteString(" + name + ", " + Text(type, value) + ");",
    };

    /// <summary>A statement that writes a value of its own.</summary>
    public string WriteValue(TypeSpec type, string value) => type.Kind switch
    {
        TypeKind.Boolean => "writer.WriteBooleanValue(" + value + ");",
        TypeKind.Int32 or TypeKind.Int64 or TypeKind.Double => "writer.WriteNumberValue(" + value + ");",
        TypeKind.Bytes => "writer.WriteBase64StringValue(" + value + ");",
        TypeKind.Json => value + ".WriteTo(writer);",
        TypeKind.Model => value + ".WriteJson(writer);",
        TypeKind.List or TypeKind.Map => "__Wire.Write" + NameOf(type) + "(writer, " + value + ");",
        _ => "writer.WriteStringValue(" + Text(type, value) + ");",
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

        ScalarEmitter.Emit(writer, _scalars, _copies);
        if (_comparesContent)
            ContentEmitter.Emit(writer);
        writer.Close();
    }

    private static string Text(TypeSpec type, string value) => type.Kind switch
    {
        TypeKind.Secret => value + ".Reveal()",
        TypeKind.Enum => value + ".WireText",
        _ => value,
    };

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
        TypeKind.Enum or TypeKind.Model => type.Name.Substring(System.Math.Max(type.Name.LastIndexOf('.'), type.Name.LastIndexOf(':')) + 1),
        _ => type.Kind.ToString(),
    };
}
