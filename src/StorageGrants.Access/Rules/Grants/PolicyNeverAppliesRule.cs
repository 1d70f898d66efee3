using System.Collections.Generic;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Roles;

namespace StorageGrants.Access.Rules;

/// <summary>SGR1003: a policy on a key whose role leaves policies unread.</summary>
internal sealed class PolicyNeverAppliesRule : GrantRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR1003",
        "Policy never applies to an Admin key",
        "Grants",
        RuleSeverity.Error,
        RuleTag.Ineffective,
        "A role that bypasses policy evaluation decides before any policy is read, so a policy on the same key limits nothing.",
        fix: RuleFix.Preview("Grant <smaller role> instead", "Make the call as Member"));

    public override void Check(GrantRequest request, GrantRuleContext context)
    {
        var expected = request.PoliciesExpected || context.Options.PoliciesApply;
        if (!expected && request.Policies.Count == 0)
            return;

        var found = false;
        foreach (var entry in request.Grants)
        {
            if (entry.Role.Value is { } name && entry.Shape.RoleSet.Find(name) is { } role)
                found |= CheckEntry(request, entry, role, context);
        }

        if (!found && expected)
            CheckCaller(request, context);
    }

    /// <summary>Whether the rule reports this grant, so that others leave it alone.</summary>
    public static bool Concerns(GrantRequest request, GrantEntry entry, Role role, GrantRuleContext context) =>
        (request.PoliciesExpected || context.Options.PoliciesApply || request.Policies.Count > 0)
        && role.BypassesPolicies && entry.Scope.IsKnown
        && (entry.IsWildcard || !IsTigris(entry.Shape.RoleSet) || context.Options.Covers(Editions.Tigris202606));

    // The newer documents of Tigris have no such grant on a named bucket.
    private static bool IsTigris(RoleSet set) => set.System == "tigris";

    private bool CheckEntry(GrantRequest request, GrantEntry entry, Role role, GrantRuleContext context)
    {
        if (!Concerns(request, entry, role, context))
            return false;

        var wildcard = entry.IsWildcard;
        var place = wildcard ? "every bucket" : "bucket '" + entry.Scope.Value + "'";
        var edition = wildcard || !IsTigris(entry.Shape.RoleSet) ? "" : " (edition 2026-06)";
        var narrower = WildcardAdmin.Narrower(entry.Shape.RoleSet) ?? "a smaller role";
        var subject = request.Policies.Count > 0 ? "This policy limits nothing" : "Policies are expected here but limit nothing";
        var origin = request.Policies.Count > 0 ? request.Policies[0] : entry.Role.Origin!;
        var additional = new List<GrantOrigin>();
        for (var i = 1; i < request.Policies.Count; i++)
            additional.Add(request.Policies[i]);
        if (request.Policies.Count > 0)
            additional.Add(entry.Role.Origin!);

        context.Report(new Finding(
            Descriptor,
            wildcard ? RuleSeverity.Error : RuleSeverity.Warning,
            origin,
            subject + ": " + role.Name + " on " + place + " decides before policies are read" + edition + "; grant " + narrower + " instead" + (request.Policies.Count > 0 ? ", or drop the policy" : ""),
            additional,
            WildcardAdmin.NarrowFix(entry)));
        return true;
    }

    private void CheckCaller(GrantRequest request, GrantRuleContext context)
    {
        if (request.IsEntryOnly || request.CallerRole.Value != "Admin" || request.Shape.CallerRoleSet is not { } callers || !IsTigris(callers) || !context.Options.Covers(Editions.Tigris202606))
            return;

        var member = callers.DefaultRole ?? "Member";
        context.Report(new Finding(
            Descriptor,
            RuleSeverity.Warning,
            request.CallerRole.Origin!,
            "Policies are expected here, and the documents ask for " + member + " calls where policies must apply, not Admin (edition 2026-06); use " + member,
            null,
            new[] { new FindingFix("Make the call as " + member, request.CallerRole.Origin!, member, changesRights: true) }));
    }
}
