using System.Globalization;
using StorageGrants.Access.Json;
using StorageGrants.Generators.Model;
using StorageGrants.Generators.Parsing;

namespace StorageGrants.Generators.Linking;

/// <summary>Reads what a schema, or the one it refers to, accepts as a text or a number.</summary>
internal static class LimitsReader
{
    private const int MaximumChain = 8;

    /// <summary>The limits, or null when there are none or they cannot matter to a value of the type.</summary>
    public static LimitsSpec? Read(LinkContext context, SchemaFile file, JsonValue node, TypeSpec type)
    {
        for (var i = 0; i < MaximumChain && node.Get("$ref") is { Kind: JsonKind.String } reference; i++)
        {
            if (context.References.Resolve(file, reference) is not { } target)
                return null;
            file = target.File;
            node = target.Value;
        }

        var limits = SchemaNode.TypeOf(node) switch
        {
            "string" when type.Kind == TypeKind.String => new LimitsSpec(node.GetString("pattern"), Length(node, "minLength"), Length(node, "maxLength"), null, null),
            "integer" or "number" => new LimitsSpec(null, null, null, Number(node, "minimum"), Number(node, "maximum")),
            _ => null,
        };
        return limits is null or { Pattern: null, MinLength: null, MaxLength: null, Minimum: null, Maximum: null } ? null : limits;
    }

    private static int? Length(JsonValue node, string name) =>
        Number(node, name) is { } number and >= 0 and <= int.MaxValue ? (int)number : null;

    private static double? Number(JsonValue node, string name) =>
        node.Get(name) is { Kind: JsonKind.Number } value
        && double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && !double.IsInfinity(number)
            ? number
            : null;
}
