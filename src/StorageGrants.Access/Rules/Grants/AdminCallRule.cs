using System.Collections.Generic;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Roles;

namespace StorageGrants.Access.Rules;

/// <summary>SGR1004: a call made with the privileged management role that only hands out data access to named resources.</summary>
internal sealed class AdminCallRule : GrantRule
{
    // Operations of the management plane that handing out roles takes; where a role has them, it may be needed.
    private const string GrantsRoles = "grants-roles";

    public override RuleDescriptor Descriptor { get; } = new(
        "SGR1004",
        "Admin user role with data-only grants",
        "Grants",
        RuleSeverity.Info,
        RuleTag.Excess,
        "The management role reaches every key and the settings of the organization. A call that only creates a key for named buckets does not take it.",
        fix: RuleFix.Preview("Make the call as <default role>"),
        editions: new Dictionary<string, RuleSeverity> { [Editions.Tigris202606] = RuleSeverity.Info, [Editions.Tigris202610] = RuleSeverity.Off, [RuleDescriptor.BothEditions] = RuleSeverity.Info });

    public override void Check(GrantRequest request, GrantRuleContext context)
    {
        if (request.IsEntryOnly || request.HasUnreadGrants || request.HasOtherCallsAsCaller || !request.Key.IsAbsent || request.Grants.Count == 0)
            return;
        if (request.Shape.CallerRoleSet is not { DefaultRole: { } member } callers || request.CallerRole.Value is not { } name || name == member)
            return;
        if (callers.Find(name) is not { } caller || callers.Find(member) is not { } usual || request.PoliciesExpected || context.Options.PoliciesApply)
            return;

        foreach (var edition in context.EditionsOf(callers))
        {
            if (!callers.Covers(caller, usual, edition) || callers.HasTagged(caller, GrantsRoles, edition) || !AreDataOnly(request, edition))
                continue;

            context.Report(new Finding(
                Descriptor,
                Descriptor.Severity,
                request.CallerRole.Origin!,
                "As " + name + " this call reaches every key and the settings of the organization, which roles on named buckets do not take" + (edition.Length > 0 ? " (edition " + edition + ")" : "") + "; make it as " + member,
                null,
                new[] { new FindingFix("Make the call as " + member, request.CallerRole.Origin!, member, changesRights: true) }));
            return;
        }
    }

    private static bool AreDataOnly(GrantRequest request, string edition)
    {
        foreach (var entry in request.Grants)
        {
            if (entry.IsWildcard || entry.Scope.Value is not { Length: > 0 } || entry.Role.Value is not { } name || entry.Shape.RoleSet.Find(name) is not { } role)
                return false;
            if (!entry.Shape.RoleSet.IsIn(edition, role.Since) || role.In(edition).BypassesPolicies || role.In(edition).OnWildcard is not null)
                return false;
        }

        return true;
    }
}
