using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Access.Policies;

internal sealed partial class PolicyReader
{
    private bool _hasVariables;

    private PolicyValues ReadValues(JsonProperty property, Action<PolicyText> check)
    {
        var values = new List<PolicyText>(Math.Max(1, property.Value.Items.Count));
        if (property.Value.Kind == JsonKind.Array)
        {
            if (property.Value.Items.Count == 0)
                _problems.Add(PolicyProblemKind.EmptyList, property.Value.Span, "'" + Clip(property.Name) + "' is empty");
            foreach (var item in property.Value.Items)
                AddValue(values, item, property.Name, check);
        }
        else
        {
            AddValue(values, property.Value, property.Name, check);
        }

        return new PolicyValues(values, property.NameSpan, property.Value.Span);
    }

    private void AddValue(List<PolicyText> values, JsonValue value, string name, Action<PolicyText> check)
    {
        if (value.Kind != JsonKind.String)
        {
            _problems.Add(PolicyProblemKind.WrongType, value.Span, "'" + Clip(name) + "' holds texts; this is " + Describe(value));
            return;
        }

        var text = new PolicyText(value.Text, value.Span);
        values.Add(text);
        check(text);
    }

    private void CheckAction(PolicyText action)
    {
        var text = action.Value;
        var colon = text.IndexOf(':');
        if (colon > 0 && colon < text.Length - 1)
            return;
        if (IsStars(text))
            return;

        var suggestion = colon < 0 && text.Length > 0 && char.IsUpper(text[0]) ? "s3:" + text : null;
        _problems.Add(
            PolicyProblemKind.InvalidAction,
            action.Span,
            "'" + Clip(text) + "' is no action; accepted are 'service:name' and '*'" + (suggestion is null ? "" : "; did you mean '" + Clip(suggestion) + "'?"),
            text,
            suggestion);
    }

    private void CheckResource(PolicyText resource)
    {
        CheckVariables(resource);
        var text = resource.Value;
        if (IsStars(text))
            return;

        var colons = 0;
        for (var i = 0; i < text.Length && colons < 5; i++)
        {
            if (text[i] == ':')
                colons++;
        }

        var isArn = text.StartsWith("arn:", StringComparison.Ordinal) || text.StartsWith("urn:", StringComparison.Ordinal);
        if (isArn && colons == 5 && text[text.Length - 1] != ':')
            return;

        var suggestion = text.Length > 0 && text.IndexOf(':') < 0 ? "arn:aws:s3:::" + text : null;
        _problems.Add(
            PolicyProblemKind.InvalidArn,
            resource.Span,
            "'" + Clip(text) + "' is no ARN; accepted are 'arn:partition:service:region:account:resource' and '*'" + (suggestion is null ? "" : "; did you mean '" + Clip(suggestion) + "'?"),
            text,
            suggestion);
    }

    private static bool IsStars(string text)
    {
        foreach (var c in text)
        {
            if (c != '*')
                return false;
        }

        return text.Length > 0;
    }

    private void CheckVariables(PolicyText text)
    {
        if (!_hasVariables || text.Value.IndexOf("${", StringComparison.Ordinal) < 0)
            return;
        foreach (var variable in PolicyVariable.FindAll(text.Value))
        {
            if (variable.Problem is { } problem)
                _problems.Add(PolicyProblemKind.InvalidVariable, text.Span, "'" + Clip(text.Value) + "' holds a policy variable that " + problem, text.Value);
        }
    }

    private PolicyPrincipals ReadPrincipals(JsonProperty property)
    {
        var items = new List<PolicyPrincipal>();
        var value = property.Value;
        if (value.Kind == JsonKind.String)
        {
            // The bare text stands under no type; "*" is its own.
            var text = new PolicyText(value.Text, value.Span);
            items.Add(new PolicyPrincipal(new PolicyText(text.Value == "*" ? "*" : "", value.Span), text));
            if (text.Value != "*")
                _problems.Add(PolicyProblemKind.WrongType, value.Span, "'" + Clip(property.Name) + "' is \"*\" or an object such as { \"AWS\": ... }; this is a text", text.Value);
        }
        else if (value.Kind == JsonKind.Object)
        {
            if (value.Properties.Count == 0)
                _problems.Add(PolicyProblemKind.EmptyList, value.Span, "'" + Clip(property.Name) + "' names nobody");
            NoteDuplicates(PolicyProblemKind.DuplicateName, value);
            foreach (var type in value.Properties)
            {
                CheckPrincipalType(type);
                var kind = new PolicyText(type.Name, type.NameSpan);
                foreach (var text in ReadValues(type, _checkPrincipal).Values)
                    items.Add(new PolicyPrincipal(kind, text));
            }
        }
        else
        {
            _problems.Add(PolicyProblemKind.WrongType, value.Span, "'" + Clip(property.Name) + "' is \"*\" or an object such as { \"AWS\": ... }; this is " + Describe(value));
        }

        return new PolicyPrincipals(items, property.NameSpan, value.Span);
    }

    private void CheckPrincipalType(JsonProperty type)
    {
        if (Contains(PolicyElements.PrincipalTypes, type.Name))
            return;
        if (PolicyElements.Find(PolicyElements.PrincipalTypes, type.Name) is { } name)
            NoteCase(type, name);
        else
            NoteUnknown(type, PolicyElements.PrincipalTypes, "a principal");
    }

    private void CheckPrincipal(PolicyText text)
    {
        if (text.Value.Length == 0)
            _problems.Add(PolicyProblemKind.InvalidPrincipal, text.Span, "A principal is not empty", text.Value);
    }

    private List<PolicyCondition> ReadConditions(JsonValue value)
    {
        var conditions = new List<PolicyCondition>();
        if (value.Kind != JsonKind.Object)
        {
            _problems.Add(PolicyProblemKind.WrongType, value.Span, "'Condition' is an object of operators; this is " + Describe(value));
            return conditions;
        }

        NoteDuplicates(PolicyProblemKind.DuplicateCondition, value);
        foreach (var block in value.Properties)
        {
            var name = new PolicyText(block.Name, block.NameSpan);
            var parsed = ReadOperator(name);
            if (block.Value.Kind != JsonKind.Object)
            {
                _problems.Add(PolicyProblemKind.WrongType, block.Value.Span, "An operator holds an object of condition keys; this is " + Describe(block.Value));
                continue;
            }

            if (block.Value.Properties.Count == 0)
                _problems.Add(PolicyProblemKind.EmptyList, block.Value.Span, "'" + Clip(block.Name) + "' compares nothing");
            NoteDuplicates(PolicyProblemKind.DuplicateCondition, block.Value);
            foreach (var key in block.Value.Properties)
                conditions.Add(new PolicyCondition(parsed, name, new PolicyText(key.Name, key.NameSpan), ReadConditionValues(key), key.Value.Span));
        }

        return conditions;
    }

    private ConditionOperator ReadOperator(PolicyText name)
    {
        var parsed = ConditionOperatorNames.Parse(name.Value, out var isExact);
        if (parsed.Test == ConditionTest.Unknown)
        {
            if (_problems.IsFull)
            {
                _problems.CountOnly(name.Span, true);
                return parsed;
            }

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

    private List<PolicyText> ReadConditionValues(JsonProperty key)
    {
        var values = new List<PolicyText>(Math.Max(1, key.Value.Items.Count));
        if (key.Value.Kind == JsonKind.Array)
        {
            if (key.Value.Items.Count == 0)
                _problems.Add(PolicyProblemKind.EmptyList, key.Value.Span, "'" + Clip(key.Name) + "' is compared with nothing");
            foreach (var item in key.Value.Items)
                AddConditionValue(values, item);
        }
        else
        {
            AddConditionValue(values, key.Value);
        }

        return values;
    }

    private void AddConditionValue(List<PolicyText> values, JsonValue value)
    {
        switch (value.Kind)
        {
            case JsonKind.String:
                break;
            case JsonKind.Number:
                _problems.Add(PolicyProblemKind.NumberForText, value.Span, "The number " + Clip(value.Text) + " is better written as a text", value.Text, "\"" + value.Text + "\"");
                break;
            case JsonKind.True or JsonKind.False:
                _problems.Add(PolicyProblemKind.BooleanForText, value.Span, "The truth value " + value.Text + " is better written as a text", value.Text, "\"" + value.Text + "\"");
                break;
            default:
                _problems.Add(PolicyProblemKind.WrongType, value.Span, "A condition compares with texts; this is " + Describe(value));
                return;
        }

        var text = new PolicyText(value.Text, value.Span);
        values.Add(text);
        CheckVariables(text);
    }
}
