using System;
using System.Collections.Generic;
using StorageGrants.Access.Policies;

namespace StorageGrants.Access.Rules;

/// <summary>SGR3003: a policy whose holder can give itself more.</summary>
internal sealed class SelfWideningRule : PolicyMeaningRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR3003",
        "Policy lets its holder widen itself",
        "Policies",
        RuleSeverity.Warning,
        RuleTag.Excess,
        "An action of the policy changes the policy or the access control list of a bucket: who holds it can allow itself the rest.",
        fix: RuleFix.None("whether to deny the action or to split the policy is a decision"));

    protected override void Check(PolicyMeaning policy, GrantRuleContext context)
    {
        var reported = new HashSet<int>();
        foreach (var finding in PolicyComparison.CanEscalate(policy.Document, policy.Dialect, policy.Options).Findings)
        {
            // Full access is one finding of its own.
            if (finding.Certainty != Certainty.Certain || finding.AllowIndex < 0 || policy.AllowsEverything(finding.AllowIndex))
                continue;
            if (ActionOf(finding) is not { } action || Named(policy.Document.Statements[finding.AllowIndex], action) is not { } named || !reported.Add(finding.AllowIndex))
                continue;

            context.Report(new Finding(
                Descriptor,
                IsWholeService(named.Value) ? RuleSeverity.Info : Descriptor.Severity,
                policy.At(named.Span),
                "Who holds this can widen what it is allowed with " + action + ReachOf(finding, action) + "; leave it to administrators, or deny it"));
        }
    }

    private static string? ActionOf(AccessFinding finding)
    {
        foreach (var action in finding.Actions)
        {
            if (ServiceScope.Contains(action) && ChangesPermissions(action))
                return action;
        }

        return null;
    }

    // An ACL of one object gives others access to it, and its holder nothing it does not have; credentials carry what somebody granted.
    private static bool ChangesPermissions(string action) =>
        (action.EndsWith("Policy", StringComparison.OrdinalIgnoreCase) || action.EndsWith("Acl", StringComparison.OrdinalIgnoreCase))
        && action.IndexOf("Object", StringComparison.OrdinalIgnoreCase) < 0;

    // Of what has no ARN in S3, any text would do.
    private static string ReachOf(AccessFinding finding, string action) =>
        action == finding.Witness.Action && (finding.Witness.Resource.StartsWith("arn:", StringComparison.Ordinal) || finding.Witness.Resource.StartsWith("urn:", StringComparison.Ordinal))
            ? " on " + finding.Witness.Resource
            : "";

    private static PolicyText? Named(PolicyStatement statement, string name)
    {
        // Allow with NotAction is a finding of its own.
        if (statement.Action is not { } actions)
            return null;
        foreach (var action in actions.Values)
        {
            if (Glob.Parse(action.Value, GlobSyntax.IgnoreCase).IsMatch(name))
                return action;
        }

        return null;
    }

    // Stars are everywhere; who writes one means to hand out the bucket.
    private static bool IsWholeService(string action) => action.EndsWith(":*", StringComparison.Ordinal) || action == "*";
}
