using StorageGrants.Access.Grants;

namespace StorageGrants.Access.Rules;

/// <summary>SGR2209: a user that exists, written without its groups.</summary>
internal sealed class ReplacedUserRule : GrantRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR2209",
        "Replacing PUT drops fields",
        "Systems",
        RuleSeverity.Warning,
        RuleTag.Ineffective,
        "A PUT replaces the user as a whole: when memberOf is left out, the user is in no group afterwards.",
        fix: RuleFix.None("the groups of the user are not in the document"));

    public override void Check(GrantDocument document, GrantRuleContext context)
    {
        if (document.Shape.Kind != "user" || document.Catalog.FindRoleSet("TenantPermission") is null)
            return;

        // What has an id exists already, so that this is what a PUT sends. Answers say null for no groups.
        var user = document.Root;
        if (user["memberOf"] is { IsAbsent: true, Origin: null } && user["id"].Kind is GrantNodeKind.Text or GrantNodeKind.Unknown && !user.HasUnread && user["uniqueName"] is { Text: { } name, Origin: { } place })
            context.Report(new Finding(Descriptor, Descriptor.Severity, place, "A PUT replaces '" + name + "' as a whole: without memberOf the user is in no group afterwards; read the user first and send its memberOf back"));
    }
}
