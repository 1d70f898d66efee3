using StorageGrants.Access.Json;
using StorageGrants.Generators.Model;

namespace StorageGrants.Generators.Linking;

/// <summary>An operation whose method name and paging are decided when all operations are known.</summary>
internal sealed class OperationDraft(string id, JsonProperty key, OperationSpec spec, JsonValue node)
{
    public string Id { get; } = id;

    /// <summary>The HTTP method in the document: the place of problems.</summary>
    public JsonProperty Key { get; } = key;

    public OperationSpec Spec { get; set; } = spec;

    public JsonValue Node { get; } = node;
}
