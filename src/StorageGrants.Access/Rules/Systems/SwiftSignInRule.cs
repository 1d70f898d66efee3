using StorageGrants.Access.Grants;

namespace StorageGrants.Access.Rules;

/// <summary>SGR2205: a Swift group whose members cannot sign in.</summary>
internal sealed class SwiftSignInRule : GrantRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR2205",
        "Swift group cannot sign in",
        "Systems",
        RuleSeverity.Warning,
        RuleTag.Ineffective,
        "Swift users need Root access to sign in to the Tenant Manager; Administrator alone serves the Swift API.",
        fix: RuleFix.None("Root access is more than signing in"));

    public override void Check(GrantDocument document, GrantRuleContext context)
    {
        if (TenantGroup.Of(document) is not { IsKnown: true } group || SwiftRole.Of(document, group) is not { } swift)
            return;
        // Whether the tenant is one of Swift is the first question then, and another finding.
        if (TenantTypeRule.HasPartForS3(group))
            return;
        foreach (var (role, _) in group.Permissions)
        {
            if (role.Name == TenantGroup.RootAccess)
                return;
        }

        context.Report(new Finding(Descriptor, Descriptor.Severity, swift.Origin!, "'" + swift.Text + "' (Administrator) serves the Swift API only: members of '" + group.Name + "' cannot sign in to the Tenant Manager; add rootAccess if they have to (release 12.0 has no Swift)"));
    }
}
