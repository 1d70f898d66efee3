using StorageGrants.Access.Grants;

namespace StorageGrants.Access.Rules;

/// <summary>SGR2206: a group that gives its members nothing.</summary>
internal sealed class EmptyGroupRule : GrantRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR2206",
        "Group without any permission",
        "Systems",
        RuleSeverity.Warning,
        RuleTag.Ineffective,
        "At least one permission is needed to sign in. A group without permission and without policy gives its members nothing.",
        fix: RuleFix.None("what the group is for is not known"));

    public override void Check(GrantDocument document, GrantRuleContext context)
    {
        if (TenantGroup.Of(document) is not { IsKnown: true, Permissions.Count: 0 } group || !IsEmpty(group.S3Policy) || !IsEmpty(group.SwiftRoles))
            return;

        // A policy of bucket may name the group, but signing in takes a permission all the same.
        context.Report(new Finding(Descriptor, Descriptor.Severity, group.Place, "'" + group.Name + "' has no permission and no policy: who is in no other group cannot sign in; give it a permission under policies.management, or a policy under policies.s3"));
    }

    private static bool IsEmpty(GrantNode node) =>
        node.IsAbsent || node is { Kind: GrantNodeKind.Object, HasUnread: false, Members.Count: 0 } or { Kind: GrantNodeKind.List, HasUnread: false, Items.Count: 0 };
}
