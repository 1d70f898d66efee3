using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Json;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Rules;

namespace StorageGrants.Access.Linting;

/// <summary>Runs the rules over the text of a JSON file. Builds, the IDE and the command line all go through here.</summary>
public sealed class GrantFileLinter
{
    private readonly IReadOnlyList<RoleCatalog> _catalogs;
    private readonly GrantRuleOptions _options;

    /// <summary>Creates a linter.</summary>
    /// <param name="catalogs">The systems whose documents are recognised.</param>
    /// <param name="options">Settings.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public GrantFileLinter(IReadOnlyList<RoleCatalog> catalogs, GrantRuleOptions options)
    {
        _catalogs = catalogs ?? throw new ArgumentNullException(nameof(catalogs));
        _options = options ?? throw new ArgumentNullException(nameof(options));
    }

    /// <summary>Checks one file.</summary>
    /// <param name="text">Its text.</param>
    /// <returns>The findings in document order, or why the text is not JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public GrantFileResult Check([StringSyntax(StringSyntaxAttribute.Json)] string text) => Check(text, null, isNamed: false);

    /// <summary>Checks one file. A text with one document on each line is told by the name of its file, or by its first two lines.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="path">Its path, or null.</param>
    /// <param name="isNamed">Whether it was named as a grant document, so that it is worth a word when it is none.</param>
    /// <returns>The findings in document order, or why the text is not JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public GrantFileResult Check(string text, string? path, bool isNamed)
    {
        if (text is null)
            throw new ArgumentNullException(nameof(text));
        if (IsLines(path))
            return CheckLines(text, isNamed);
        var parsed = JsonParser.Parse(text);
        if (parsed.Root is { } root)
            return Check(root, text, isNamed, null);
        return JsonParser.LooksLikeLines(text) ? CheckLines(text, isNamed) : new GrantFileResult(Array.Empty<Finding>(), null, parsed.Error, 0);
    }

    private GrantFileResult CheckLines(string text, bool isNamed)
    {
        var lines = JsonParser.ParseLines(text);
        return lines.Root.Items.Count == 0 && lines.Errors.Count > 0
            ? new GrantFileResult(Array.Empty<Finding>(), null, lines.Errors[0], 0)
            : Check(lines.Root, text, isNamed, lines);
    }

    private GrantFileResult Check(JsonValue root, string text, bool isNamed, JsonLinesResult? lines)
    {
        var requests = JsonGrantReader.Read(root, _catalogs, text);
        var findings = new List<Finding>();
        foreach (var request in requests)
            findings.AddRange(GrantRules.Check(request, _options));
        var documents = GrantDocument.In(root, text, static span => new JsonOrigin(span), SystemDocuments.AddMentioned(text, _catalogs));
        foreach (var document in documents)
            findings.AddRange(GrantRules.Check(document, _options));
        var policies = PolicySubject.In(root, text, static span => new JsonOrigin(span));
        foreach (var policy in policies)
            findings.AddRange(GrantRules.Check(policy, _options));
        findings.AddRange(GrantRules.Check(root, static span => new JsonOrigin(span), _options));
        if (requests.Count + documents.Count + policies.Count == 0 && findings.Count == 0 && NothingRecognised(root, lines is not null, isNamed) is { } nothing)
            findings.Add(nothing);
        findings.Sort(ByPlace);
        return new GrantFileResult(findings, root, null, requests.Count, policies.Count, documents.Count, lines);
    }

    private static bool IsLines(string? path) =>
        path is not null && (path.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase));

    // An empty list is a list of nothing, not a mistake.
    private static Finding? NothingRecognised(JsonValue root, bool isLines, bool isNamed)
    {
        var first = isLines ? root.Items.Count > 0 ? root.Items[0] : null : root;
        if (first is null || first.Items.Count + first.Properties.Count == 0 && first.Kind is JsonKind.Array or JsonKind.Object)
            return null;

        var declaration = DeclaredSchema.In(root) ?? (isLines ? DeclaredSchema.In(first) : null);
        if (declaration is null && !isNamed)
            return null;
        var span = declaration?.Span ?? new JsonSpan(first.Span.Start, Math.Min(1, first.Span.Length));
        var reason = declaration is null ? "is named as a grant document" : "says with $schema what it is";
        return new Finding(
            HygieneRules.NothingRecognised,
            HygieneRules.NothingRecognised.Severity,
            new JsonOrigin(span),
            "This file " + reason + ", but nothing in it has a shape that rules know, so nothing was checked; correct its property names, or describe its shape in a role file");
    }

    private static int ByPlace(Finding a, Finding b)
    {
        var order = ((JsonOrigin)a.Origin).Span.Start.CompareTo(((JsonOrigin)b.Origin).Span.Start);
        return order != 0 ? order : string.CompareOrdinal(a.Rule.Id, b.Rule.Id);
    }
}
