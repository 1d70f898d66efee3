using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Access.Policies;

internal sealed partial class PolicyReader
{
    private PolicyCondition[] ReadConditions(int value)
    {
        if (_tokens.KindOf(value) != JsonKind.Object)
        {
            NoteType(value, "'Condition' is an object of operators; this is ");
            return Array.Empty<PolicyCondition>();
        }

        NoteDuplicates(PolicyProblemKind.DuplicateCondition, value);
        for (var block = value + 1; block < _tokens.After(value); block = _tokens.After(block + 1))
            ReadBlock(block, block + 1);
        return Take(_conditions);
    }

    private void ReadBlock(int block, int keys)
    {
        var name = NameOf(block);
        var parsed = ReadOperator(name);
        if (_tokens.KindOf(keys) != JsonKind.Object)
        {
            NoteType(keys, "An operator holds an object of condition keys; this is ");
            return;
        }

        if (_tokens.IsEmpty(keys))
            NoteEmpty(keys, "'" + Clip(name.Value) + "' compares nothing");
        NoteDuplicates(PolicyProblemKind.DuplicateCondition, keys);
        for (var key = keys + 1; key < _tokens.After(keys); key = _tokens.After(key + 1))
            _conditions.Add(new PolicyCondition(parsed, name, NameOf(key), ReadConditionValues(key), _tokens.SpanOf(key + 1)));
    }

    private ConditionOperator ReadOperator(PolicyText name)
    {
        var parsed = ConditionOperatorNames.Parse(name.Value, out var isExact);
        if (parsed.Test == ConditionTest.Unknown)
        {
            if (OnlyCounts(name.Span))
                return parsed;
            var nearest = NearestText.Find(name.Value, ConditionOperatorNames.Plain);
            _problems.Add(
                PolicyProblemKind.UnknownOperator,
                name.Span,
                "'" + Clip(name.Value) + "' is no condition operator" + (nearest is null ? "" : "; did you mean '" + nearest + "'?"),
                name.Value,
                nearest);
        }
        else if (!isExact)
        {
            _problems.Add(PolicyProblemKind.WrongCase, name.Span, "'" + name.Value + "' is written '" + parsed + "'", name.Value, parsed.ToString());
        }

        return parsed;
    }

    private PolicyText[] ReadConditionValues(int key)
    {
        var value = key + 1;
        if (_tokens.KindOf(value) == JsonKind.Array)
        {
            if (_tokens.IsEmpty(value))
                NoteEmpty(value, "'" + Clip(_tokens.NameAt(key)) + "' is compared with nothing");
            for (var item = value + 1; item < _tokens.After(value); item = _tokens.After(item))
                AddConditionValue(item);
        }
        else
        {
            AddConditionValue(value);
        }

        return Take(_texts);
    }

    private void AddConditionValue(int value)
    {
        var kind = _tokens.KindOf(value);
        if (kind is JsonKind.Array or JsonKind.Object or JsonKind.Null)
        {
            NoteType(value, "A condition compares with texts; this is ");
            return;
        }

        var text = TextOf(value);
        if (kind == JsonKind.Number)
            NoteBare(PolicyProblemKind.NumberForText, "The number ", text);
        else if (kind != JsonKind.String)
            NoteBare(PolicyProblemKind.BooleanForText, "The truth value ", text);
        _texts.Add(text);
        CheckVariables(text);
    }

    private void NoteBare(PolicyProblemKind kind, string what, PolicyText text)
    {
        if (!OnlyCounts(text.Span))
            _problems.Add(kind, text.Span, what + Clip(text.Value) + " is better written as a text", text.Value, "\"" + text.Value + "\"");
    }
}
