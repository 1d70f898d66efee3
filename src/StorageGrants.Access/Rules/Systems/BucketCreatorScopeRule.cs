using StorageGrants.Access.Grants;

namespace StorageGrants.Access.Rules;

/// <summary>SGR2102: a role that cannot be given for a single bucket.</summary>
internal sealed class BucketCreatorScopeRule : GrantRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR2102",
        "B2 Bucket Creator on a bucket",
        "Systems",
        RuleSeverity.Error,
        RuleTag.Rejected,
        "Bucket Creator makes buckets in the organization or in a resource group; on a bucket there is nothing to make.",
        fix: RuleFix.None("which resource group is meant is not known"));

    public override void Check(GrantDocument document, GrantRuleContext context)
    {
        if (document.Shape.Kind != "assignment" || RoleAssignment.Of(document.Root, document.Catalog) is not { IsForOrganizationOnly: false, IsPossible: false } assignment)
            return;
        context.Report(new Finding(
            Descriptor,
            Descriptor.Severity,
            document.Root["scope"].Origin!,
            assignment.Role.Name + " is for the organization or a resource group, not for '" + assignment.ScopeText + "'; name a resource group, or give Object Manager on the bucket",
            new[] { assignment.Place }));
    }
}
