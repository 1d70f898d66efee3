namespace StorageGrants.Access.Policies;

/// <summary>One key under one operator, ready to be evaluated.</summary>
internal sealed class CompiledCondition
{
    private readonly EvaluationSemantics _semantics;
    private readonly ConditionOperator _operator;
    private readonly ValueTest? _test;
    private readonly ContextKeyRule? _keyRule;
    private readonly string _key;
    private readonly bool _exactKey;
    private readonly bool _negated;
    private readonly bool _anyOfNegated;

    /// <param name="semantics">How the dialect's engine evaluates.</param>
    /// <param name="operator">The operator.</param>
    /// <param name="key">The key, or null for one that no request ever carries.</param>
    /// <param name="exactKey">Whether letter case counts when the key is looked up.</param>
    /// <param name="test">The values; null for one whose meaning is not known, and for <c>Null</c> without a readable value.</param>
    public CompiledCondition(EvaluationSemantics semantics, ConditionOperator @operator, string? key, bool exactKey, ValueTest? test)
    {
        _semantics = semantics;
        _operator = @operator;
        _test = test;
        _key = key ?? "";
        _keyRule = key is null ? null : semantics.KeyRule(key);
        _exactKey = exactKey;
        _negated = ConditionTests.IsNegated(@operator.Test);
        _anyOfNegated = _negated && semantics.NegatedMeansAny && @operator.Test != ConditionTest.NotIpAddress;
    }

    public Outcome Evaluate(in PolicyRequest request)
    {
        if (_test is null)
            return Outcome.Unknown;
        var values = _key.Length == 0 ? null : request.Context.Find(_key, _exactKey);
        if (_keyRule is null)
            return EvaluateValues(values, request);
        var outcome = EvaluateValues(_keyRule.Apply(values, request, out var otherwise), request);
        return otherwise is null || outcome == EvaluateValues(otherwise, request) ? outcome : Outcome.Unknown;
    }

    private Outcome EvaluateValues(string[]? values, in PolicyRequest request)
    {
        var absent = values is null || values.Length == 0;
        if (_operator.Test == ConditionTest.Null)
            return EvaluateNull(absent, request);
        if (absent)
            return EvaluateAbsent();
        if (!_semantics.ArnOperatorsMatch && ConditionTests.IsArn(_operator.Test))
            return Outcome.No;
        if (_keyRule is { Form: not InstantForm.AsGiven } && !ConditionTests.IsDate(_operator.Test))
            return EvaluateInstant(values!);
        return values!.Length == 1 ? EvaluateOne(values[0], request) : EvaluateSeveral(values, request);
    }

    // How the engine writes the instant is not said, so that operators on text cannot be answered.
    private Outcome EvaluateInstant(string[] values)
    {
        if (_test is not OrderTest order)
            return Outcome.Unknown;
        if (_keyRule!.Form == InstantForm.Date)
            return Outcome.No;
        if (values.Length != 1 || !PolicyInstant.TryRead(values[0], true, out var instant))
            return _semantics.Unreadable;
        var match = order.AnyNumber(instant / 1e7, !_anyOfNegated);
        return Opposite(match);
    }

    private Outcome EvaluateNull(bool absent, in PolicyRequest request) =>
        _semantics.NullFalseActsAsTrue
            ? (absent ? Outcome.Yes : Outcome.No)
            : _test!.Any(absent ? "true" : "false", true, request, out _);

    private Outcome EvaluateAbsent()
    {
        if (_operator.IfExists || _operator.Quantifier == ConditionQuantifier.ForAllValues)
            return Outcome.Yes;
        return _negated && _operator.Quantifier == ConditionQuantifier.None && _semantics.AbsentKeyMatchesNegated ? Outcome.Yes : Outcome.No;
    }

    private Outcome EvaluateOne(string value, in PolicyRequest request)
    {
        var match = _test!.Any(value, !_anyOfNegated, request, out var readable);
        if (!readable)
            return _semantics.Unreadable;
        return Opposite(match);
    }

    // "None of" is the opposite of "any of"; where the engine reads it as "any not", that has been asked already.
    private Outcome Opposite(Outcome match)
    {
        if (match == Outcome.Unknown || !_negated || _anyOfNegated)
            return match;
        return match == Outcome.Yes ? Outcome.No : Outcome.Yes;
    }

    private Outcome EvaluateSeveral(string[] values, in PolicyRequest request)
    {
        int yes = 0, no = 0;
        foreach (var value in values)
        {
            var match = EvaluateOne(value, request);
            yes += match == Outcome.Yes ? 1 : 0;
            no += match == Outcome.No ? 1 : 0;
        }

        var any = yes > 0 ? Outcome.Yes : no == values.Length ? Outcome.No : Outcome.Unknown;
        var all = no > 0 ? Outcome.No : yes == values.Length ? Outcome.Yes : Outcome.Unknown;
        if (_operator.Quantifier == ConditionQuantifier.ForAllValues)
            return all;
        if (_operator.Quantifier == ConditionQuantifier.ForAnyValue || _semantics.SeveralValuesMeanAny)
            return any;

        // Without a quantifier the language speaks of one value: an answer is known only where both readings agree.
        return any == all ? any : Outcome.Unknown;
    }
}
