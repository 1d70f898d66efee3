using StorageGrants.Access.Policies;

namespace StorageGrants.Access.Rules;

/// <summary>SGR4002: an action that nobody knows, or a pattern that matches none.</summary>
internal sealed class UnknownActionRule : PolicyAcceptanceRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR4002",
        "Unknown action",
        "Policies",
        RuleSeverity.Warning,
        RuleTag.Ineffective,
        "An action of the policy does not exist, or a pattern matches no action: the statement does nothing there, and what was meant is neither allowed nor denied.",
        fix: RuleFix.Preview("Write <nearest action>"));

    protected override bool Covers(PolicyProblem problem, PolicyDialect? dialect) => problem.Family == PolicyProblemFamily.UnknownAction;
}
