using System;
using System.Collections.Generic;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Roles;

namespace StorageGrants.Access.Rules;

/// <summary>SGR1005: a role that is meant for the wildcard alone, granted on a named resource.</summary>
internal sealed class NamedBucketAdminRule : GrantRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR1005",
        "Admin on a named bucket",
        "Grants",
        RuleSeverity.Error,
        RuleTag.Rejected,
        "The role that bypasses policies belongs to owners of the organization. Newer documents give it on the wildcard only; older ones ask to reserve it.",
        fix: RuleFix.Preview("Grant <smaller role> instead"),
        editions: new Dictionary<string, RuleSeverity> { [Editions.Tigris202606] = RuleSeverity.Info, [Editions.Tigris202610] = RuleSeverity.Error, [RuleDescriptor.BothEditions] = RuleSeverity.Warning });

    public override void Check(GrantRequest request, GrantRuleContext context)
    {
        if (request.IsEntryOnly)
            return;

        var overlap = context.OverlapOf(request);
        foreach (var entry in request.Grants)
        {
            if (entry.IsWildcard || entry.Scope.Value is not { Length: > 0 } bucket || overlap.IsSuperfluous(entry))
                continue;
            if (entry.Role.Value is not { } name || entry.Shape.RoleSet.Find(name) is not { } role || !IsReported(request, entry.Shape.RoleSet, role, context))
                continue;
            if (TemplateText.IsTemplate(bucket) || PolicyNeverAppliesRule.Concerns(request, entry, role, context))
                continue;

            var severities = new List<(string, RuleSeverity)>();
            foreach (var edition in context.EditionsOf(entry.Shape.RoleSet))
                severities.Add((edition, SeverityIn(edition, request, entry.Shape.RoleSet, role)));
            var outcome = EditionSeverity.Of(severities);
            var narrower = WildcardAdmin.Narrower(entry.Shape.RoleSet);
            var what = outcome.Severity == RuleSeverity.Info
                ? " has the rights of a bucket administrator, and no policy limits it"
                : " is not to be granted: the role is for '" + entry.Shape.RoleSet.Wildcard + "' alone";
            context.Report(new Finding(
                Descriptor,
                outcome.Severity,
                entry.Role.Origin!,
                role.Name + " on '" + bucket + "'" + what + outcome.Suffix + "; grant " + (narrower ?? "a smaller role"),
                entry.Scope.Origin is { } scope ? new[] { scope } : null,
                WildcardAdmin.NarrowFix(entry)));
        }
    }

    private static bool IsReported(GrantRequest request, RoleSet set, Role role, GrantRuleContext context)
    {
        var editions = context.EditionsOf(set);
        for (var i = 0; i < editions.Count; i++)
        {
            if (SeverityIn(editions[i], request, set, role) != RuleSeverity.Off)
                return true;
        }

        return false;
    }

    private static RuleSeverity SeverityIn(string edition, GrantRequest request, RoleSet set, Role role)
    {
        var meaning = role.In(edition);
        if (!set.IsIn(edition, role.Since) || meaning.Scopes.Count == 0)
            return RuleSeverity.Off;
        if (!Contains(meaning.Scopes, "bucket") && !Contains(meaning.UnclearScopes, "bucket") && Contains(meaning.Scopes, "wildcard"))
            return RuleSeverity.Error;
        return meaning.BypassesPolicies && !request.IsStatedOwnerKey ? RuleSeverity.Info : RuleSeverity.Off;
    }

    private static bool Contains(IReadOnlyList<string> scopes, string scope)
    {
        for (var i = 0; i < scopes.Count; i++)
        {
            if (string.Equals(scopes[i], scope, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
