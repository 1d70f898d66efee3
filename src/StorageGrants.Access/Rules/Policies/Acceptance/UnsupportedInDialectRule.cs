using StorageGrants.Access.Policies;

namespace StorageGrants.Access.Rules;

/// <summary>SGR4001: an action, operator, key or element that the service does not have.</summary>
internal sealed class UnsupportedInDialectRule : PolicyAcceptanceRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR4001",
        "Not supported by the service",
        "Policies",
        RuleSeverity.Error,
        RuleTag.Rejected,
        "The policy uses an action, condition operator, condition key, variable or element that its service does not have: the service refuses the policy, or the part has no effect.",
        fix: RuleFix.Preview("Write <action>"));

    protected override bool Covers(PolicyProblem problem, PolicyDialect? dialect) =>
        dialect is not null && problem.Family == PolicyProblemFamily.NotSupported && !PolicyPrincipalRule.IsAbout(problem, dialect);
}
