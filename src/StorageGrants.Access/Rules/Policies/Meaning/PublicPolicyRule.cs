using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Access.Policies;

namespace StorageGrants.Access.Rules;

/// <summary>SGR3002: a policy that lets anyone in.</summary>
internal sealed class PublicPolicyRule : PolicyMeaningRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR3002",
        "Public policy",
        "Policies",
        RuleSeverity.Warning,
        RuleTag.Excess,
        "A bucket policy allows something to callers without credentials, and no condition limits it to fixed values such as addresses.",
        fix: RuleFix.None("who is meant is not in the text"));

    protected override void Check(PolicyMeaning policy, GrantRuleContext context)
    {
        if (!policy.IsResourcePolicy)
            return;

        var reported = new HashSet<int>();
        foreach (var finding in PolicyComparison.IsPublic(policy.Document, policy.Dialect, policy.Options).Findings)
        {
            if (finding.Certainty != Certainty.Certain || !reported.Add(finding.AllowIndex))
                continue;
            // To allow everyone but some is a finding of its own, which says that callers without credentials are among them.
            if (NegatedAllowRule.NegatedPrincipals(policy, finding.AllowIndex) is not null)
                continue;
            context.Report(new Finding(
                Descriptor,
                Descriptor.Severity,
                policy.At(PlaceOf(policy.Document.Statements[finding.AllowIndex])),
                "Anyone may do this without credentials: " + finding.Witness.Action + " on " + finding.Witness.Resource + "; name the principals, or limit the addresses with a condition"));
        }
    }

    private static JsonSpan PlaceOf(PolicyStatement statement)
    {
        if (statement.Principal is not { } principals)
            return statement.NotPrincipal?.NameSpan ?? statement.Span;
        foreach (var principal in principals.Items)
        {
            if (principal.Value.Value == "*")
                return principal.Value.Span;
        }

        return principals.Span;
    }
}
