using StorageGrants.Access.Grants;
using StorageGrants.Access.Roles;

namespace StorageGrants.Access.Rules;

/// <summary>SGR1006: a role on the wildcard that is no owner's.</summary>
internal sealed class WildcardGrantRule : GrantRule
{
    private const string Deletes = "deletes";

    public override RuleDescriptor Descriptor { get; } = new(
        "SGR1006",
        "Wildcard Editor or ReadOnly",
        "Grants",
        RuleSeverity.Info,
        RuleTag.Excess,
        "The wildcard covers every bucket, those made later as well. A list of names says what the key is for.",
        fix: RuleFix.None("which buckets are meant is not written anywhere"));

    public override void Check(GrantRequest request, GrantRuleContext context)
    {
        if (request.IsEntryOnly || request.IsStatedOwnerKey)
            return;

        var overlap = context.OverlapOf(request);
        foreach (var entry in request.Grants)
        {
            if (!entry.IsWildcard || entry.Role.Value is not { } name || entry.Shape.RoleSet.Find(name) is not { } role)
                continue;
            if (WildcardAdmin.Is(entry, out _) || overlap.IsSuperfluous(entry))
                continue;

            var deletes = CanDelete(entry.Shape.RoleSet, role, context);
            context.Report(new Finding(
                Descriptor,
                deletes ? RuleSeverity.Info : RuleSeverity.Off,
                entry.Scope.Origin!,
                role.Name + " on '" + entry.Scope.Value + "' " + (deletes ? "writes to and deletes from" : "reads") + " every bucket, those made later as well; name the buckets",
                new[] { entry.Role.Origin! }));
        }
    }

    private static bool CanDelete(RoleSet set, Role role, GrantRuleContext context)
    {
        foreach (var edition in context.EditionsOf(set))
        {
            if (set.HasTagged(role, Deletes, edition))
                return true;
        }

        return false;
    }
}
