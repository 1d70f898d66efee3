using System.Collections.Generic;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Policies;
using StorageGrants.Access.Roles;

namespace StorageGrants.Access.Rules;

/// <summary>SGR2304: a bucket policy that allows a sub-user what its level does not have.</summary>
internal sealed class LevelExceededRule : GrantRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR2304",
        "Bucket-policy Allow exceeds the sub-user level",
        "Systems",
        RuleSeverity.Warning,
        RuleTag.Ineffective,
        "Level and bucket policy combine in opposite ways: at sObject the most restrictive wins, so the Allow does nothing; on a RADOS Gateway the Allow goes beyond the level, as measured.",
        fix: RuleFix.None("whether the level or the policy is meant is not known"));

    public override void Check(GrantDocument document, GrantRuleContext context)
    {
        var users = SubUser.In(document);
        if (users.Count == 0)
            return;
        foreach (var bucket in document.Root["bucketPolicies"].Members)
        {
            if (bucket.Value.Policy is not { Document: { } policy } subject)
                continue;
            foreach (var statement in policy.Statements)
                Check(document, users, statement, subject, context);
        }
    }

    private void Check(GrantDocument document, IReadOnlyList<SubUser> users, PolicyStatement statement, PolicySubject subject, GrantRuleContext context)
    {
        if (statement is not { Effect: PolicyEffect.Allow, Principal: { } principals, Action: { } actions })
            return;
        var isGateway = document.Shape.Kind == "gateway-user" || document.Catalog.System == "ceph-rgw";
        foreach (var user in users)
        {
            foreach (var principal in principals.Items)
            {
                if (!user.IsNamedBy(principal.Value.Value, isGateway))
                    continue;
                foreach (var action in actions.Values)
                {
                    if (PolicySubject.IsUnknown(action) || Exceeding(document.Catalog, user.Level, action.Value) is not { } operation)
                        continue;
                    context.Report(new Finding(Descriptor, Descriptor.Severity, subject.At(action.Span), MessageOf(action.Value, user, operation, isGateway), new[] { user.LevelNode.Origin! }));
                    break;
                }
            }
        }
    }

    private static string MessageOf(string action, SubUser user, string operation, bool isGateway) => isGateway
        ? "'" + action + "' goes beyond the level " + user.Level.Name + " of '" + user.Name + "': on a RADOS Gateway the Allow of a bucket policy wins (measured), so " + operation + " works; raise the level if that is meant, or take the action out"
        : "'" + action + "' is more than the level " + user.Level.Name + " of '" + user.Name + "' has: at sObject the most restrictive wins, so " + operation + " stays denied; raise the level, or take the action out";

    // The first operation of which the level is known to have none that the same action speaks of: copying takes more than its action.
    private static string? Exceeding(RoleCatalog catalog, Role level, string action)
    {
        var set = catalog.FindRoleSet("SubUserLevel")!;
        var edition = catalog.Editions.Count > 0 ? catalog.Editions[catalog.Editions.Count - 1] : "";
        var glob = Glob.Parse(action, GlobSyntax.IgnoreCase);
        foreach (var operation in catalog.Operations)
        {
            if (operation.PolicyActions.Count == 1 && glob.IsMatch(operation.PolicyActions[0]) && HasNone(catalog, set, level, operation.PolicyActions[0], edition))
                return operation.Name;
        }

        return null;
    }

    private static bool HasNone(RoleCatalog catalog, RoleSet set, Role level, string action, string edition)
    {
        foreach (var operation in catalog.Operations)
        {
            if (operation.PolicyActions.Count == 1 && operation.PolicyActions[0] == action && set.Permits(level.Name, operation.Name, edition) != Permission.NotPermitted)
                return false;
        }

        return true;
    }
}
