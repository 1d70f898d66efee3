using System;
using StorageGrants.Access.Policies;

namespace StorageGrants.Policies;

/// <summary>A condition made from a key of a dialect. It holds when any of its values fits.</summary>
/// <typeparam name="TActions">The actions that carry the key in their requests.</typeparam>
public class Condition<TActions> : ICondition<TActions>
{
    internal Condition(PolicyCondition content) => Content = content ?? throw new ArgumentNullException(nameof(content));

    /// <inheritdoc />
    public PolicyCondition Content { get; }

    /// <summary>The condition in short: operator, key and values.</summary>
    public override string ToString() => Content.OperatorText + " " + Content.Key + " " + string.Join(", ", Content.Values);

    private protected PolicyCondition With(ConditionOperator @operator) => new(@operator, @operator.ToString(), Content.Key, Content.Values);
}
