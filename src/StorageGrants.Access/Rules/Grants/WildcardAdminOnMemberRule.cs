using System.Collections.Generic;
using StorageGrants.Access.Grants;

namespace StorageGrants.Access.Rules;

/// <summary>SGR1002: an organization-owner grant in a call made with the unprivileged management role.</summary>
internal sealed class WildcardAdminOnMemberRule : GrantRule
{
    private const string Admin = "Admin";

    public override RuleDescriptor Descriptor { get; } = new(
        "SGR1002",
        "Wildcard Admin on a Member request",
        "Grants",
        RuleSeverity.Error,
        RuleTag.Rejected,
        "The management role and the bucket roles are independent: a Member call that grants Admin on the wildcard makes an organization owner where the documents of 2026-06 apply, and is refused where those of 2026-10 do.",
        fix: RuleFix.Preview("Grant <smaller role> instead", "Make the call as Admin"),
        editions: new Dictionary<string, RuleSeverity> { [Editions.Tigris202606] = RuleSeverity.Warning, [Editions.Tigris202610] = RuleSeverity.Error, [RuleDescriptor.BothEditions] = RuleSeverity.Warning });

    public override void Check(GrantRequest request, GrantRuleContext context)
    {
        if (!WildcardAdmin.IsMemberCall(request))
            return;

        foreach (var entry in request.Grants)
        {
            if (!WildcardAdmin.Is(entry, out var role))
                continue;

            var callers = request.Shape.CallerRoleSet!;
            var member = callers.DefaultRole;
            var call = request.CallerRole.IsAbsent ? "a call without " + request.Shape.CallerRoleProperty + " (" + member + ")" : "a " + member + " call";
            var (severity, outcome) = context.Options.TigrisEdition switch
            {
                _ when callers.System != "tigris" => (RuleSeverity.Warning, "makes an organization owner although the caller is none"),
                Editions.Tigris202606 => (RuleSeverity.Warning, "makes an organization owner although the caller is no Admin (edition 2026-06)"),
                Editions.Tigris202610 => (RuleSeverity.Error, "is refused: only an Admin call may grant a wildcard (edition 2026-10)"),
                _ => (RuleSeverity.Warning, "is refused in edition 2026-10 and makes an organization owner in edition 2026-06"),
            };

            var additional = new List<GrantOrigin>();
            if (entry.Scope.Origin is { } scope)
                additional.Add(scope);
            if (request.CallerRole.Origin is { } caller)
                additional.Add(caller);
            context.Report(new Finding(
                Descriptor,
                severity,
                entry.Role.Origin!,
                role.Name + " on '" + entry.Scope.Value + "' in " + call + " " + outcome + "; grant " + (WildcardAdmin.Narrower(entry.Shape.RoleSet) ?? "a smaller role") + " on named buckets" + (callers.Find(Admin) is null ? "" : ", or make the call as " + Admin),
                additional,
                Fixes(request, entry)));
        }
    }

    private static List<FindingFix> Fixes(GrantRequest request, GrantEntry entry)
    {
        var fixes = new List<FindingFix>(WildcardAdmin.NarrowFix(entry) ?? System.Array.Empty<FindingFix>());
        if (request.CallerRole.Origin is { } caller && request.Shape.CallerRoleSet!.Find(Admin) is not null)
            fixes.Add(new FindingFix("Make the call as " + Admin, caller, Admin, changesRights: true));
        return fixes;
    }
}
