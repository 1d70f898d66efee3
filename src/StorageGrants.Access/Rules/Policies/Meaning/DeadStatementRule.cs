using System;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Policies;

namespace StorageGrants.Access.Rules;

/// <summary>SGR3005: a statement that can never take effect.</summary>
internal sealed class DeadStatementRule : PolicyMeaningRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR3005",
        "Statement can never take effect",
        "Policies",
        RuleSeverity.Warning,
        RuleTag.Ineffective,
        "Deny statements cover all that a statement allows, its elements leave nothing, or none of its actions works on the resources it names.",
        fix: RuleFix.None("which of the two statements is meant is not in the text"));

    protected override void Check(PolicyMeaning policy, GrantRuleContext context)
    {
        foreach (var dead in policy.Dead)
        {
            var statement = policy.Document.Statements[dead.Index];
            // What is wrong with an element is said at the element.
            if (dead.Reason == DeadReason.ConditionNeverHolds || !ServiceScope.Contains(statement) || policy.HasProblemIn(statement.Span))
                continue;

            var covering = dead.CoveringIndex >= 0 ? new[] { policy.At(policy.Document.Statements[dead.CoveringIndex]) } : null;
            context.Report(new Finding(Descriptor, Descriptor.Severity, PlaceOf(policy, statement, dead.Reason), MessageOf(policy, dead), covering));
        }
    }

    private static GrantOrigin PlaceOf(PolicyMeaning policy, PolicyStatement statement, DeadReason reason) =>
        reason == DeadReason.ResourceNeverFits && statement.Resource is { } resource ? policy.At(resource.Span) : policy.At(statement);

    private static string MessageOf(PolicyMeaning policy, DeadStatement dead) => dead.Reason switch
    {
        DeadReason.CoveredByDeny when dead.CoveringIndex >= 0 => "This never takes effect: " + policy.NameOf(dead.CoveringIndex) + " denies all of it; remove one of them",
        DeadReason.CoveredByDeny => "This never takes effect: Deny statements cover all of it; remove it or narrow them",
        DeadReason.ResourceNeverFits => "This never takes effect: no action of the statement works on such a resource; bucket actions need '" + PrefixOf(policy, dead) + "bucket', object actions '" + PrefixOf(policy, dead) + "bucket/*'",
        _ => "This never takes effect: no request matches all its elements; remove it or name what is meant",
    };

    // Services write their resources with prefixes of their own.
    private static string PrefixOf(PolicyMeaning policy, DeadStatement dead)
    {
        var resource = policy.Document.Statements[dead.Index].Resource?.Values[0].Value ?? "";
        var end = resource.IndexOf(":::", StringComparison.Ordinal);
        return end < 0 ? "arn:aws:s3:::" : resource.Substring(0, end + 3);
    }
}
