using System;
using System.Collections.Generic;
using StorageGrants.Generators.Model;

namespace StorageGrants.Generators.Emitting;

/// <summary>C# names of types in one file. Aliases at its top keep them short and safe from what is called alike.</summary>
internal sealed class TypeNames
{
    public const string Reader = "__Reader";
    public const string Writer = "__Writer";
    public const string TokenType = "__Json.JsonTokenType";
    public const string Converter = "__Json.Serialization.JsonConverter";
    public const string SerializerOptions = "__Options";
    public const string TypeInfo = "__Meta.JsonTypeInfo";
    public const string NullArgument = "__NullException";
    public const string List = "__Generic.IReadOnlyList";
    public const string Map = "__Generic.IReadOnlyDictionary";

    /// <summary>The namespace of the file.</summary>
    public const string Own = "__Own";

    private readonly string _prefix;
    private readonly Dictionary<string, string> _short = new(StringComparer.Ordinal);

    public TypeNames(string @namespace) => _prefix = @namespace.Length == 0 ? "" : "global::" + @namespace + ".";

    /// <summary>A type of the namespace of the file.</summary>
    public string OfOwn(string name) => _prefix.Length == 0 ? "global::" + name : Own + "." + name;

    /// <summary>A fully qualified name, by alias where it lies in the namespace of the file.</summary>
    public string Short(string qualified)
    {
        if (_prefix.Length == 0)
            return qualified;

        if (!_short.TryGetValue(qualified, out var name))
        {
            name = qualified.StartsWith(_prefix, StringComparison.Ordinal) ? Own + "." + qualified.Substring(_prefix.Length) : qualified;
            _short.Add(qualified, name);
        }

        return name;
    }

    public string Of(TypeSpec type, bool isNullable) => isNullable ? Of(type) + "?" : Of(type);

    public string Of(TypeSpec type) => type.Kind switch
    {
        TypeKind.String => "string",
        TypeKind.Secret => "__Sdk.Secret",
        TypeKind.Boolean => "bool",
        TypeKind.Int32 => "int",
        TypeKind.Int64 => "long",
        TypeKind.Double => "double",
        TypeKind.DateTimeOffset => "global::System.DateTimeOffset",
        TypeKind.Guid => "global::System.Guid",
        TypeKind.Bytes => "byte[]",
        TypeKind.Json => "__Json.JsonElement",
        TypeKind.Enum => OpenEnum(Short(type.Name)),
        TypeKind.Model => Short(type.Name),
        TypeKind.List => List + "<" + Element(type) + ">",
        _ => Map + "<string, " + Element(type) + ">",
    };

    public string Element(TypeSpec type) => Of(type.Element!, type.IsElementNullable);

    public static string OpenEnum(string name) => "__Sdk.OpenEnum<" + name + ">";
}
