using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis.Text;
using StorageGrants.Access.Json;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Rules;
using StorageGrants.Access.Schemas;
using StorageGrants.Generators;
using StorageGrants.Generators.Parsing;

namespace StorageGrants.Analyzers.Schemas;

/// <summary>
/// Finds what is wrong with the schema files of a compilation. The files are parsed and linked when the first is asked for;
/// compilations that see the same texts share the answer, so that an edit of C# repeats none of it.
/// </summary>
internal sealed class SchemaProblems
{
    private static readonly ConditionalWeakTable<SourceText, SchemaProblems> Known = new();

    private readonly IReadOnlyList<SchemaSource> _sources;
    private readonly Lazy<Dictionary<string, SchemaFile>> _files;
    private readonly Lazy<IReadOnlyList<Generators.Parsing.SchemaProblem>> _linked;
    private readonly Lazy<IReadOnlyList<RoleCatalog>> _catalogs;

    private SchemaProblems(IReadOnlyList<SchemaSource> sources)
    {
        _sources = sources;
        _files = new(ParseAll);
        _linked = new(() => [.. GuardedLink.Link([.. _files.Value.Values]).Problems]);
        _catalogs = new(ReadCatalogs);
    }

    /// <summary>The role sets and grant shapes that role files of the project describe.</summary>
    public IReadOnlyList<RoleCatalog> Catalogs => _catalogs.Value;

    public static SchemaProblems For(IReadOnlyList<SchemaSource> sources)
    {
        if (sources.Count == 0)
            return new SchemaProblems(sources);
        if (Known.TryGetValue(sources[0].Text, out var known) && known._sources.SequenceEqual(sources))
            return known;

        var problems = new SchemaProblems(sources);
        Known.Remove(sources[0].Text);
        return Known.GetValue(sources[0].Text, _ => problems) is { } winner && winner._sources.SequenceEqual(sources) ? winner : problems;
    }

    public bool Contains(string path) => Find(path) is not null;

    public string TextOf(string path) => Find(path)?.Text.ToString() ?? "";

    /// <summary>Everything wrong in one file, in document order.</summary>
    public IReadOnlyList<SchemaFinding> Of(string path, CancellationToken cancellationToken)
    {
        var file = _files.Value[path];
        var findings = new List<SchemaFinding>();
        if (file.Root is not { } root)
        {
            findings.Add(new SchemaFinding(SchemaRules.InvalidJson, file.Error!.Span, file.Error.Message + "; no code is generated from this file"));
            return findings;
        }

        var meta = MetaSchema.For(root);
        foreach (var violation in meta.Check(root, cancellationToken))
            findings.Add(new SchemaFinding(SchemaRules.MetaSchemaViolation, violation.Span, (violation.Pointer.Length == 0 ? "The document" : violation.Pointer) + ": " + violation.Problem));

        foreach (var name in file.DuplicateNames)
        {
            var duplicate = Access.Schemas.SchemaProblem.OfDuplicateName(name);
            findings.Add(new SchemaFinding(SchemaRules.MetaSchemaViolation, duplicate.Span, duplicate.Message));
        }

        // Roles are checked only in a file of the right form, so that one mistake is one finding.
        if (meta == MetaSchema.Roles && findings.Count == 0)
        {
            foreach (var problem in RoleCatalog.Parse(TextOf(path)).Problems)
            {
                if (RuleOf(problem.Id) is { } rule)
                    findings.Add(new SchemaFinding(rule, problem.Span, problem.Message));
            }
        }

        foreach (var problem in _linked.Value)
        {
            if (string.Equals(problem.Path, path, StringComparison.Ordinal) && !Repeats(findings, problem.Span))
                findings.Add(new SchemaFinding(RuleOf(problem.Id) ?? GrantRules.RuleFailed, problem.Span, problem.Message, problem.Related));
        }

        findings.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return findings;
    }

    private SchemaSource? Find(string path)
    {
        foreach (var source in _sources)
        {
            if (string.Equals(source.Path, path, StringComparison.Ordinal))
                return source;
        }

        return null;
    }

    private Dictionary<string, SchemaFile> ParseAll()
    {
        var files = new Dictionary<string, SchemaFile>(StringComparer.Ordinal);
        foreach (var source in _sources)
            files[source.Path] = SchemaFileParser.Parse(source.Path, source.Text.ToString(), source.Namespace, source.IsPublic);
        return files;
    }

    private IReadOnlyList<RoleCatalog> ReadCatalogs()
    {
        var catalogs = new List<RoleCatalog>();
        foreach (var source in _sources)
        {
            var text = source.Text.ToString();
            if (text.IndexOf("x-grant", StringComparison.Ordinal) >= 0 && text.IndexOf("x-system", StringComparison.Ordinal) >= 0
                && RoleCatalog.Parse(text).Catalog is { EntryShapes.Count: > 0 } catalog)
                catalogs.Add(catalog);
        }

        return catalogs;
    }

    private static bool Repeats(List<SchemaFinding> findings, JsonSpan span) => findings.Exists(finding => finding.Span == span);

    private static RuleDescriptor? RuleOf(string id)
    {
        foreach (var rule in SchemaRules.All)
        {
            if (rule.Id == id)
                return rule;
        }

        return null;
    }
}
