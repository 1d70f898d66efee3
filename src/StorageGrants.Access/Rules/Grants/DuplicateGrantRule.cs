using StorageGrants.Access.Grants;

namespace StorageGrants.Access.Rules;

/// <summary>SGR1009: the same role on the same resource twice in a list.</summary>
internal sealed class DuplicateGrantRule : GrantRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR1009",
        "Duplicate grant",
        "Grants",
        RuleSeverity.Warning,
        RuleTag.Ineffective,
        "A list grants the same role on the same bucket twice. One of them was probably meant for another bucket.",
        fix: RuleFix.Safe("Remove the duplicate grant"));

    public override void Check(GrantRequest request, GrantRuleContext context)
    {
        foreach (var (entry, first) in context.OverlapOf(request).Repeated)
        {
            context.Report(new Finding(
                Descriptor,
                Descriptor.Severity,
                entry.Origin,
                entry.Role.Value + " on '" + entry.Scope.Value + "' is granted twice in this list; remove one, or name the bucket that was meant",
                new[] { first.Origin },
                new[] { FindingFix.Removal("Remove the duplicate grant", entry.Origin, changesRights: false) }));
        }
    }
}
