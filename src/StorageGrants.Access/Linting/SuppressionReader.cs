using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Json;
using StorageGrants.Access.Rules;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Access.Linting;

/// <summary>Reads the entries of a suppression file. What is not understood suppresses nothing and is reported.</summary>
internal sealed class SuppressionReader
{
    private const string List = "suppressions";

    private static readonly string[] Members = { "$schema", List };
    private static readonly string[] EntryMembers = { "rule", "file", "pointer", "value", "fingerprint", "reason", "expires" };

    // Members that the misspelt ones of the entry at hand stand for.
    private List<string> _meant = new();

    public List<Suppression> Entries { get; } = new();

    public List<Finding> Problems { get; } = new();

    private static IEnumerable<string> RuleIds => GrantRules.All.Select(rule => rule.Descriptor.Id)
        .Append(GrantRules.RuleFailed.Id)
        .Concat(HygieneRules.All.Select(rule => rule.Id));

    public void Read(JsonValue root)
    {
        if (root.Get(List) is not { Kind: JsonKind.Array } list)
        {
            Useless(root.Get(List)?.Span ?? Opening(root), "A suppression file is an object with an array \"" + List + "\"; nothing is suppressed");
            return;
        }

        ReportUnknown(root, Members);
        foreach (var item in list.Items)
            ReadEntry(item);
    }

    private void ReadEntry(JsonValue entry)
    {
        if (entry.Kind != JsonKind.Object)
        {
            Useless(entry.Span, "A suppression is an object with rule, pointer, value and reason");
            return;
        }

        _meant = ReportUnknown(entry, EntryMembers);
        var rule = Text(entry, "rule", isRequired: true);
        var pointer = Text(entry, "pointer", isRequired: true);
        var file = Text(entry, "file", isRequired: false);
        var fingerprint = Text(entry, "fingerprint", isRequired: false);
        var isUsable = TryReadDate(entry, out var expires);
        if (rule is null || pointer is null)
            return;

        var place = entry.Find("rule")!.Value.Span;
        if (!RuleIds.Contains(rule, StringComparer.Ordinal))
        {
            Useless(place, "There is no rule '" + rule + "' for JSON files" + NearestText.Suggest(rule, RuleIds));
            return;
        }

        var value = entry.Get("value");
        if (value is null && fingerprint is null)
        {
            if (entry.Get("fingerprint") is null && !_meant.Contains("value") && !_meant.Contains("fingerprint"))
                Useless(place, "The suppression of " + rule + " says neither value nor fingerprint of what it accepts, so it suppresses nothing");
            return;
        }

        if (pointer.Length > 0 && pointer[0] != '/')
        {
            Useless(entry.Find("pointer")!.Value.Span, "'" + pointer + "' is no JSON pointer; it is empty or begins with '/'");
            return;
        }

        var reason = ReadReason(entry, rule, place);
        if (isUsable)
            Entries.Add(new Suppression(rule, file, pointer, value, fingerprint, reason, expires, place));
    }

    // A reason of another kind, or under a misspelt name, was reported as that.
    private string? ReadReason(JsonValue entry, string rule, JsonSpan place)
    {
        var value = entry.Get("reason");
        if (value is { Kind: not (JsonKind.String or JsonKind.Null) })
            return Text(entry, "reason", isRequired: false);
        if (value is { Kind: JsonKind.String } && !string.IsNullOrWhiteSpace(value.Text))
            return value.Text;
        if (value is not null || !_meant.Contains("reason"))
            Problems.Add(new Finding(HygieneRules.NoReason, HygieneRules.NoReason.Severity, new JsonOrigin(value?.Span ?? place), "The suppression of " + rule + " gives no reason, so it suppresses nothing; write why the finding is accepted into \"reason\""));
        return null;
    }

    private bool TryReadDate(JsonValue entry, out DateTime? date)
    {
        date = null;
        if (Text(entry, "expires", isRequired: false) is not { } text)
            return entry.Get("expires") is null;
        if (DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            date = day;
            return true;
        }

        Useless(entry.Get("expires")!.Span, "'" + text + "' is no date; write the last day it counts on as yyyy-mm-dd");
        return false;
    }

    private string? Text(JsonValue entry, string name, bool isRequired)
    {
        if (entry.Get(name) is { } value)
        {
            if (value.Kind == JsonKind.String)
                return value.Text;
            Useless(value.Span, "\"" + name + "\" is a string; this suppression suppresses nothing");
        }
        else if (isRequired && !_meant.Contains(name))
        {
            Useless(Opening(entry), "A suppression without \"" + name + "\" suppresses nothing");
        }

        return null;
    }

    // Returns the names that unknown ones stand for, so that one misspelling is not a missing member as well.
    private List<string> ReportUnknown(JsonValue value, string[] known)
    {
        var meant = new List<string>();
        foreach (var property in value.Properties)
        {
            if (Array.IndexOf(known, property.Name) >= 0)
                continue;
            Useless(property.NameSpan, "There is no \"" + property.Name + "\" in a suppression file" + NearestText.Suggest(property.Name, known));
            if (NearestText.Find(property.Name, known) is { } nearest)
                meant.Add(nearest);
        }

        return meant;
    }

    private void Useless(JsonSpan span, string message) =>
        Problems.Add(new Finding(HygieneRules.UselessSuppression, HygieneRules.UselessSuppression.Severity, new JsonOrigin(span), message));

    private static JsonSpan Opening(JsonValue value) => new(value.Span.Start, Math.Min(1, value.Span.Length));
}
