using StorageGrants.Access.Policies;

namespace StorageGrants.Access.Rules;

/// <summary>
/// A rule about what a policy really allows. It looks only at policies that are known in full and that their service takes:
/// what is said of others would be a guess.
/// </summary>
internal abstract class PolicyMeaningRule : GrantRule
{
    public sealed override void Check(PolicySubject policy, GrantRuleContext context)
    {
        if (policy.MeaningIn(context.Options) is { } meaning)
            Check(meaning, context);
    }

    protected abstract void Check(PolicyMeaning policy, GrantRuleContext context);
}
