using StorageGrants.Access.Grants;

namespace StorageGrants.Access.Rules;

/// <summary>SGR2101: a role that is always for the whole organization, given for a part of it.</summary>
internal sealed class OrganizationRoleRule : GrantRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR2101",
        "B2 Administrator with a resource-group or bucket scope",
        "Systems",
        RuleSeverity.Error,
        RuleTag.Rejected,
        "Administrator is always for the whole organization; there is no such role for a resource group or a bucket.",
        fix: RuleFix.Preview("Give the role for the organization"));

    public override void Check(GrantDocument document, GrantRuleContext context)
    {
        if (document.Shape.Kind != "assignment" || RoleAssignment.Of(document.Root, document.Catalog) is not { IsForOrganizationOnly: true, IsPossible: false } assignment)
            return;

        var scope = document.Root["scope"].Origin!;
        context.Report(new Finding(
            Descriptor,
            Descriptor.Severity,
            scope,
            assignment.Role.Name + " is always for the whole organization, not for '" + assignment.ScopeText + "'; give Object Manager there, or state the scope organization if everything is meant",
            new[] { assignment.Place },
            new[] { new FindingFix("Give the role for the organization", scope, "organization", changesRights: true) }));
    }
}
