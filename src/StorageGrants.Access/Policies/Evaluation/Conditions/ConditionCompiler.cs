using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>Compiles the conditions of a statement.</summary>
internal sealed class ConditionCompiler
{
    private readonly EvaluationSemantics _semantics;
    private readonly DialectVocabulary _vocabulary;
    private readonly PatternCompiler _patterns;

    public ConditionCompiler(DialectEvaluation evaluation, PatternCompiler patterns)
    {
        _semantics = evaluation.Semantics;
        _vocabulary = evaluation.Vocabulary;
        _patterns = patterns;
    }

    public CompiledCondition Compile(PolicyCondition condition)
    {
        var known = _vocabulary.HasOperator(condition.Operator) || _semantics.OutsideDialectIsReference;
        var key = _semantics.CanonicalKeyCase && !_vocabulary.IsCanonicalKey(condition.Key.Value) ? null : condition.Key.Value;
        return new CompiledCondition(_semantics, condition.Operator, key, _semantics.CanonicalKeyCase && !_vocabulary.IsSingleKey(condition.Key.Value), known ? TestOf(condition) : null);
    }

    private ValueTest? TestOf(PolicyCondition condition)
    {
        var test = condition.Operator.Test;
        switch (test)
        {
            case ConditionTest.Unknown:
                return null;
            case ConditionTest.BinaryEquals:
                return Binaries(condition);
            case ConditionTest.StringEquals or ConditionTest.StringNotEquals:
                return Texts(condition, wildcards: false, ignoreCase: false);
            case ConditionTest.StringEqualsIgnoreCase or ConditionTest.StringNotEqualsIgnoreCase:
                return Texts(condition, wildcards: false, ignoreCase: true);
            case ConditionTest.StringLike or ConditionTest.StringNotLike:
                return Texts(condition, wildcards: true, ignoreCase: false);
            case ConditionTest.ArnEquals or ConditionTest.ArnNotEquals or ConditionTest.ArnLike or ConditionTest.ArnNotLike:
                return Arns(condition);
            case ConditionTest.Bool or ConditionTest.Null:
                return Booleans(condition);
            case ConditionTest.IpAddress or ConditionTest.NotIpAddress:
                return Addresses(condition);
            default:
                return ConditionTests.IsDate(test) ? Dates(condition) : Numbers(condition);
        }
    }

    private ValueTest Texts(PolicyCondition condition, bool wildcards, bool ignoreCase)
    {
        if (_semantics.Is("variables", "wholeValue") && WholeVariables.Compile(condition.Values, ignoreCase, _semantics) is { } variable)
            return variable;
        var patterns = new TextPattern[condition.Values.Count];
        for (var i = 0; i < patterns.Length; i++)
            patterns[i] = _patterns.Compile(condition.Values[i].Value, wildcards, ignoreCase);
        return new TextTest(patterns);
    }

    private TextTest Arns(PolicyCondition condition)
    {
        var patterns = new TextPattern[condition.Values.Count];
        for (var i = 0; i < patterns.Length; i++)
            patterns[i] = ArnPattern.Compile(condition.Values[i].Value, _patterns);
        return new TextTest(patterns);
    }

    private BinaryTest Binaries(PolicyCondition condition)
    {
        var values = new List<byte[]>();
        foreach (var value in condition.Values)
        {
            if (Base64Text.TryRead(value.Value, out var bytes))
                values.Add(bytes);
        }

        return new BinaryTest(values.ToArray(), Unread(condition, values.Count));
    }

    private OrderTest Numbers(PolicyCondition condition)
    {
        var numbers = new List<double>();
        foreach (var value in condition.Values)
        {
            if (PolicyNumber.TryRead(value.Value, _semantics.CNumbers, out var number))
                numbers.Add(number);
        }

        return OrderTest.Numbers(numbers.ToArray(), _semantics.CNumbers, ConditionTests.OrderOf(condition.Operator.Test), Unread(condition, numbers.Count));
    }

    private OrderTest Dates(PolicyCondition condition)
    {
        var instants = new List<long>();
        foreach (var value in condition.Values)
        {
            if (PolicyInstant.TryRead(value.Value, _semantics.DateOffsets, out var instant))
                instants.Add(instant);
        }

        return OrderTest.Dates(instants.ToArray(), _semantics.DateOffsets, ConditionTests.OrderOf(condition.Operator.Test), Unread(condition, instants.Count));
    }

    private BooleanTest Booleans(PolicyCondition condition)
    {
        bool hasTrue = false, hasFalse = false;
        var read = 0;
        var truthy = _semantics.TruthyBooleans && condition.Operator.Test == ConditionTest.Bool;
        foreach (var value in condition.Values)
        {
            if (!BooleanTest.TryRead(value.Value, truthy, out var truth))
                continue;
            read++;
            hasTrue |= truth;
            hasFalse |= !truth;
        }

        return new BooleanTest(hasTrue, hasFalse, truthy, Unread(condition, read));
    }

    private AddressTest Addresses(PolicyCondition condition)
    {
        var ranges = new List<NetworkRange>();
        foreach (var value in condition.Values)
        {
            if (NetworkRange.TryRead(value.Value, _semantics.EmptyAddressPrefix, out var range))
                ranges.Add(range);
        }

        return new AddressTest(ranges.ToArray(), _semantics.NumericAddressFamilies, Unread(condition, ranges.Count));
    }

    private Outcome Unread(PolicyCondition condition, int read) => read == condition.Values.Count ? Outcome.No : _semantics.Unreadable;
}
