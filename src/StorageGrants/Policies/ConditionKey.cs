using System;
using System.Collections.Generic;
using StorageGrants.Access.Policies;

namespace StorageGrants.Policies;

/// <summary>A condition key. Generated classes add the operators that the dialect has for its type of value.</summary>
/// <typeparam name="TActions">The actions that carry the key in their requests.</typeparam>
public abstract class ConditionKey<TActions>
{
    /// <summary>Creates a key.</summary>
    /// <param name="name">The key as policies write it, such as <c>aws:SourceIp</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    protected ConditionKey(string name)
    {
        if (string.IsNullOrEmpty(name))
            throw new ArgumentException("A condition key has a name, such as aws:SourceIp.", nameof(name));
        Name = name;
    }

    /// <summary>The key as policies write it.</summary>
    public string Name { get; }

    /// <summary>The key as policies write it.</summary>
    public override string ToString() => Name;

    /// <summary>A condition to take as it is.</summary>
    /// <param name="test">The operator.</param>
    /// <param name="values">What it compares with.</param>
    protected Condition<TActions> Plain(ConditionTest test, IReadOnlyList<PolicyText> values) => new(Content(test, values));

    /// <summary>A condition that <c>IfExists</c> can follow.</summary>
    /// <param name="test">The operator.</param>
    /// <param name="values">What it compares with.</param>
    protected ComparedCondition<TActions> Compared(ConditionTest test, IReadOnlyList<PolicyText> values) => new(Content(test, values));

    /// <summary>A condition that a quantifier and <c>IfExists</c> can follow.</summary>
    /// <param name="test">The operator.</param>
    /// <param name="values">What it compares with.</param>
    protected QuantifiableCondition<TActions> Quantifiable(ConditionTest test, IReadOnlyList<PolicyText> values) => new(Content(test, values));

    private PolicyCondition Content(ConditionTest test, IReadOnlyList<PolicyText> values) =>
        new(new ConditionOperator(test), test.ToString(), Name, values);
}
