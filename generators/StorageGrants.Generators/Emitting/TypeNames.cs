using StorageGrants.Generators.Model;

namespace StorageGrants.Generators.Emitting;

/// <summary>C# names of types, fully qualified.</summary>
internal static class TypeNames
{
    public const string Reader = "__Json.Utf8JsonReader";
    public const string Writer = "__Json.Utf8JsonWriter";
    public const string TokenType = "__Json.JsonTokenType";
    public const string Converter = "__Json.Serialization.JsonConverter";
    public const string SerializerOptions = "__Json.JsonSerializerOptions";
    public const string TypeInfo = "__Meta.JsonTypeInfo";
    public const string CancellationToken = "global::System.Threading.CancellationToken";
    public const string Task = "global::System.Threading.Tasks.Task";
    public const string List = "__Generic.IReadOnlyList";
    public const string Map = "__Generic.IReadOnlyDictionary";

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
        TypeKind.Json => "__Json.JsonElement",
        TypeKind.Enum => "global::StorageGrants.OpenEnum<" + type.Name + ">",
        TypeKind.Model => type.Name,
        TypeKind.List => List + "<" + Element(type) + ">",
        _ => Map + "<string, " + Element(type) + ">",
    };

    public static string Element(TypeSpec type) => Of(type.Element!, type.IsElementNullable);
}
