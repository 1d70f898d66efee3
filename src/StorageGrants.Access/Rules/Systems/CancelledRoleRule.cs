using StorageGrants.Access.Grants;

namespace StorageGrants.Access.Rules;

/// <summary>SGR2103: a role that is meant to narrow what another one gives, which no role does.</summary>
internal sealed class CancelledRoleRule : GrantRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR2103",
        "Narrower B2 role cancelled by a wider one",
        "Systems",
        RuleSeverity.Warning,
        RuleTag.Ineffective,
        "Roles add up over direct assignments, user groups and scopes; nothing denies. A smaller role beside a larger one that covers it changes nothing.",
        fix: RuleFix.None("which of the two is meant is not known"));

    public override void Check(GrantDocument document, GrantRuleContext context)
    {
        if (RoleAssignments.Of(document) is not { } assignments)
            return;

        foreach (var narrower in assignments.All)
        {
            if (WiderThan(narrower, assignments) is { } wider)
                context.Report(new Finding(
                    Descriptor,
                    Descriptor.Severity,
                    narrower.Place,
                    narrower.Role.Name + " on '" + narrower.ScopeText + "' narrows nothing: " + (narrower.User ?? narrower.Group) + " stays " + wider.Role.Name + " there by the assignment " + SourceOf(narrower, wider) + "on '" + wider.ScopeText + "'; take that one away, or drop this one",
                    new[] { wider.Place }));
        }
    }

    // Beside an Administrator every other role is idle, which another rule says.
    private static RoleAssignment? WiderThan(RoleAssignment narrower, RoleAssignments assignments)
    {
        RoleAssignment? found = null;
        foreach (var other in assignments.Reaching(narrower))
        {
            if (!other.IsForOrganizationOnly)
                found ??= assignments.IsMore(other.Role, narrower.Role) ? other : null;
            else if (other.IsPossible)
                return null;
        }

        return found;
    }

    private static string SourceOf(RoleAssignment narrower, RoleAssignment wider) =>
        wider.Group is { } group && narrower.User is not null ? "of the user group '" + group + "' " : "";
}
