using StorageGrants.Access.Json;
using StorageGrants.Generators.Model;
using StorageGrants.Generators.Parsing;

namespace StorageGrants.Generators.Linking;

/// <summary>An operation whose method name and paging are decided when all operations are known.</summary>
internal sealed class OperationDraft(SchemaFile file, string id, JsonProperty key, OperationSpec spec, JsonValue node)
{
    /// <summary>The file it stands in, which is another than that of the paths where one of them is a reference.</summary>
    public SchemaFile File { get; } = file;

    public string Id { get; } = id;

    /// <summary>The HTTP method in the document: the place of problems.</summary>
    public JsonProperty Key { get; } = key;

    public OperationSpec Spec { get; set; } = spec;

    public JsonValue Node { get; } = node;

    /// <summary>Where its id stands, or its HTTP method where it has none.</summary>
    public JsonSpan IdSpan => Node.Get("operationId")?.Span ?? Key.NameSpan;
}
