using System;
using System.Collections.Generic;
using StorageGrants.Access.Policies;

namespace StorageGrants.Policies;

/// <summary>A statement of a certain policy. It never changes.</summary>
/// <typeparam name="TPolicy">The policy it may be part of.</typeparam>
public abstract class Statement<TPolicy>
{
    private protected Statement(PolicyStatement content) => Content = content;

    /// <summary>The statement as a part of a policy document.</summary>
    public PolicyStatement Content { get; }
}

/// <summary>A statement of a certain policy, about certain actions.</summary>
/// <typeparam name="TPolicy">The policy it may be part of.</typeparam>
/// <typeparam name="TActions">What all its actions have in common.</typeparam>
public sealed class Statement<TPolicy, TActions> : Statement<TPolicy>
{
    internal Statement(PolicyStatement content)
        : base(content)
    {
    }

    /// <summary>The statement with further conditions. All conditions of a statement must hold.</summary>
    /// <param name="conditions">Conditions on keys that the actions carry.</param>
    /// <exception cref="ArgumentException">
    /// The statement already has a condition with the same operator and key: a policy cannot ask for both. Several values
    /// that are equally good belong into one condition.
    /// </exception>
    public Statement<TPolicy, TActions> When(params ICondition<TActions>[] conditions)
    {
        if (conditions is null)
            throw new ArgumentNullException(nameof(conditions));

        var all = new List<PolicyCondition>(Content.Conditions);
        foreach (var condition in conditions)
        {
            var added = (condition ?? throw new ArgumentNullException(nameof(conditions), "A condition is null.")).Content;
            foreach (var other in all)
            {
                if (other.Operator == added.Operator && string.Equals(other.Key.Value, added.Key.Value, StringComparison.OrdinalIgnoreCase))
                    throw new ArgumentException("The statement already has a condition " + added.OperatorText + " on " + added.Key + ". List values that are equally good in one condition, or write two statements.", nameof(conditions));
            }

            all.Add(added);
        }

        return Copy(Content.Sid, all);
    }

    internal Statement<TPolicy, TActions> Copy(PolicyText? sid, IReadOnlyList<PolicyCondition> conditions) => new(new PolicyStatement(Content.Effect)
    {
        EffectText = Content.EffectText,
        Sid = sid,
        Principal = Content.Principal,
        NotPrincipal = Content.NotPrincipal,
        Action = Content.Action,
        Resource = Content.Resource,
        Conditions = conditions,
    });
}
