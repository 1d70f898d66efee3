using StorageGrants.Access.Policies;

namespace StorageGrants.Policies;

/// <summary>A condition on a key that may carry several values in a request.</summary>
/// <typeparam name="TActions">The actions that carry the key in their requests.</typeparam>
public sealed class QuantifiableCondition<TActions> : ComparedCondition<TActions>
{
    internal QuantifiableCondition(PolicyCondition content)
        : base(content)
    {
    }

    /// <summary>Holds when at least one value of the request fits.</summary>
    public ComparedCondition<TActions> ForAnyValue() => Quantified(ConditionQuantifier.ForAnyValue);

    /// <summary>Holds when every value of the request fits, and for requests that carry no value at all.</summary>
    public ComparedCondition<TActions> ForAllValues() => Quantified(ConditionQuantifier.ForAllValues);

    private ComparedCondition<TActions> Quantified(ConditionQuantifier quantifier) =>
        new(With(new ConditionOperator(Content.Operator.Test, quantifier)));
}
