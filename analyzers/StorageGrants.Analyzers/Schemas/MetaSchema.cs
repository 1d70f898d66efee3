using System;
using System.Collections.Generic;
using System.Threading;
using StorageGrants.Access.Json;
using StorageGrants.Access.Schemas;
using StorageGrants.Generators.Parsing;

namespace StorageGrants.Analyzers.Schemas;

/// <summary>
/// Checks documents against one of the embedded meta-schemas. Knows the keywords these use and no others; tests compare its
/// verdicts with NJsonSchema, which is too slow and too large to run inside a compiler.
/// </summary>
internal sealed class MetaSchema
{
    private static readonly Lazy<MetaSchema> LazyRoles = new(() => Load("meta/roles.meta.json"));
    private static readonly Lazy<MetaSchema> LazyEndpoints = new(() => Load("meta/openapi.meta.json"));
    private static readonly Lazy<MetaSchema> LazyDialects = new(() => Load("meta/policy-dialect.meta.json"));

    private readonly JsonValue _root;

    private MetaSchema(JsonValue root) => _root = root;

    /// <summary>What a role file may contain.</summary>
    public static MetaSchema Roles => LazyRoles.Value;

    /// <summary>What an endpoint file may contain.</summary>
    public static MetaSchema Endpoints => LazyEndpoints.Value;

    /// <summary>What a dialect file may contain.</summary>
    public static MetaSchema Dialects => LazyDialects.Value;

    /// <summary>The meta-schema a document is to follow.</summary>
    public static MetaSchema For(JsonValue document)
    {
        var named = document.GetString("$schema");
        if (named?.EndsWith("roles.meta.json", StringComparison.Ordinal) == true)
            return Roles;
        if (DialectFile.Is(document))
            return Dialects;
        if (named?.EndsWith("openapi.meta.json", StringComparison.Ordinal) == true || document.Get("openapi") is not null || document.Get("swagger") is not null)
            return Endpoints;
        return Roles;
    }

    public IReadOnlyList<MetaSchemaViolation> Check(JsonValue document, CancellationToken cancellationToken)
    {
        var violations = new List<MetaSchemaViolation>();
        new SchemaCheck(_root, cancellationToken).Check(document, document.Span, _root, "", violations);
        violations.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return violations;
    }

    private static MetaSchema Load(string name) =>
        new(JsonParser.Parse(EmbeddedSchemas.Read(name)).Root ?? throw new InvalidOperationException("The embedded meta-schema " + name + " is no JSON"));
}
