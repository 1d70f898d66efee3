using StorageGrants.Access.Policies;

namespace StorageGrants.Access.Rules;

/// <summary>SGR4004: statement identifiers that are invalid or stand twice.</summary>
internal sealed class StatementIdRule : PolicyAcceptanceRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR4004",
        "Duplicate or invalid Sid",
        "Policies",
        RuleSeverity.Warning,
        RuleTag.Rejected,
        "Statement identifiers are letters and digits and stand once in a document; some services refuse others, and tools that address statements by them pick the wrong one.",
        fix: RuleFix.None("only the author knows what the statements are about"));

    protected override bool Covers(PolicyProblem problem, PolicyDialect? dialect) => problem.Family == PolicyProblemFamily.StatementId;
}
