using System;
using System.Collections.Generic;
using System.Linq;

namespace StorageGrants.Access.Policies;

/// <summary>Reads the conditions of a document as constraints, as the engine of its dialect evaluates them.</summary>
internal sealed class ConstraintReader
{
    private readonly EvaluationSemantics _semantics;
    private readonly DialectVocabulary _vocabulary;
    private readonly ValueSetReader _values;

    internal ConstraintReader(DialectEvaluation evaluation, PatternReader patterns)
    {
        _semantics = evaluation.Semantics;
        _vocabulary = evaluation.Vocabulary;
        _values = new ValueSetReader(evaluation.Semantics, patterns);
    }

    internal ConditionSet Read(IReadOnlyList<PolicyCondition> conditions) => new(conditions.Select(Read).ToArray(), _semantics.SeveralValuesMeanAny);

    private KeyConstraint Read(PolicyCondition condition)
    {
        var identity = Identity(condition);
        var @operator = condition.Operator;
        var known = _vocabulary.HasOperator(@operator) || _semantics.OutsideDialectIsReference;
        if (!known || @operator.Test == ConditionTest.Unknown || condition.Values.Count == 0)
        {
            return new KeyConstraint(condition, identity, Outcome.Unknown, null);
        }

        var rule = _semantics.KeyRule(condition.Key.Value);
        var neverSet = rule is { Never: true } || (_semantics.CanonicalKeyCase && !_vocabulary.IsCanonicalKey(condition.Key.Value));
        if (rule is { Never: false })
        {
            return new KeyConstraint(condition, identity, Outcome.Unknown, null);
        }

        var constraint = @operator.Test == ConditionTest.Null ? Null(condition, identity) : Compare(condition, identity);
        return neverSet && constraint.Absent != Outcome.Unknown
            ? new KeyConstraint(condition, identity, constraint.Absent, constraint.Absent == Outcome.Yes ? ValueSet.Everything : ValueSet.Nothing)
            : constraint;
    }

    private KeyConstraint Null(PolicyCondition condition, string identity)
    {
        if (_semantics.NullFalseActsAsTrue)
        {
            return new KeyConstraint(condition, identity, Outcome.Yes, ValueSet.Nothing);
        }

        bool hasTrue = false, hasFalse = false;
        foreach (var value in condition.Values)
        {
            hasTrue |= IsWord(value, "true");
            hasFalse |= IsWord(value, "false");
            if (!IsWord(value, "true") && !IsWord(value, "false"))
            {
                return new KeyConstraint(condition, identity, Outcome.Unknown, null);
            }
        }

        return new KeyConstraint(condition, identity, hasTrue ? Outcome.Yes : Outcome.No, hasFalse ? ValueSet.Everything : ValueSet.Nothing);
    }

    private KeyConstraint Compare(PolicyCondition condition, string identity)
    {
        var @operator = condition.Operator;
        var negated = ConditionTests.IsNegated(@operator.Test);
        var absent = @operator.IfExists || @operator.Quantifier == ConditionQuantifier.ForAllValues
            || (negated && @operator.Quantifier == ConditionQuantifier.None && _semantics.AbsentKeyMatchesNegated);
        var present = _values.Read(condition, anyNot: negated && _semantics.NegatedMeansAny && @operator.Test != ConditionTest.NotIpAddress);
        return new KeyConstraint(condition, identity, absent ? Outcome.Yes : Outcome.No, negated ? present?.Complement() : present);
    }

    internal static bool IsWord(PolicyText value, string word) => string.Equals(value.Value, word, StringComparison.OrdinalIgnoreCase);

    private static string Identity(PolicyCondition condition)
    {
        var operatorText = condition.Operator.Test == ConditionTest.Unknown ? condition.OperatorText.Value : condition.Operator.ToString();
        var values = condition.Values.Select(value => value.Value).Distinct(StringComparer.Ordinal).OrderBy(value => value, StringComparer.Ordinal);
        return operatorText + "\0" + condition.Key.Value.ToLowerInvariant() + "\0" + string.Join("\0", values);
    }
}
