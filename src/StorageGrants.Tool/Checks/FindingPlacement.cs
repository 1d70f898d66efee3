using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Json;
using StorageGrants.Access.Rules;
using StorageGrants.Tool.Output;

namespace StorageGrants.Tool.Checks;

/// <summary>Places findings of one text: lines, excerpts and pointers. Made only for texts that have findings.</summary>
internal sealed class FindingPlacement
{
    private const int MaxToken = 80;

    private readonly string _text;
    private readonly LineMap _lines;
    private readonly JsonValue? _root;

    public FindingPlacement(string text, JsonValue? root)
    {
        _text = text;
        _lines = new LineMap(text);
        _root = root;
    }

    public ReportedFinding Place(RuleDescriptor rule, RuleSeverity severity, string message, JsonSpan span, IReadOnlyList<JsonSpan> also) => new(
        rule,
        severity,
        message,
        Output.Place.Of(span, _lines),
        also.Select(other => Output.Place.Of(other, _lines)).ToList(),
        _root is null ? "" : JsonPointer.To(_root, span),
        span.Length <= MaxToken ? _text.Substring(span.Start, span.Length) : _text.Substring(span.Start, MaxToken) + "…",
        Excerpt.At(_text, _lines, span, also));

    public Place PlaceOf(JsonSpan span) => Output.Place.Of(span, _lines);

    public Excerpt ExcerptOf(JsonSpan span) => Excerpt.At(_text, _lines, span);
}
