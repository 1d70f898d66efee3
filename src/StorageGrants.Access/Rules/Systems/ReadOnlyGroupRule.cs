using System;
using System.Collections.Generic;
using StorageGrants.Access.Grants;

namespace StorageGrants.Access.Rules;

/// <summary>SGR2201: a user is in a read-only group and in one that changes things.</summary>
internal sealed class ReadOnlyGroupRule : GrantRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR2201",
        "Read-only group silences write groups",
        "Systems",
        RuleSeverity.Warning,
        RuleTag.Ineffective,
        "Permissions of several groups add up, but one group with read-only access makes its members read-only everywhere.",
        fix: RuleFix.None("which of the groups is meant is not known"));

    public override void Check(GrantDocument document, GrantRuleContext context)
    {
        if (TenantMembers.Of(document) is not { } members)
            return;

        foreach (var (user, groups) in members.Users)
        {
            foreach (var (group, place) in groups)
            {
                if (group.IsReadOnly && Silenced(groups) is { } silenced)
                {
                    context.Report(new Finding(
                        Descriptor,
                        Descriptor.Severity,
                        place,
                        "'" + group.Name + "' is read-only, which makes '" + user + "' read-only everywhere: " + silenced.Permission + " of '" + silenced.Group + "' changes nothing; take the user out of one of the groups",
                        new[] { silenced.Place, group.Root["managementReadOnly"].Origin ?? group.Place }));
                    break;
                }
            }
        }
    }

    private static (string Group, string Permission, GrantOrigin Place)? Silenced(IReadOnlyList<(TenantGroup Group, GrantOrigin Place)> groups)
    {
        foreach (var (group, place) in groups)
        {
            if (group.IsReadWrite && group.ChangingPermission() is { } permission)
                return (group.Name, permission.Role.Name, place);
        }

        return null;
    }
}
