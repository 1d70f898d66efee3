using StorageGrants.Generators.Model;

namespace StorageGrants.Generators.Emitting;

/// <summary>C# names of types, fully qualified.</summary>
internal static class TypeNames
{
    public const string Reader = "global::System.Text.Json.Utf8JsonReader";
    public const string Writer = "global::System.Text.Json.Utf8JsonWriter";
    public const string TokenType = "global::System.Text.Json.JsonTokenType";
    public const string Converter = "global::System.Text.Json.Serialization.JsonConverter";
    public const string SerializerOptions = "global::System.Text.Json.JsonSerializerOptions";
    public const string TypeInfo = "global::System.Text.Json.Serialization.Metadata.JsonTypeInfo";
    public const string CancellationToken = "global::System.Threading.CancellationToken";
    public const string Task = "global::System.Threading.Tasks.Task";
    public const string List = "global::System.Collections.Generic.IReadOnlyList";
    public const string Map = "global::System.Collections.Generic.IReadOnlyDictionary";

    public static string Of(TypeSpec type, bool isNullable) => isNullable ? Of(type) + "?" : Of(type);

    public static string Of(TypeSpec type) => type.Kind switch
    {
        TypeKind.String => "string",
        TypeKind.Secret => "global::StorageGrants.Secret",
        TypeKind.Boolean => "bool",
        TypeKind.Int32 => "int",
        TypeKind.Int64 => "long",
        TypeKind.Double => "double",
        TypeKind.DateTimeOffset => "global::System.DateTimeOffset",
        TypeKind.Guid => "global::System.Guid",
        TypeKind.Bytes => "byte[]",
        TypeKind.Json => "global::System.Text.Json.JsonElement",
        TypeKind.Enum => "global::StorageGrants.OpenEnum<" + type.Name + ">",
        TypeKind.Model => type.Name,
        TypeKind.List => List + "<" + Element(type) + ">",
        _ => Map + "<string, " + Element(type) + ">",
    };

    public static string Element(TypeSpec type) => Of(type.Element!, type.IsElementNullable);
}
