using System;
using StorageGrants.Access.Grants;

namespace StorageGrants.Access.Rules;

/// <summary>SGR2001: the owner of an organization, demoted or left out.</summary>
internal sealed class OrganizationOwnerRule : GrantRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR2001",
        "Organization owner demoted or removed",
        "Systems",
        RuleSeverity.Error,
        RuleTag.Rejected,
        "The owner is the user who created the organization. The owner cannot be removed and cannot be made a Member or an Admin.",
        fix: RuleFix.Preview("Leave the owner Owner"));

    public override void Check(GrantDocument document, GrantRuleContext context)
    {
        if (document.Shape.Kind != "organization" || document.Root["owner"] is not { Text: { } owner, Origin: { } place } || document.Catalog.FindRoleSet("MemberRole")?.Find("Owner") is not { } ownerRole || string.IsNullOrWhiteSpace(owner) || TemplateText.IsTemplate(owner))
            return;

        var members = document.Root["members"];
        var isComplete = members is { Kind: GrantNodeKind.List, HasUnread: false };
        var isListed = false;
        foreach (var member in members.Items)
        {
            var user = member["user"].Text;
            isComplete &= user is not null && !TemplateText.IsTemplate(user);
            if (!string.Equals(user, owner, StringComparison.Ordinal))
                continue;
            isListed = true;
            if (member["role"] is { Text: { } role, Origin: { } where } && !string.Equals(role, ownerRole.Name, StringComparison.OrdinalIgnoreCase) && document.Catalog.FindRoleSet("MemberRole")!.Find(role) is not null)
                context.Report(new Finding(
                    Descriptor,
                    Descriptor.Severity,
                    where,
                    "'" + owner + "' created the organization and stays its " + ownerRole.Name + ": the role cannot be changed to " + role + "; leave it " + ownerRole.Name,
                    new[] { place },
                    new[] { new FindingFix("Leave the owner Owner", where, ownerRole.Name, changesRights: true) }));
        }

        if (isComplete && !isListed)
            context.Report(new Finding(Descriptor, Descriptor.Severity, place, "'" + owner + "' created the organization and cannot be removed from its members; list the owner as " + ownerRole.Name, members.Origin is { } list ? new[] { list } : null));
    }
}
