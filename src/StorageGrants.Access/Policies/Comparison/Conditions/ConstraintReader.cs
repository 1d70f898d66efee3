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
    private readonly PatternReader _patterns;

    internal ConstraintReader(DialectEvaluation evaluation, PatternReader patterns)
    {
        _semantics = evaluation.Semantics;
        _vocabulary = evaluation.Vocabulary;
        _patterns = patterns;
        _values = new ValueSetReader(evaluation.Semantics, patterns);
    }

    internal ConditionSet Read(IReadOnlyList<PolicyCondition> conditions) => new(conditions.Select(Read).ToArray(), _semantics.SeveralValuesMeanAny);

    private KeyConstraint Read(PolicyCondition condition)
    {
        var key = KeyOf(condition);
        var identity = Identity(condition, key);
        var @operator = condition.Operator;
        var known = _vocabulary.HasOperator(@operator) || _semantics.OutsideDialectIsReference;
        if (!known || @operator.Test == ConditionTest.Unknown || condition.Values.Count == 0)
        {
            return new KeyConstraint(condition, key, identity, Outcome.Unknown, null);
        }

        var rule = _semantics.KeyRule(condition.Key.Value);
        var neverSet = rule is { Never: true } || (_semantics.CanonicalKeyCase && !_vocabulary.IsCanonicalKey(condition.Key.Value));
        if (rule is { Never: false })
        {
            return new KeyConstraint(condition, key, identity, Outcome.Unknown, null);
        }

        var constraint = @operator.Test == ConditionTest.Null ? Null(condition, key, identity) : Compare(condition, key, identity);
        return neverSet && constraint.Absent != Outcome.Unknown
            ? new KeyConstraint(condition, key, identity, constraint.Absent, constraint.Absent == Outcome.Yes ? ValueSet.Everything : ValueSet.Nothing)
            : constraint;
    }

    private KeyConstraint Null(PolicyCondition condition, string key, string identity)
    {
        if (_semantics.NullFalseActsAsTrue)
        {
            return new KeyConstraint(condition, key, identity, Outcome.Yes, ValueSet.Nothing);
        }

        bool hasTrue = false, hasFalse = false;
        foreach (var value in condition.Values)
        {
            hasTrue |= IsWord(value, "true");
            hasFalse |= IsWord(value, "false");
            if (!IsWord(value, "true") && !IsWord(value, "false"))
            {
                return new KeyConstraint(condition, key, identity, Outcome.Unknown, null);
            }
        }

        return new KeyConstraint(condition, key, identity, hasTrue ? Outcome.Yes : Outcome.No, hasFalse ? ValueSet.Everything : ValueSet.Nothing);
    }

    private KeyConstraint Compare(PolicyCondition condition, string key, string identity)
    {
        var @operator = condition.Operator;
        var negated = ConditionTests.IsNegated(@operator.Test);
        var absent = @operator.IfExists || @operator.Quantifier == ConditionQuantifier.ForAllValues
            || (negated && @operator.Quantifier == ConditionQuantifier.None && _semantics.AbsentKeyMatchesNegated);
        var present = _values.Read(condition, anyNot: negated && _semantics.NegatedMeansAny && @operator.Test != ConditionTest.NotIpAddress);
        return new KeyConstraint(condition, key, identity, absent ? Outcome.Yes : Outcome.No, negated ? present?.Complement() : present);
    }

    internal static bool IsWord(PolicyText value, string word) => string.Equals(value.Value, word, StringComparison.OrdinalIgnoreCase);

    private string Identity(PolicyCondition condition, string key)
    {
        var text = new IdentityText(_patterns.ResolvesVariables)
            .Add(condition.Operator.Test == ConditionTest.Unknown ? condition.OperatorText.Value : condition.Operator.ToString())
            .Add(key);
        var values = condition.Values.Select(value => value.Value).ToArray();
        return (_patterns.OnlyWholeVariables && values.Any(IdentityText.HasVariables) ? text.AddList(values) : text.AddSet(values)).ToString();
    }

    // Where letter case counts a key in other letters is another key.
    private string KeyOf(PolicyCondition condition) =>
        _semantics.CanonicalKeyCase ? condition.Key.Value : condition.Key.Value.ToLowerInvariant();
}
