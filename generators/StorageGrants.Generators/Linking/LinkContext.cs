using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Generators.Model;
using StorageGrants.Generators.Naming;
using StorageGrants.Generators.Parsing;

namespace StorageGrants.Generators.Linking;

/// <summary>What the builders of one link step share.</summary>
internal sealed class LinkContext
{
    private readonly Dictionary<SchemaFile, FileDraft> _drafts = new();
    private HashSet<(JsonValue Node, string Message)>? _reported;

    public LinkContext(IReadOnlyList<SchemaFile> files, IReadOnlyList<SchemaFile> broken)
    {
        References = new ReferenceResolver(files, broken, Problems);
        Types = new TypeResolver(this);
    }

    public List<SchemaProblem> Problems { get; } = new();

    public ReferenceResolver References { get; }

    public TypeResolver Types { get; }

    /// <summary>Names given to schemas before any is read, so that references find them.</summary>
    public Dictionary<JsonValue, string> Named { get; } = new();

    /// <summary>Models by fully qualified name.</summary>
    public Dictionary<string, ModelDraft> Models { get; } = new(StringComparer.Ordinal);

    /// <summary>Models whose properties are still to be read.</summary>
    public Queue<ModelDraft> Pending { get; } = new();

    public List<FileDraft> Drafts { get; } = new();

    public FileDraft DraftOf(SchemaFile file) => _drafts[file];

    public void Add(FileDraft draft)
    {
        Drafts.Add(draft);
        _drafts.Add(draft.File, draft);
    }

    public void Report(string id, SchemaFile file, JsonSpan span, string message) =>
        Problems.Add(new SchemaProblem(id, file.Path, span, message, EquatableArray<SchemaPlace>.Empty));

    /// <summary>Notes a construct the generator does not know, once for each place.</summary>
    public void Unsupported(SchemaFile file, JsonValue node, string message)
    {
        if ((_reported ??= new()).Add((node, message)))
            Report(SchemaProblem.Unsupported, file, node.Span, message);
    }
}
