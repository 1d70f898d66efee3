using System.Collections.Generic;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Access.Rules;

/// <summary>SGR2003: a share with a role that shares do not have.</summary>
internal sealed class ShareRoleRule : GrantRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR2003",
        "Bucket shared with a role that shares do not have",
        "Systems",
        RuleSeverity.Error,
        RuleTag.Rejected,
        "A bucket is shared to read or to edit; newer documents add reading and writing. Roles of members and of keys are none of these.",
        fix: RuleFix.Preview("Write <role>"));

    public override void Check(GrantDocument document, GrantRuleContext context)
    {
        if (document.Shape.Kind != "organization" || document.Catalog.FindRoleSet("ShareRole") is not { } set)
            return;

        foreach (var share in document.Root["bucketShares"].Items)
        {
            if (share["role"] is { Text: { } text, Origin: { } place } && !TemplateText.IsTemplate(text))
                Check(text, place, set, context);
        }
    }

    private void Check(string text, GrantOrigin place, RoleSet set, GrantRuleContext context)
    {
        var edition = context.Options.TigrisEdition;
        var names = new List<string>();
        foreach (var role in set.Roles)
        {
            if (edition is null || set.IsIn(edition, role.Since))
                names.Add(role.Name);
        }

        if (names.Contains(text))
            return;
        if (set.Find(text) is not null)
        {
            context.Report(new Finding(Descriptor, Descriptor.Severity, place, "Shares have no '" + text + "' in edition " + edition + "; share as " + string.Join(" or ", names)));
            return;
        }

        var alias = set.Aliases.TryGetValue(text, out var named) && names.Contains(named) ? named : null;
        var meant = alias ?? NearestText.Find(text, names);
        context.Report(new Finding(
            Descriptor,
            Descriptor.Severity,
            place,
            "Shares have no role '" + text + "'; " + (meant is null ? "" : "write '" + meant + "'; ") + "accepted are " + string.Join(", ", names) + (edition is null ? "" : " (edition " + edition + ")"),
            null,
            meant is null ? null : new[] { new FindingFix("Write " + meant, place, meant, changesRights: alias is null) }));
    }
}
