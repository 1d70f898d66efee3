using StorageGrants.Access.Grants;

namespace StorageGrants.Access.Rules;

/// <summary>SGR2107: a key that is limited neither in time nor to buckets nor to names.</summary>
internal sealed class UnlimitedKeyRule : GrantRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR2107",
        "B2 key without expiry, prefix or bucket",
        "Systems",
        RuleSeverity.Info,
        RuleTag.Excess,
        "What is left out does not limit: the key works in every bucket, those of the future included, until someone deletes it.",
        fix: RuleFix.None("which limit is right is not known"));

    public override void Check(GrantDocument document, GrantRuleContext context)
    {
        if (ApplicationKey.Of(document) is not { Buckets.IsAbsent: true, Prefix.IsAbsent: true } key)
            return;
        if (key.Root["validDurationInSeconds"].IsAbsent && key.Root["expirationTimestamp"].IsAbsent)
            context.Report(new Finding(Descriptor, Descriptor.Severity, key.Place, "This key works in every bucket and never expires; set validDurationInSeconds, bucketIds or namePrefix"));
    }
}
