using StorageGrants.Access.Policies;

namespace StorageGrants.Policies;

/// <summary>A condition that compares, in a dialect that has the suffix <c>IfExists</c>.</summary>
/// <typeparam name="TActions">The actions that carry the key in their requests.</typeparam>
public class ComparedCondition<TActions> : Condition<TActions>
{
    internal ComparedCondition(PolicyCondition content)
        : base(content)
    {
    }

    /// <summary>The same condition, which then also holds for requests that do not carry the key.</summary>
    public Condition<TActions> IfExists() =>
        new(With(new ConditionOperator(Content.Operator.Test, Content.Operator.Quantifier, ifExists: true)));
}
