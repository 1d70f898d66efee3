using StorageGrants.Access.Grants;

namespace StorageGrants.Access.Rules;

/// <summary>SGR1007: a grant on a named resource beside one on the wildcard that gives as much.</summary>
internal sealed class ImpliedGrantRule : GrantRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR1007",
        "Grant adds nothing",
        "Grants",
        RuleSeverity.Info,
        RuleTag.Ineffective,
        "Grants add up: where a grant on the wildcard gives as much, one on a named bucket gives nothing more, and taking it away takes nothing away.",
        fix: RuleFix.Safe("Remove the grant that adds nothing"));

    public override void Check(GrantRequest request, GrantRuleContext context)
    {
        foreach (var (entry, by) in context.OverlapOf(request).Implied)
        {
            context.Report(new Finding(
                Descriptor,
                Descriptor.Severity,
                entry.Origin,
                entry.Role.Value + " on '" + entry.Scope.Value + "' adds nothing to " + by.Role.Value + " on '" + by.Scope.Value + "'; remove it, or remove the wildcard if only named buckets are meant",
                new[] { by.Origin },
                new[] { FindingFix.Removal("Remove the grant that adds nothing", entry.Origin, changesRights: false) }));
        }
    }
}
