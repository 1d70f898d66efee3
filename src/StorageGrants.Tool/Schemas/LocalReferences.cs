using System;
using System.Threading;
using System.Threading.Tasks;
using NJsonSchema;
using NJsonSchema.Generation;
using NJsonSchema.References;

namespace StorageGrants.Tool.Schemas;

/// <summary>Resolves references inside a schema and to files beside it, never over the network.</summary>
internal sealed class LocalReferences : JsonReferenceResolver
{
    public LocalReferences(JsonSchema schema)
        : base(new JsonSchemaAppender(schema, new DefaultTypeNameGenerator()))
    {
    }

    public override Task<IJsonReference> ResolveUrlReferenceAsync(string url, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("the reference '" + url + "' leads to the network; only files are read");
}
