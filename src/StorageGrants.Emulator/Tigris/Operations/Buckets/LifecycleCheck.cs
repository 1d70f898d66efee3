using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using StorageGrants.Access.Json;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Schema;
using static StorageGrants.Emulator.TigrisEmulatorChoices;

namespace StorageGrants.Emulator.Tigris.Operations.Buckets;

/// <summary>The rules for lifecycle rules that the schema cannot state.</summary>
internal sealed class LifecycleCheck(TimeProvider time)
{
    /// <summary>The refusal, or null; <paramref name="text"/> is what to keep, null when there are no rules.</summary>
    /// <param name="rules">The list of rules, valid by its schema; null when it was left out.</param>
    /// <param name="hasSnapshots">Whether the bucket has snapshots enabled; it takes no rules then.</param>
    /// <param name="text">The rules as JSON.</param>
    public Answer? Check(JsonValue? rules, bool hasSnapshots, out string? text)
    {
        text = null;
        if (rules is null || rules.Items.Count == 0)
            return null;
        if (hasSnapshots)
            return Refused("A bucket with snapshots takes no lifecycle rules");
        foreach (var rule in rules.Items)
        {
            var name = Quoted.Value(rule.GetString("id")!);
            var transitions = rule.Get("transitions")?.Items ?? [];
            if ((CheckDate(name, rule.Get("expiration")) ?? transitions.Select(step => CheckDate(name, step)).FirstOrDefault(static answer => answer is not null)
                ?? CheckOrder(name, transitions)) is { } refusal)
            {
                return refusal;
            }
        }

        text = JsonText.Of(rules);
        return null;
    }

    private Answer? CheckDate(string rule, JsonValue? owner)
    {
        if (owner?.GetString("date") is not { } text)
            return null;
        var date = Timestamps.Read(text);
        if (!Timestamps.IsMidnightUtc(date))
            return Refused($"Rule {rule} has the date {Quoted.Value(text)}; accepted is midnight UTC");
        return date > time.GetUtcNow() ? null : Refused($"Rule {rule} has the date {Quoted.Value(text)}, which is past; accepted is a future day");
    }

    // A number of days and a date cannot be compared, so each is compared with its own kind.
    private static Answer? CheckOrder(string rule, IReadOnlyList<JsonValue> transitions)
    {
        var days = transitions.Select(static step => step.Get("days")).OfType<JsonValue>()
            .Select(static value => decimal.Parse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture)).ToArray();
        var dates = transitions.Select(static step => step.GetString("date")).OfType<string>().Select(Timestamps.Read).ToArray();
        return days.SequenceEqual(days.Order()) && dates.SequenceEqual(dates.Order())
            ? null
            : Refused($"The transitions of rule {rule} are not in chronological order");
    }

    private static Answer Refused(string reason) => Answer.Refused(InvalidLifecycleStatus, reason + ".");
}
