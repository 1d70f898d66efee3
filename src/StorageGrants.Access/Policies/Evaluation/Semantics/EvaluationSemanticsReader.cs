using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;

namespace StorageGrants.Access.Policies;

/// <summary>Reads the <c>evaluation</c> object of a dialect. A point it leaves out behaves as in the reference semantics.</summary>
internal static class EvaluationSemanticsReader
{
    public static EvaluationSemantics Read(JsonValue? evaluation)
    {
        var rules = new Dictionary<string, EvaluationRule>(StringComparer.Ordinal);
        foreach (var point in EvaluationPoints.All)
        {
            rules[point.Key] = ReadRule(point.Key, evaluation?.Get(point.Key), point.Value)
                ?? new EvaluationRule(point.Key, new[] { point.Value[0] }, Evidence.Inferred, Array.Empty<string>(), "");
        }

        foreach (var name in EvaluationPoints.ActionLists)
        {
            if (ReadRule(name, evaluation?.Get(name), null) is { } rule)
                rules[name] = rule;
        }

        var keys = new Dictionary<string, ContextKeyRule>(StringComparer.OrdinalIgnoreCase);
        foreach (var key in evaluation?.Get("contextKeys")?.Properties ?? Array.Empty<JsonProperty>())
            keys[key.Name] = ReadKey(key.Name, key.Value);
        return new EvaluationSemantics(rules, keys);
    }

    private static EvaluationRule? ReadRule(string name, JsonValue? rule, string[]? allowed)
    {
        var values = Strings(rule?.Get("value"));
        if (rule is null || values.Count == 0)
            return null;
        foreach (var value in values)
        {
            // A value this version does not know is not guessed at: the point keeps the reference semantics.
            if (allowed is not null && Array.IndexOf(allowed, value) < 0)
                return null;
        }

        return new EvaluationRule(name, values, ReadMark(rule), Strings(rule.Get("source")), rule.GetString("note") ?? "");
    }

    private static ContextKeyRule ReadKey(string name, JsonValue rule)
    {
        var fallback = rule.GetString("default");
        var anonymous = rule.GetString("anonymousDefault");
        return new ContextKeyRule(name, Strings(rule.Get("source")), ReadMark(rule))
        {
            Never = rule.GetBoolean("never") ?? false,
            AbsentWhen = Strings(rule.Get("absentWhen")),
            Default = fallback,
            DefaultValues = fallback is null ? null : new[] { fallback },
            NeverOperations = Strings(rule.Get("neverOperations")),
            DefaultOperations = Strings(rule.Get("operations")),
            DefaultActions = Strings(rule.Get("actions")),
            AnonymousDefault = anonymous,
            AnonymousValues = anonymous is null ? null : new[] { anonymous },
            Form = rule.GetString("form") switch
            {
                "date" => InstantForm.Date,
                "seconds" => InstantForm.Seconds,
                _ => InstantForm.AsGiven,
            },
        };
    }

    private static Evidence ReadMark(JsonValue rule) => rule.GetString("mark") switch
    {
        "documented" => Evidence.Documented,
        "measured" => Evidence.Measured,
        _ => Evidence.Inferred,
    };

    private static IReadOnlyList<string> Strings(JsonValue? value)
    {
        if (value is null)
            return Array.Empty<string>();
        if (value.Kind == JsonKind.String)
            return new[] { value.Text };
        var list = new List<string>();
        foreach (var item in value.Items)
            list.Add(item.Text);
        return list;
    }
}
