namespace StorageGrants.Access.Rules;

/// <summary>The rules about policies, in order of their ids; made when the first is met.</summary>
internal static class PolicyRules
{
    public static readonly GrantRule[] All =
    {
        new PolicyPrincipalRule(),
        new FullAccessRule(),
        new PublicPolicyRule(),
        new SelfWideningRule(),
        new NegatedAllowRule(),
        new DeadStatementRule(),
        new RedundantPartRule(),
        new ResourceKindRule(),
        new ConditionOutcomeRule(),
        new WeakConditionRule(),
        new AddressRangeRule(),
        new OwnerLockoutRule(),
        new UnsupportedInDialectRule(),
        new UnknownActionRule(),
        new MalformedPolicyRule(),
        new StatementIdRule(),
    };
}
