using System;
using System.Collections.Generic;
using StorageGrants.Access.Grants;

namespace StorageGrants.Access.Rules;

/// <summary>SGR2105: a capability that works for a whole account, on a key that is limited to buckets.</summary>
internal sealed class AccountCapabilityRule : GrantRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR2105",
        "Bucket-restricted key with account capabilities",
        "Systems",
        RuleSeverity.Error,
        RuleTag.Rejected,
        "Capabilities over keys and the deletion of buckets work for a whole account. The service refuses them on a key that is limited to buckets.",
        fix: RuleFix.None("whether the capability or the restriction is meant is not known"));

    public override void Check(GrantDocument document, GrantRuleContext context)
    {
        if (ApplicationKey.Of(document) is not { IsLimitedToBuckets: true } key)
            return;

        foreach (var (role, node) in key.Capabilities)
        {
            var meaning = role.In("");
            if (Contains(meaning.Scopes, "bucket"))
                continue;

            var unclear = Contains(meaning.UnclearScopes, "bucket");
            context.Report(new Finding(
                Descriptor,
                unclear ? RuleSeverity.Warning : RuleSeverity.Error,
                node.Origin!,
                "'" + role.Name + "' works for the whole account, and this key is limited to buckets: " + (unclear
                    ? "the documents refuse that although such keys have been seen; leave it to a key without buckets"
                    : "the service refuses the key; take '" + role.Name + "' out or give it to a key without buckets"),
                key.Buckets.Origin is { } buckets ? new[] { buckets } : null));
        }
    }

    private static bool Contains(IReadOnlyList<string> scopes, string scope)
    {
        foreach (var other in scopes)
        {
            if (string.Equals(other, scope, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
