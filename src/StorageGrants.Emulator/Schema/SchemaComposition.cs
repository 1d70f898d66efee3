using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Json;

namespace StorageGrants.Emulator.Schema;

/// <summary>The keywords that combine schemas: <c>allOf</c>, <c>anyOf</c>, <c>oneOf</c> and <c>not</c>.</summary>
internal static class SchemaComposition
{
    public static void Check(SchemaNode schema, JsonValue value, string path, Violations violations)
    {
        foreach (var part in schema.AllOf)
            SchemaValidator.Check(part, value, path, violations);
        if (schema.AnyOf.Count > 0 && !schema.AnyOf.Exists(part => Fits(part, value)))
            violations.Add(path, "must have at least one of " + Describe(schema.AnyOf));
        if (schema.OneOf.Count > 0 && schema.OneOf.Count(part => Fits(part, value)) != 1)
            violations.Add(path, "must have exactly one of " + Describe(schema.OneOf));
        if (schema.Not is { } excluded && Fits(excluded, value))
            violations.Add(path, "must not have " + Describe([excluded]));
    }

    private static bool Fits(SchemaNode schema, JsonValue value)
    {
        var trial = new Violations();
        SchemaValidator.Check(schema, value, "", trial);
        return !trial.Any;
    }

    // Alternatives that differ in their required members are told by those, others by their number.
    private static string Describe(List<SchemaNode> alternatives) =>
        alternatives.TrueForAll(static part => part.Required.Count > 0)
            ? string.Join(", ", alternatives.Select(static part => string.Join(" and ", part.Required)))
            : $"{alternatives.Count} forms that the schema of the operation lists";
}
