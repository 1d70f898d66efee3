using StorageGrants.Access.Grants;

namespace StorageGrants.Access.Rules;

/// <summary>SGR2204: a group with a role of Swift tenants and with what S3 tenants have.</summary>
internal sealed class TenantTypeRule : GrantRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR2204",
        "Permission does not fit the tenant type",
        "Systems",
        RuleSeverity.Warning,
        RuleTag.Ineffective,
        "The role Administrator is for Swift tenants only, S3 policies and S3 permissions for S3 tenants. A group that has both has one of them in vain.",
        fix: RuleFix.None("the type of the tenant is not in the document"));

    public override void Check(GrantDocument document, GrantRuleContext context)
    {
        if (TenantGroup.Of(document) is not { } group || SwiftRole.Of(document, group) is not { } swift || PartForS3(group) is not { } part)
            return;
        context.Report(new Finding(
            Descriptor,
            Descriptor.Severity,
            swift.Origin!,
            "'" + swift.Text + "' (Administrator) is for Swift tenants only, and " + part.Name + " is for S3 tenants; remove the one that is not of the type of the tenant",
            part.Origin is { } place ? new[] { place } : null));
    }

    /// <summary>Whether a group has anything that only S3 tenants have, so that its Swift role may be a mistake.</summary>
    public static bool HasPartForS3(TenantGroup group) => PartForS3(group) is not null;

    private static (string Name, GrantOrigin? Origin)? PartForS3(TenantGroup group)
    {
        if (group.S3Policy is { Kind: GrantNodeKind.Object, Members.Count: > 0 } policy)
            return ("the S3 policy", policy.Origin);
        foreach (var (role, node) in group.Permissions)
        {
            if (role.Name is "manageOwnS3Credentials" or "manageOwnContainerObjects")
                return (role.Name, node.Origin);
        }

        return null;
    }
}
