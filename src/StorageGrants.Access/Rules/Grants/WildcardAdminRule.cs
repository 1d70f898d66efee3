using StorageGrants.Access.Grants;

namespace StorageGrants.Access.Rules;

/// <summary>SGR1001: a role that makes the key an organization owner, granted on the wildcard.</summary>
internal sealed class WildcardAdminRule : GrantRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR1001",
        "Wildcard Admin grant",
        "Grants",
        RuleSeverity.Warning,
        RuleTag.Excess,
        "On the wildcard this role turns the key into an organization owner: every bucket, present and future, without bucket checks or policies.",
        fix: RuleFix.Preview("Grant <smaller role> instead"));

    public override void Check(GrantRequest request, GrantRuleContext context)
    {
        if (request.IsStatedOwnerKey || WildcardAdmin.IsMemberCall(request))
            return;

        foreach (var entry in request.Grants)
        {
            if (!WildcardAdmin.Is(entry, out var role) || PolicyNeverAppliesRule.StandsAt(request, entry, role, context))
                continue;

            var narrower = WildcardAdmin.Narrower(entry.Shape.RoleSet);
            var advice = narrower is null ? "name the buckets" : "grant " + narrower + " or name the buckets";
            context.Report(new Finding(
                Descriptor,
                Descriptor.Severity,
                entry.Role.Origin!,
                role.Name + " on '" + entry.Scope.Value + "' makes this key an organization owner that no bucket check or policy limits; " + advice + (request.OwnerStatement is { } statement ? ", or state the intent with " + statement : ""),
                entry.Scope.Origin is { } scope ? new[] { scope } : null,
                WildcardAdmin.NarrowFix(entry)));
        }
    }
}
