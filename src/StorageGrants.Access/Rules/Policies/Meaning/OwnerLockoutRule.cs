using System;
using StorageGrants.Access.Json;
using StorageGrants.Access.Policies;

namespace StorageGrants.Access.Rules;

/// <summary>SGR3011: a Deny that keeps everyone from mending the policy.</summary>
internal sealed class OwnerLockoutRule : PolicyMeaningRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR3011",
        "Owner locks itself out",
        "Policies",
        RuleSeverity.Warning,
        RuleTag.Excess,
        "A Deny for everyone covers the actions that change the policy: its owner can no longer mend it with the permissions of the bucket.",
        fix: RuleFix.None("whom to except is a decision"));

    protected override void Check(PolicyMeaning policy, GrantRuleContext context)
    {
        if (!policy.IsResourcePolicy)
            return;
        for (var i = 0; i < policy.Document.Statements.Count; i++)
        {
            var statement = policy.Document.Statements[i];
            if (statement.Effect != PolicyEffect.Deny || statement.Conditions.Count > 0 || statement.NotPrincipal is not null || policy.IsDead(i))
                continue;
            if (Everyone(statement) is not { } place || !CoversPolicyActions(policy, statement) || !NamesBucket(statement))
                continue;
            context.Report(new Finding(
                Descriptor,
                Descriptor.Severity,
                policy.At(place),
                "This denies everyone, the owner too, s3:PutBucketPolicy and s3:DeleteBucketPolicy; leave these actions out, or except an administrator with 'NotPrincipal' or a condition" + Exception(policy),
                new[] { policy.At((statement.Action ?? statement.NotAction)?.Span ?? statement.Span) }));
        }
    }

    // Documented for the account root of a StorageGRID tenant (docs/vendors/storagegrid.md).
    private static string Exception(PolicyMeaning policy) =>
        policy.IsDialectKnown && policy.Dialect == PolicyDialect.StorageGrid ? " (only the account's root keeps them)" : "";

    private static JsonSpan? Everyone(PolicyStatement statement)
    {
        if (statement.Principal is { } principals)
        {
            foreach (var principal in principals.Items)
            {
                if (principal.Value.Value == "*" && principal.Kind.Value is "*" or "AWS")
                    return principal.Value.Span;
            }
        }

        return null;
    }

    private static bool CoversPolicyActions(PolicyMeaning policy, PolicyStatement statement)
    {
        var put = false;
        var delete = false;
        foreach (var action in PolicyComparison.ExpandActions(statement, policy.Dialect))
        {
            put |= string.Equals(action.Name, "s3:PutBucketPolicy", StringComparison.OrdinalIgnoreCase);
            delete |= string.Equals(action.Name, "s3:DeleteBucketPolicy", StringComparison.OrdinalIgnoreCase);
        }

        return put && delete;
    }

    private static bool NamesBucket(PolicyStatement statement)
    {
        // What NotResource names is excepted, and it may well be this bucket.
        if (statement.NotResource is { } excepted)
            return !HasBucket(excepted);
        return statement.Resource is not { } resources || HasBucket(resources);
    }

    private static bool HasBucket(PolicyValues resources)
    {
        foreach (var resource in resources.Values)
        {
            var name = resource.Value.LastIndexOf(':') + 1;
            if (resource.Value.IndexOf('/', name) < 0)
                return true;
        }

        return false;
    }
}
