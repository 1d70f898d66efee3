using StorageGrants.Access.Json;
using StorageGrants.Generators.Model;

namespace StorageGrants.Generators.Linking;

/// <summary>Types of JSON strings. A format that is not known falls back to the text.</summary>
internal static class Scalars
{
    public static TypeSpec String(JsonValue node)
    {
        if (node.GetBoolean("x-sensitive") == true)
            return TypeSpec.Secret;

        return node.GetString("format") switch
        {
            "date-time" => TypeSpec.DateTimeOffset,
            "uuid" => TypeSpec.Guid,
            "byte" => TypeSpec.Bytes,
            _ => TypeSpec.String,
        };
    }
}
