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
        if (set.Find(text) is { } role)
        {
            if (role.Since is Editions.Tigris202610 && context.Options.TigrisEdition == Editions.Tigris202606)
                context.Report(new Finding(Descriptor, Descriptor.Severity, place, "Shares have no '" + text + "' in edition 2026-06; share as ReadOnly or Editor"));
            return;
        }

        var names = new List<string>();
        foreach (var other in set.Roles)
            names.Add(other.Name);
        var meant = set.Aliases.TryGetValue(text, out var alias) ? alias : NearestText.Find(text, names);
        context.Report(new Finding(
            Descriptor,
            Descriptor.Severity,
            place,
            "Shares have no role '" + text + "'; " + (meant is null ? "" : "write '" + meant + "'; ") + "accepted are " + string.Join(", ", names),
            null,
            meant is null ? null : new[] { new FindingFix("Write " + meant, place, meant, changesRights: alias is null) }));
    }
}
