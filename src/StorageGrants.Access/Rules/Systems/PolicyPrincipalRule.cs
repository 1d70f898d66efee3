using System;
using StorageGrants.Access.Policies;

namespace StorageGrants.Access.Rules;

/// <summary>SGR2208: a principal in a group policy of StorageGRID, or none in a bucket policy.</summary>
internal sealed class PolicyPrincipalRule : PolicyAcceptanceRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR2208",
        "Principal in a group policy, or missing in a bucket policy",
        "Systems",
        RuleSeverity.Error,
        RuleTag.Rejected,
        "A group policy speaks of the members of its group and takes no Principal. A bucket policy has to name whom each statement is about.",
        fix: RuleFix.None("whom the statement is about is not in the text"),
        surfaces: RuleSurfaces.Literals | RuleSurfaces.Files);

    // The rules about malformed policies leave these to this one: one finding for one cause.
    internal static bool IsAbout(PolicyProblem problem, PolicyDialect? dialect) =>
        dialect is not null
        && string.Equals(dialect.Name, PolicyDialect.StorageGrid.Name, StringComparison.Ordinal)
        && (problem.Kind == PolicyProblemKind.MissingPrincipal || problem is { Kind: PolicyProblemKind.UnsupportedElement, Value: "Principal" or "NotPrincipal" });

    protected override bool Covers(PolicyProblem problem, PolicyDialect? dialect) => IsAbout(problem, dialect);
}
