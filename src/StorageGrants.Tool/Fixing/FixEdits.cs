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
    private readonly SortedSet<JsonSpan> _taken = new(Comparer<JsonSpan>.Create((a, b) => a.Start.CompareTo(b.Start)));
    private readonly HashSet<TextEdit> _replacements = [];
    private readonly Dictionary<JsonValue, HashSet<JsonSpan>> _removals = [];

    private FixEdits(string text, JsonValue root, bool isLines)
    {
        _text = text;
        _root = root;
        _isLines = isLines;
    }

    /// <summary>The edits, and how many findings they mend. What overlaps an earlier one waits for the next round.</summary>
    public static (IReadOnlyList<TextEdit> Edits, int Count) Of(string text, JsonValue root, bool isLines, IEnumerable<Finding> findings, bool changesRights)
    {
        var edits = new FixEdits(text, root, isLines);
        var count = findings.Count(finding => finding.Fixes.FirstOrDefault(fix => changesRights || !fix.ChangesRights) is { } fix && edits.Add(fix));
        var removals = edits._removals.SelectMany(pair => JsonContainers.Remove(pair.Key, pair.Value));
        return ([.. edits._replacements, .. removals], count);
    }

    private bool Add(FindingFix fix) => fix.Target is JsonOrigin { Span: var span } && (fix.IsRemoval ? AddRemoval(span) : AddReplacement(span, fix.NewText));

    private bool AddReplacement(JsonSpan span, string newText)
    {
        if (span.Length == 0 || _text[span.Start] != '"')
            return false;
        var edit = new TextEdit(span, Quote(newText));
        if (_replacements.Contains(edit))
            return true;
        if (string.CompareOrdinal(_text, span.Start, edit.NewText, 0, System.Math.Max(span.Length, edit.NewText.Length)) == 0 || !Take(span))
            return false;
        _replacements.Add(edit);
        return true;
    }

    private bool AddRemoval(JsonSpan span)
    {
        // A document on a line of its own is not separated by commas.
        if (JsonContainers.ParentOf(_root, span) is not { } container || (_isLines && container == _root))
            return false;
        if (_removals.TryGetValue(container, out var removed) && removed.Contains(span))
            return true;
        if (!Take(span))
            return false;
        if (removed is null)
            _removals[container] = removed = [];
        removed.Add(span);
        return true;
    }

    private bool Take(JsonSpan span)
    {
        // Those taken do not overlap, so only the last that begins before this one ends can be in the way.
        var before = _taken.GetViewBetween(default, new JsonSpan(System.Math.Max(0, span.End - 1), 0));
        return before.Max.End <= span.Start && _taken.Add(span);
    }

    private static string Quote(string text) => "\"" + JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"";
}
