using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Access.Policies;

/// <summary>Holds one document against one dialect.</summary>
internal sealed partial class PolicyDialectValidator
{
    private readonly PolicyDialect _dialect;
    private readonly PolicyDialectParts _parts;
    private readonly PolicyKind _kind;
    private readonly PolicyKindRules? _rules;
    private readonly GlobSyntax _actionSyntax;
    private readonly PolicyProblemList _problems = new();

    // Tokens that the grammar has told of already; one defect is told once.
    private readonly HashSet<JsonSpan> _told = new();

    public PolicyDialectValidator(PolicyDialect dialect, PolicyKind kind)
    {
        _dialect = dialect;
        _parts = dialect.Parts;
        _kind = kind;
        _rules = dialect.FindKind(kind);
        _actionSyntax = GlobSyntax.IgnoreCase | (_parts.MatchesForwardOnly ? GlobSyntax.FirstMatch : GlobSyntax.None);
    }

    public IReadOnlyList<PolicyProblem> Validate(PolicyParseResult result, int? byteCount)
    {
        foreach (var problem in result.Problems)
        {
            if (IsTaken(problem))
                continue;
            _told.Add(problem.Span);
            _problems.Add(problem.With(problem.Kind == PolicyProblemKind.MoreProblems ? problem.IsRefused : _dialect.Refuses(problem.Kind)));
        }

        if (result.Document is { } document)
            CheckDocument(document, byteCount);
        return _problems.ToList();
    }

    /// <summary>Whether the dialect has forms of its own that the grammar of the reference does not have.</summary>
    private bool IsTaken(PolicyProblem problem) => problem.Kind switch
    {
        PolicyProblemKind.InvalidArn => problem.Value is { } resource && FitsForm(_parts.Resources.Forms, resource),
        PolicyProblemKind.UnknownElement => problem.Value is { } type && type != "*" && _parts.Principals.Types.ContainsKey(type),
        _ => false,
    };

    private void CheckDocument(PolicyDocument document, int? byteCount)
    {
        var opening = new JsonSpan(document.Span.Start, document.Span.Length > 0 ? 1 : 0);
        if (_rules is null)
            Add(PolicyProblemKind.UnsupportedKind, opening, _dialect.Title + " has no " + (_kind == PolicyKind.Identity ? "identity" : "resource") + " policies");
        else if (_rules.MaxBytes is { } limit && byteCount > limit)
            Add(PolicyProblemKind.TooLarge, opening, "A " + _rules.Title + " of " + _dialect.Title + " has at most " + limit + " bytes; this one has " + byteCount);

        CheckVersion(document, opening);
        if (document.Id is { } id)
            CheckElement("Id", id.Span);
        if (document.Statements.Count == 1 && document.StatementSpan.Length > 0)
            CheckList("Statement", document.StatementSpan, document.StatementSpan == document.Statements[0].Span);
        foreach (var statement in document.Statements)
            CheckStatement(statement, document.Version?.Value != "2008-10-17");
    }

    private void CheckVersion(PolicyDocument document, JsonSpan opening)
    {
        if (document.Version is not { } version)
        {
            if (_parts.VersionRequired)
                Add(PolicyProblemKind.MissingVersion, opening, _dialect.Title + " wants a 'Version': " + string.Join(", ", _parts.Versions), suggestion: First(_parts.Versions));
            return;
        }

        CheckElement("Version", version.Span);
        if (_parts.Versions.Count > 0 && !Contains(_parts.Versions, version.Value))
            Add(PolicyProblemKind.UnsupportedVersion, version.Span, _dialect.Title + " does not take version '" + Clip(version.Value) + "'; accepted are " + string.Join(", ", _parts.Versions), version.Value, First(_parts.Versions));
    }

    private void CheckStatement(PolicyStatement statement, bool hasVariables)
    {
        if (statement.Sid is { } sid)
            CheckElement("Sid", sid.Span);
        CheckPrincipals("Principal", statement.Principal);
        CheckPrincipals("NotPrincipal", statement.NotPrincipal);
        if (_rules?.Principal == PrincipalUse.Required && statement.Principal is null && statement.NotPrincipal is null)
        {
            var opening = new JsonSpan(statement.Span.Start, statement.Span.Length > 0 ? 1 : 0);
            Add(PolicyProblemKind.MissingPrincipal, opening, "Every statement of a " + _rules.Title + " of " + _dialect.Title + " names a 'Principal'", suggestion: "Principal");
        }

        if (statement.Effect == PolicyEffect.Allow && statement.NotPrincipal is { } excepted && _dialect.Refuses(PolicyProblemKind.AllowWithNotPrincipal))
            Add(PolicyProblemKind.AllowWithNotPrincipal, excepted.NameSpan, _dialect.Title + " takes 'NotPrincipal' only in statements that deny", "NotPrincipal", "Principal");
        CheckActions("Action", statement.Action);
        CheckActions("NotAction", statement.NotAction);
        CheckResources("Resource", statement.Resource, hasVariables);
        CheckResources("NotResource", statement.NotResource, hasVariables);
        foreach (var condition in statement.Conditions)
            CheckCondition(statement, condition, hasVariables);
    }

    /// <summary>Whether the dialect has an element; a problem when it has not.</summary>
    private bool CheckElement(string name, JsonSpan span)
    {
        if (Contains(_parts.Elements, name))
            return true;
        var opposite = name.StartsWith("Not", System.StringComparison.Ordinal) ? name.Substring(3) : null;
        var suggestion = opposite is not null && Contains(_parts.Elements, opposite) ? opposite : null;
        Add(PolicyProblemKind.UnsupportedElement, span, _dialect.Title + " has no '" + name + "'" + (suggestion is null ? "" : "; use '" + suggestion + "'"), name, suggestion);
        return false;
    }

    private void CheckList(string name, JsonSpan span, bool isSingle)
    {
        if (!_parts.Lists.TryGetValue(name, out var form) || span.Length == 0)
            return;
        if (form == ListForm.List && isSingle)
            Add(PolicyProblemKind.SingleForList, span, _dialect.Title + " wants '" + name + "' as a list, even of one");
        else if (form == ListForm.Single && !isSingle)
            Add(PolicyProblemKind.ListForSingle, span, _dialect.Title + " wants '" + name + "' as a single value, not as a list");
    }

    private void Add(PolicyProblemKind kind, JsonSpan span, string message, string? value = null, string? suggestion = null)
    {
        if (span.Length == 0 || !_told.Contains(span) || kind is PolicyProblemKind.MissingPrincipal or PolicyProblemKind.MissingVersion or PolicyProblemKind.TooLarge or PolicyProblemKind.UnsupportedKind)
            _problems.Add(new PolicyProblem(kind, span, message, value, suggestion, _dialect.Refuses(kind)));
    }

    /// <summary>Whether a problem needs no message any more. Then it has been counted.</summary>
    private bool OnlyCounts(PolicyProblemKind kind, JsonSpan span)
    {
        if (!_problems.IsFull)
            return false;
        _problems.CountOnly(span, _dialect.Refuses(kind));
        return true;
    }

    private static string Nearest(string? nearest) => nearest is null ? "" : "; did you mean '" + nearest + "'?";

    private static string? First(IReadOnlyList<string> list) => list.Count > 0 ? list[0] : null;

    private static bool FitsForm(IReadOnlyList<TextForm> forms, string text)
    {
        foreach (var form in forms)
        {
            if (form.Matches(text))
                return true;
        }

        return false;
    }

    private static bool Contains(IReadOnlyList<string> list, string text)
    {
        foreach (var item in list)
        {
            if (string.Equals(item, text, System.StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static string Clip(string text) => PolicyReader.Clip(text);
}
