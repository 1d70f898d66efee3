using StorageGrants.Access.Grants;

namespace StorageGrants.Access.Rules;

/// <summary>SGR2106: a key that may make keys with any capability.</summary>
internal sealed class KeyMakingKeyRule : GrantRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR2106",
        "writeKeys equals the account",
        "Systems",
        RuleSeverity.Warning,
        RuleTag.Excess,
        "A key that creates keys may give them any capability, its own included or not, so it equals full control of the account.",
        fix: RuleFix.None("without the capability the key may not do what it is for"));

    public override void Check(GrantDocument document, GrantRuleContext context)
    {
        // With buckets the key is refused as a whole, which another rule says.
        if (ApplicationKey.Of(document) is not { IsLimitedToBuckets: false } key)
            return;

        foreach (var (role, node) in key.Capabilities)
        {
            if (ApplicationKey.Permits(role, "b2_create_key"))
                context.Report(new Finding(Descriptor, Descriptor.Severity, node.Origin!, "'" + role.Name + "' lets this key make keys with any capability, which equals the whole account; take it out unless an administrator holds the key"));
        }
    }
}
