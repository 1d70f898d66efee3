using StorageGrants.Generators.Model;

namespace StorageGrants.Generators.Emitting;

/// <summary>Expressions that turn a value into the text of a path segment, query value or header, whatever the culture.</summary>
internal static class ScalarText
{
    private const string Invariant = "global::System.Globalization.CultureInfo.InvariantCulture";

    public static string Of(TypeSpec type, string value, bool isNullable)
    {
        var dot = isNullable ? "?." : ".";
        return type.Kind switch
        {
            TypeKind.String => value,
            TypeKind.Secret => value + dot + "Reveal()",
            TypeKind.Boolean when isNullable => "(" + value + " is null ? null : " + value + ".GetValueOrDefault() ? \"true\" : \"false\")",
            TypeKind.Boolean => "(" + value + " ? \"true\" : \"false\")",
            TypeKind.Double => value + dot + "ToString(\"R\", " + Invariant + ")",
            TypeKind.DateTimeOffset => value + dot + "ToUniversalTime().ToString(\"yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'\", " + Invariant + ")",
            TypeKind.Guid => value + dot + "ToString(\"D\")",
            TypeKind.Enum => value + dot + "WireText",
            _ => value + dot + "ToString(" + Invariant + ")",
        };
    }
}
