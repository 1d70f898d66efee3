using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Json;
using StorageGrants.Access.Rules;

namespace StorageGrants.Tool.Fixing;

/// <summary>Turns the fixes of findings into edits of their text that do not overlap.</summary>
internal sealed class FixEdits
{
    private readonly string _text;
    private readonly JsonValue _root;
    private readonly bool _isLines;
    private readonly SpanSet _taken = new();
    private readonly SpanSet _reliedOn = new();
    private readonly SpanSet _accepted = new();
    private readonly HashSet<TextEdit> _replacements = [];
    private readonly Dictionary<JsonValue, HashSet<JsonSpan>> _removals = [];

    private FixEdits(string text, JsonValue root, bool isLines)
    {
        _text = text;
        _root = root;
        _isLines = isLines;
    }

    /// <summary>
    /// The edits, and how many findings they mend. What overlaps an earlier one waits for the next round. Values that are accepted stay as
    /// they are, and so do their places in lists, by which suppressions and baselines know them.
    /// </summary>
    public static (IReadOnlyList<TextEdit> Edits, int Count) Of(string text, FixableFindings found, bool changesRights)
    {
        var edits = new FixEdits(text, found.Root, found.IsLines);
        foreach (var span in found.Accepted)
            edits._accepted.Add(span);
        var count = found.Mendable.Count(finding => finding.Fixes.FirstOrDefault(fix => changesRights || !fix.ChangesRights) is { } fix && edits.Add(finding, fix));
        var removals = edits._removals.SelectMany(pair => JsonContainers.Remove(pair.Key, pair.Value));
        return ([.. edits._replacements, .. removals], count);
    }

    private bool Add(Finding finding, FindingFix fix) =>
        fix.Target is JsonOrigin { Span: var span } && (fix.IsRemoval ? AddRemoval(span, finding) : AddReplacement(span, fix.NewText));

    private bool AddReplacement(JsonSpan span, string newText)
    {
        if (span.Length == 0 || _text[span.Start] != '"' || _accepted.Overlaps(JsonContainers.NamedBy(_root, span) ?? span))
            return false;
        var edit = new TextEdit(span, Quote(newText));
        if (_replacements.Contains(edit))
            return true;
        if (string.CompareOrdinal(_text, span.Start, edit.NewText, 0, System.Math.Max(span.Length, edit.NewText.Length)) == 0 || !Take(span))
            return false;
        _replacements.Add(edit);
        return true;
    }

    private bool AddRemoval(JsonSpan span, Finding finding)
    {
        // A document on a line of its own is not separated by commas.
        if (JsonContainers.ParentOf(_root, span) is not { } container || (_isLines && container == _root))
            return false;
        if (_accepted.Overlaps(container.Kind == JsonKind.Array ? new JsonSpan(span.Start, container.Span.End - span.Start) : span))
            return false;
        if (_removals.TryGetValue(container, out var removed) && removed.Contains(span))
            return true;

        // What makes the element superfluous, such as a larger grant, stays as it is in this round.
        var reliedOn = finding.Additional.OfType<JsonOrigin>().Select(origin => origin.Span).Where(other => other.End <= span.Start || other.Start >= span.End).ToList();
        if (reliedOn.Exists(_taken.Overlaps) || !Take(span))
            return false;
        reliedOn.ForEach(_reliedOn.Add);
        if (removed is null)
            _removals[container] = removed = [];
        removed.Add(span);
        return true;
    }

    private bool Take(JsonSpan span)
    {
        if (_taken.Overlaps(span) || _reliedOn.Overlaps(span))
            return false;
        _taken.Add(span);
        return true;
    }

    private static string Quote(string text) => "\"" + JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"";
}
