using System.Collections.Generic;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Roles;

namespace StorageGrants.Access.Rules;

/// <summary>SGR1014: a new key without roles and policies, which can do nothing, or what nobody asked for.</summary>
internal sealed class EmptyKeyRule : GrantRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR1014",
        "Key can do nothing, or more than it seems",
        "Grants",
        RuleSeverity.Info,
        RuleTag.Ineffective,
        "A key without roles and policies looks harmless. What it may do is decided by its scope, which may allow operations by default.",
        fix: RuleFix.None("what the key is for is not written anywhere"));

    public override void Check(GrantRequest request, GrantRuleContext context)
    {
        if (request.IsEntryOnly || !request.IsComplete || request.Principal.IsAbsent || !request.Key.IsAbsent)
            return;
        if (request.Grants.Count > 0 || request.HasUnreadGrants || request.Policies.Count > 0 || request.HasUnreadPolicies)
            return;

        var set = request.Shape.KeyRoleSet;
        var name = request.KeyRole.IsAbsent ? set?.DefaultRole : request.KeyRole.Value;
        if (name is null || set?.Find(name) is not { } role)
            return;

        var powers = new List<string>();
        string? allowed = null, nothing = null;
        foreach (var edition in context.EditionsOf(set))
        {
            var operations = set.IsIn(edition, role.Since) ? set.OperationsOf(role.Name, edition) : null;
            if (operations is { Count: > 0 })
            {
                allowed = edition;
                foreach (var operation in operations)
                    powers.Add(operation.NameIn(edition));
            }
            else
            {
                nothing = edition;
            }
        }

        context.Report(new Finding(
            Descriptor,
            Descriptor.Severity,
            request.GrantsOrigin ?? request.Origin,
            allowed is null
                ? "A key without roles and policies may do nothing; grant a role on a bucket"
                : "A key without roles and policies may still do " + string.Join(", ", powers) + " by its " + request.Shape.KeyRoleProperty + " '" + name + "'" + Of(allowed) + (nothing is null ? "" : ", and nothing" + Of(nothing)) + "; grant what it is for" + Narrower(set, role, allowed),
            request.KeyRole.Origin is { } scope ? new[] { scope } : null));
    }

    private static string Of(string edition) => edition.Length > 0 ? " (edition " + edition + ")" : "";

    // The value that allows nothing by default, if there is one.
    private static string Narrower(RoleSet set, Role role, string edition)
    {
        foreach (var other in set.Roles)
        {
            if (other != role && set.IsIn(edition, other.Since) && set.OperationsOf(other.Name, edition).Count == 0)
                return ", or write '" + other.Name + "'";
        }

        return "";
    }
}
