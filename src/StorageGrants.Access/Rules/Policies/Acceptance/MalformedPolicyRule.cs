using StorageGrants.Access.Policies;

namespace StorageGrants.Access.Rules;

/// <summary>SGR4003: a document that does not follow the grammar, or is too large.</summary>
internal sealed class MalformedPolicyRule : PolicyAcceptanceRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR4003",
        "Malformed policy",
        "Policies",
        RuleSeverity.Error,
        RuleTag.Rejected,
        "The document is no policy of its service: an element is missing, unknown, written twice, of the wrong type or in the wrong letter case, a resource is no ARN, or the document is too large.",
        fix: RuleFix.Preview("Write <right spelling>"));

    protected override bool Covers(PolicyProblem problem, PolicyDialect? dialect) =>
        problem.Family is PolicyProblemFamily.Malformed or PolicyProblemFamily.SizeLimit && !PolicyPrincipalRule.IsAbout(problem, dialect);

    // What the service takes as if it were written right is a matter of tidiness.
    protected override RuleSeverity SeverityOf(PolicyProblem problem, PolicyDialect? dialect) =>
        !problem.IsRefused && problem.Kind is (PolicyProblemKind.NumberForText or PolicyProblemKind.BooleanForText or PolicyProblemKind.SingleForList or PolicyProblemKind.ListForSingle)
            ? RuleSeverity.Info
            : base.SeverityOf(problem, dialect);
}
