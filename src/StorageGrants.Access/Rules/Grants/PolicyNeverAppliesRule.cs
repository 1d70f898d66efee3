using System;
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

        var overlap = context.OverlapOf(request);
        var bypassing = new List<(GrantEntry Entry, Role Role)>();
        foreach (var entry in request.Grants)
        {
            if (entry.Role.Value is { } name && entry.Shape.RoleSet.Find(name) is { } role && !overlap.IsSuperfluous(entry) && Concerns(request, entry, role, context))
                bypassing.Add((entry, role));
        }

        if (bypassing.Count == 0 && expected)
            CheckCaller(request, context);
        else if (bypassing.Count > 0 && request.Policies.Count > 0)
            ReportPolicy(request, bypassing, context);
        else
            bypassing.ForEach(one => ReportGrant(one.Entry, one.Role, context));
    }

    /// <summary>Whether the rule reports this grant, so that others leave it alone.</summary>
    public static bool Concerns(GrantRequest request, GrantEntry entry, Role role, GrantRuleContext context) =>
        (request.PoliciesExpected || context.Options.PoliciesApply || request.Policies.Count > 0)
        && role.BypassesPolicies && entry.Scope.IsKnown
        && (entry.IsWildcard || !IsTigris(entry.Shape.RoleSet) || context.Options.Covers(Editions.Tigris202606));

    /// <summary>Whether the rule reports this grant at its role, because policies are expected and none is in sight.</summary>
    public static bool StandsAt(GrantRequest request, GrantEntry entry, Role role, GrantRuleContext context) =>
        request.Policies.Count == 0 && Concerns(request, entry, role, context);

    // The newer documents of Tigris have no such grant on a named bucket.
    private static bool IsTigris(RoleSet set) => set.System == "tigris";

    // A policy is one finding, however many roles pass it over; the wildcard counts most.
    private void ReportPolicy(GrantRequest request, List<(GrantEntry Entry, Role Role)> bypassing, GrantRuleContext context)
    {
        var wide = bypassing.FindAll(one => one.Entry.IsWildcard);
        var named = (wide.Count > 0 ? wide : bypassing).ConvertAll(one => Grant(one.Entry, one.Role));
        var places = new List<GrantOrigin>(request.Policies);
        places.RemoveAt(0);
        var fixes = new List<FindingFix>();
        foreach (var (entry, _) in bypassing)
        {
            places.Add(entry.Role.Origin!);
            fixes.AddRange(WildcardAdmin.NarrowFix(entry) ?? Array.Empty<FindingFix>());
        }

        context.Report(new Finding(
            Descriptor,
            wide.Count > 0 ? RuleSeverity.Error : RuleSeverity.Warning,
            request.Policies[0],
            "This policy limits nothing: " + string.Join(" and ", named) + (named.Count > 1 ? " decide" : " decides") + " before policies are read" + Edition(wide.Count > 0 ? wide[0].Entry : bypassing[0].Entry) + "; grant " + Narrower(bypassing[0].Entry) + " instead, or drop the policy",
            places,
            fixes));
    }

    private void ReportGrant(GrantEntry entry, Role role, GrantRuleContext context) => context.Report(new Finding(
        Descriptor,
        entry.IsWildcard ? RuleSeverity.Error : RuleSeverity.Warning,
        entry.Role.Origin!,
        "Policies are expected here but limit nothing: " + Grant(entry, role) + " decides before policies are read" + Edition(entry) + "; grant " + Narrower(entry) + " instead",
        null,
        WildcardAdmin.NarrowFix(entry)));

    private static string Grant(GrantEntry entry, Role role) => role.Name + " on " + (entry.IsWildcard ? "every bucket" : "bucket '" + entry.Scope.Value + "'");

    private static string Edition(GrantEntry entry) => entry.IsWildcard || !IsTigris(entry.Shape.RoleSet) ? "" : " (edition 2026-06)";

    private static string Narrower(GrantEntry entry) => WildcardAdmin.Narrower(entry.Shape.RoleSet) ?? "a smaller role";

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
