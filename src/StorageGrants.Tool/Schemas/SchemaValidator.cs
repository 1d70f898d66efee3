using System.Collections.Generic;
using System.Threading;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;
using StorageGrants.Access.Json;

namespace StorageGrants.Tool.Schemas;

/// <summary>One JSON Schema, ready to validate documents.</summary>
internal sealed class SchemaValidator
{
    private readonly JsonSchema _schema;
    private readonly Lock _gate = new();

    private SchemaValidator(JsonSchema schema) => _schema = schema;

    /// <param name="text">The text of the schema.</param>
    /// <param name="path">Where it lies, for references to files beside it, or null.</param>
    public static SchemaValidator Load(string text, string? path) =>
        new(JsonSchema.FromJsonAsync(text, path, schema => new LocalReferences(schema)).GetAwaiter().GetResult());

    public IReadOnlyList<SchemaViolation> Validate(JsonValue root)
    {
        using var reader = new JsonValueReader(root);
        var document = JToken.ReadFrom(reader, new JsonLoadSettings { LineInfoHandling = LineInfoHandling.Load });
        // The schema object fills caches while it validates.
        lock (_gate)
            return new ViolationReader(root, reader).Read(new JsonSchemaValidator().Validate(document, _schema));
    }
}
