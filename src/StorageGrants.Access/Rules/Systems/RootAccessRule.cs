using StorageGrants.Access.Grants;
using StorageGrants.Access.Roles;

namespace StorageGrants.Access.Rules;

/// <summary>SGR2207: permissions beside Root access, which has them.</summary>
internal sealed class RootAccessRule : GrantRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR2207",
        "Root access beside other permissions",
        "Systems",
        RuleSeverity.Info,
        RuleTag.Ineffective,
        "Root access has what every other permission has. What stands beside it reads like a limit and is none.",
        fix: RuleFix.Safe("Remove the permission"));

    public override void Check(GrantDocument document, GrantRuleContext context)
    {
        if (TenantGroup.Of(document) is not { } group)
            return;
        (Role Role, GrantNode Node)? root = null;
        foreach (var permission in group.Permissions)
        {
            if (permission.Role.Name == TenantGroup.RootAccess)
                root = permission;
        }

        if (root is null)
            return;
        foreach (var (role, node) in group.Permissions)
        {
            if (!group.Includes(root.Value.Role, role.Name) || node.Origin is not { } place)
                continue;
            context.Report(new Finding(
                Descriptor,
                Descriptor.Severity,
                place,
                "'" + role.Name + "' adds nothing to rootAccess, which has it; remove it, or take rootAccess away if this is all the group needs",
                root.Value.Node.Origin is { } origin ? new[] { origin } : null,
                new[] { FindingFix.Removal("Remove the permission", place, changesRights: false) }));
        }
    }
}
