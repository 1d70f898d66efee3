using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Access.Policies;

internal sealed partial class PolicyDialectValidator
{
    private readonly HashSet<JsonSpan> _operatorsTold = new();

    // The lists are those of the dialect, told apart by identity.
    private readonly Dictionary<(IReadOnlyList<string> Actions, string Pattern), bool> _matchesKey = new();

    private void CheckCondition(PolicyStatement statement, PolicyCondition condition, bool hasVariables)
    {
        if (!CheckElement("Condition", condition.OperatorText.Span))
            return;
        CheckList("Condition", condition.Span, condition.IsSingle);
        var isKnown = condition.Operator.Test != ConditionTest.Unknown && CheckOperator(condition);
        if (CheckKey(condition) is { } key)
        {
            CheckKeyOfActions(statement, condition, key);
            if (isKnown && !Compares(condition.Operator.Test, key.Type))
                Add(PolicyProblemKind.OperatorNotForKey, condition.OperatorText.Span, "'" + condition.Operator + "' does not compare what '" + key.Name + "' holds", condition.OperatorText.Value);
        }

        foreach (var value in condition.Values)
            CheckVariables("Condition", value, hasVariables);
    }

    private bool CheckOperator(PolicyCondition condition)
    {
        var op = condition.Operator;
        if (_parts.HasOpenOperators)
            return true;

        string message;
        string? suggestion;
        if (!Contains(_dialect.Operators, op.Test))
        {
            suggestion = NearestOperator(op.Test);
            message = _dialect.Title + " has no operator '" + op.Test + "'" + Nearest(suggestion) + "; accepted are " + string.Join(", ", _dialect.Operators);
        }
        else if (op.IfExists && !Contains(_dialect.IfExistsOperators, op.Test))
        {
            suggestion = op.Test.ToString();
            message = _dialect.Title + " has no 'IfExists' for '" + op.Test + "'";
        }
        else if (op.Quantifier != ConditionQuantifier.None && !Contains(_dialect.QuantifiedOperators, op.Test))
        {
            suggestion = op.Test + (op.IfExists ? "IfExists" : "");
            message = _dialect.Title + " has no '" + op.Quantifier + ":' for '" + op.Test + "'";
        }
        else
        {
            return true;
        }

        // One operator holds several keys, but stands once.
        if (condition.OperatorText.Span.Length == 0 || _operatorsTold.Add(condition.OperatorText.Span))
            Add(PolicyProblemKind.UnsupportedOperator, condition.OperatorText.Span, message, condition.OperatorText.Value, suggestion);
        return false;
    }

    private string? NearestOperator(ConditionTest test)
    {
        var names = new List<string>();
        foreach (var known in _dialect.Operators)
            names.Add(known.ToString());
        return NearestText.Find(test.ToString(), names);
    }

    private DialectConditionKey? CheckKey(PolicyCondition condition)
    {
        var written = condition.Key.Value;
        var key = _dialect.FindConditionKey(written);
        if (key is null)
        {
            NoteKey(condition.Key);
            return null;
        }

        if (_parts.HasCaseSensitiveKeys && !written.StartsWith(key.Prefix, StringComparison.Ordinal))
        {
            var suggestion = key.Prefix + written.Substring(key.Prefix.Length);
            Add(PolicyProblemKind.UnsupportedConditionKey, condition.Key.Span, _dialect.Title + " heeds letter case: '" + Clip(written) + "' is not '" + Clip(suggestion) + "'", written, suggestion);
            return null;
        }

        return key;
    }

    private void NoteKey(PolicyText key)
    {
        if (OnlyCounts(PolicyProblemKind.UnsupportedConditionKey, key.Span))
            return;
        var names = new List<string>();
        foreach (var known in _dialect.ConditionKeys)
            names.Add(known.Name);
        var nearest = NearestText.Find(key.Value, names);

        // Where there are more keys than are listed, only what looks like a slip of the pen is told.
        if (_parts.HasOpenConditionKeys && (nearest is null || IndexOfColon(nearest) != IndexOfColon(key.Value)))
            return;
        var accepted = _dialect.ConditionKeys.Count <= 12 ? "; accepted are " + string.Join(", ", names) : "";
        Add(PolicyProblemKind.UnsupportedConditionKey, key.Span, _dialect.Title + " has no condition key '" + Clip(key.Value) + "'" + Nearest(nearest) + accepted, key.Value, IsAnother(key.Value) ? null : nearest);
    }

    // A key that others have is no slip of the pen: to write the nearest would ask for something else.
    private static bool IsAnother(string key) => PolicyDialect.AwsS3.FindConditionKey(key) is not null;

    private void CheckKeyOfActions(PolicyStatement statement, PolicyCondition condition, DialectConditionKey key)
    {
        if (key.Actions.Count == 0 || statement.Action is not { } actions)
            return;
        foreach (var action in actions.Values)
        {
            if (IsOutOfScope(action.Value) || MatchesOneOf(action.Value, key.Actions))
                return;
        }

        if (!OnlyCounts(PolicyProblemKind.ConditionKeyNotForAction, condition.Key.Span))
        {
            Add(
                PolicyProblemKind.ConditionKeyNotForAction,
                condition.Key.Span,
                "No request for the actions of this statement carries '" + Clip(condition.Key.Value) + "'; those that do are " + (key.Actions.Count <= 6 ? string.Join(", ", key.Actions) : key.Actions[0] + " and " + (key.Actions.Count - 1) + " more"),
                condition.Key.Value);
        }
    }

    private bool MatchesOneOf(string pattern, IReadOnlyList<string> actions)
    {
        if (_matchesKey.TryGetValue((actions, pattern), out var matches))
            return matches;
        var glob = Glob.Parse(pattern, _actionSyntax);
        foreach (var action in actions)
            matches |= glob.IsMatch(action);
        _matchesKey[(actions, pattern)] = matches;
        return matches;
    }

    /// <summary>Whether an operator can compare values of a type. Texts can be compared with anything.</summary>
    private static bool Compares(ConditionTest test, ConditionValueType type) => test switch
    {
        ConditionTest.IpAddress or ConditionTest.NotIpAddress => type == ConditionValueType.Address,
        ConditionTest.Bool => type == ConditionValueType.Bool,
        >= ConditionTest.NumericEquals and <= ConditionTest.NumericGreaterThanEquals => type is ConditionValueType.Number or ConditionValueType.Date,
        >= ConditionTest.DateEquals and <= ConditionTest.DateGreaterThanEquals => type == ConditionValueType.Date,
        >= ConditionTest.ArnEquals and <= ConditionTest.ArnNotLike => type is ConditionValueType.Arn or ConditionValueType.Text,
        ConditionTest.BinaryEquals => type is ConditionValueType.Binary or ConditionValueType.Text,
        _ => true,
    };

    private static int IndexOfColon(string text) => text.IndexOf(':');

    private static bool Contains(IReadOnlyList<ConditionTest> list, ConditionTest test)
    {
        foreach (var item in list)
        {
            if (item == test)
                return true;
        }

        return false;
    }
}
