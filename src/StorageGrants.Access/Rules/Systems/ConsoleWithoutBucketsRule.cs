using StorageGrants.Access.Grants;

namespace StorageGrants.Access.Rules;

/// <summary>SGR2203: a permission for the S3 console without one to see buckets.</summary>
internal sealed class ConsoleWithoutBucketsRule : GrantRule
{
    private const string Advice = "from 11.8 the console needs View or Manage all buckets, and in 11.7 it opens by its address only";

    public override RuleDescriptor Descriptor { get; } = new(
        "SGR2203",
        "S3 Console without Manage all buckets",
        "Systems",
        RuleSeverity.Warning,
        RuleTag.Ineffective,
        "The permission for the S3 console is a gate beside the one to see buckets: from 11.8 users need both, in 11.7 both to come there from the Buckets page.",
        fix: RuleFix.None("a permission more is a matter of the owner"));

    public override void Check(GrantDocument document, GrantRuleContext context)
    {
        if (TenantGroup.Of(document) is { IsKnown: true } group)
        {
            if (GateOf(group) is { } gate && group.PermissionTo("ViewContainers") is null)
                context.Report(new Finding(Descriptor, RuleSeverity.Info, gate.Origin ?? group.Place, "The group opens no S3 console by itself: " + Advice + "; add viewAllContainers unless another group of its members has it"));
        }
        else if (TenantMembers.Of(document) is { } members)
        {
            foreach (var (user, groups) in members.Complete)
                Check(user, groups, context);
        }
    }

    private void Check(string user, System.Collections.Generic.IReadOnlyList<(TenantGroup Group, GrantOrigin Place)> groups, GrantRuleContext context)
    {
        GrantOrigin? place = null, gate = null;
        foreach (var (group, membership) in groups)
        {
            if (!group.IsKnown || group.PermissionTo("ViewContainers") is not null)
                return;
            if (place is null && GateOf(group) is { } found)
                (place, gate) = (membership, found.Origin);
        }

        if (place is not null)
            context.Report(new Finding(Descriptor, RuleSeverity.Warning, place, "'" + user + "' opens no S3 console: " + Advice + ", and none of the user's groups has it; add viewAllContainers to one", gate is null ? null : new[] { gate }));
    }

    private static GrantNode? GateOf(TenantGroup group)
    {
        foreach (var (role, node) in group.Permissions)
        {
            if (role.Name == "manageOwnContainerObjects")
                return node;
        }

        return null;
    }
}
