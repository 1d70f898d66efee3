using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace StorageGrants.Schemas.Tests;

/// <summary>Validates with NJsonSchema and reports the places of all errors, nested ones included.</summary>
internal sealed class NJsonSchemaOracle(JsonSchema schema)
{
    private static readonly ConcurrentDictionary<string, Lazy<NJsonSchemaOracle>> Loaded = new(StringComparer.Ordinal);

    public static NJsonSchemaOracle ForFile(string name) =>
        Loaded.GetOrAdd(name, _ => new(() => For(SchemaFiles.Read(name)))).Value;

    public static NJsonSchemaOracle ForComponent(string file, string component) =>
        Loaded.GetOrAdd(file + "#" + component, _ => new(() => For(SchemaBundle.ForComponent(file, component)))).Value;

    public static NJsonSchemaOracle For(JToken schema) =>
        new(JsonSchema.FromJsonAsync(schema.ToString(Formatting.None)).GetAwaiter().GetResult());

    /// <summary>Pointers to what is wrong; empty when the instance is valid.</summary>
    public IReadOnlyList<string> Validate(JToken instance)
    {
        // Errors in NJsonSchema carry the path of the token below its root, so the instance is detached first.
        var errors = schema.Validate(instance.DeepClone());
        return errors.SelectMany(Flatten).Select(error => JsonPointer.FromNJsonSchemaPath(error.Path ?? "#")).Distinct().ToArray();
    }

    private static IEnumerable<ValidationError> Flatten(ValidationError error) => error is ChildSchemaValidationError child
        ? child.Errors.Values.SelectMany(list => list).SelectMany(Flatten).Prepend(error)
        : [error];
}
