using StorageGrants.Access.Grants;

namespace StorageGrants.Access.Rules;

/// <summary>SGR2303: a sub-user of sObject with more than one key pair.</summary>
internal sealed class SecondKeyPairRule : GrantRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR2303",
        "Second key pair of a sub-user",
        "Systems",
        RuleSeverity.Error,
        RuleTag.Rejected,
        "A sub-user of sObject has one key pair. Distinct tasks take distinct sub-users, of which there may be any number.",
        fix: RuleFix.None("which task keeps the key is not known"));

    public override void Check(GrantDocument document, GrantRuleContext context)
    {
        if (document.Shape.Kind != "sub-users" || document.Catalog.System != "sobject")
            return;

        foreach (var user in document.Root["subUsers"].Items)
        {
            if (user["keys"] is not { Kind: GrantNodeKind.List, Items: { Count: > 1 } keys } || keys[1].Origin is not { } second)
                continue;
            context.Report(new Finding(
                Descriptor,
                Descriptor.Severity,
                second,
                "A sub-user has one key pair, and this is the second of " + (user["name"].Text is { } name ? "'" + name + "'" : "this one") + "; make a sub-user for each task",
                keys[0].Origin is { } first ? new[] { first } : null));
        }
    }
}
