using StorageGrants.Access.Grants;

namespace StorageGrants.Access.Rules;

/// <summary>SGR2104: roles beside Administrator, which has everything.</summary>
internal sealed class BesideAdministratorRule : GrantRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR2104",
        "Roles beside Administrator",
        "Systems",
        RuleSeverity.Info,
        RuleTag.Ineffective,
        "Administrator may do everything in the whole organization. What else the same user has adds nothing, and takes nothing away.",
        fix: RuleFix.Safe("Remove the assignment"));

    public override void Check(GrantDocument document, GrantRuleContext context)
    {
        if (RoleAssignments.Of(document) is not { } assignments)
            return;

        foreach (var idle in assignments.All)
        {
            foreach (var administrator in assignments.Reaching(idle))
            {
                if (idle.IsForOrganizationOnly || !administrator.IsForOrganizationOnly || !administrator.IsPossible)
                    continue;
                var by = administrator.Group is { } group && idle.User is not null ? " by the user group '" + group + "'" : "";
                context.Report(new Finding(
                    Descriptor,
                    Descriptor.Severity,
                    idle.Place,
                    idle.Role.Name + " adds nothing: " + (idle.User ?? idle.Group) + " is " + administrator.Role.Name + by + " and may do everything; remove it, or take " + administrator.Role.Name + " away if this is all that is meant",
                    new[] { administrator.Place },
                    idle.Root.Origin is { } whole ? new[] { FindingFix.Removal("Remove the assignment", whole, changesRights: false) } : null));
                break;
            }
        }
    }
}
