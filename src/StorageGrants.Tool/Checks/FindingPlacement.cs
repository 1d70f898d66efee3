using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Json;
using StorageGrants.Access.Linting;
using StorageGrants.Access.Rules;
using StorageGrants.Tool.Output;

namespace StorageGrants.Tool.Checks;

/// <summary>Places findings of one text: lines, excerpts and pointers. Made only for texts that have findings.</summary>
internal sealed class FindingPlacement
{
    private readonly string _text;
    private readonly string _shown;
    private readonly LineMap _lines;
    private readonly JsonValue? _root;

    /// <param name="text">The text.</param>
    /// <param name="root">What it holds, or null.</param>
    /// <param name="secrets">Places that no report may show: a report ends up in logs.</param>
    public FindingPlacement(string text, JsonValue? root, IEnumerable<JsonSpan>? secrets = null)
    {
        _text = text;
        _shown = SecretExcerpt.Hide(text, secrets);
        _lines = new LineMap(text);
        _root = root;
    }

    public ReportedFinding Place(Finding finding, RuleSeverity severity) => Place(
        finding.Rule,
        severity,
        finding.Message,
        ((JsonOrigin)finding.Origin).Span,
        finding.Additional.OfType<JsonOrigin>().Select(origin => origin.Span).ToList());

    public ReportedFinding Place(RuleDescriptor rule, RuleSeverity severity, string message, JsonSpan span, IReadOnlyList<JsonSpan> also)
    {
        var pointer = _root is null ? "" : JsonPointer.To(_root, span);
        return new ReportedFinding(
            rule,
            severity,
            message,
            Output.Place.Of(span, _lines),
            also.Select(other => Output.Place.Of(other, _lines)).ToList(),
            pointer,
            Excerpt.At(_shown, _lines, span, also),
            FindingFingerprint.Of(rule.Id, pointer, _text, span));
    }

    public Place PlaceOf(JsonSpan span) => Output.Place.Of(span, _lines);

    public Excerpt ExcerptOf(JsonSpan span) => Excerpt.At(_shown, _lines, span);
}
