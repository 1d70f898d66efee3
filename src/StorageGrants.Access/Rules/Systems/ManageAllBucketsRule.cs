using StorageGrants.Access.Grants;
using StorageGrants.Access.Policies;

namespace StorageGrants.Access.Rules;

/// <summary>SGR2202: a group policy denies what the group may do to buckets by a permission that no policy limits.</summary>
internal sealed class ManageAllBucketsRule : GrantRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR2202",
        "Manage all buckets ignores bucket and group policies",
        "Systems",
        RuleSeverity.Warning,
        RuleTag.Ineffective,
        "Permissions of groups decide about the Tenant Manager and its API, policies about S3 requests. A Deny does not take away what a permission gives.",
        fix: RuleFix.None("the permission may be needed for other buckets"));

    public override void Check(GrantDocument document, GrantRuleContext context)
    {
        if (TenantGroup.Of(document) is not { IsReadOnly: false, S3Policy.Policy: { Document: { } policy } subject } group || group.PermissionTo("DeleteContainer") is not { } permission)
            return;

        foreach (var statement in policy.Statements)
        {
            if (statement is not { Effect: PolicyEffect.Deny, Action: { } actions })
                continue;
            foreach (var action in actions.Values)
            {
                if (PolicySubject.IsUnknown(action) || !ManagesBuckets(action.Value))
                    continue;
                context.Report(new Finding(
                    Descriptor,
                    Descriptor.Severity,
                    subject.At(action.Span),
                    "This Deny of '" + action.Value + "' holds for S3 requests only: by " + permission.Role.Name + " the group creates, deletes and configures buckets in the Tenant Manager whatever policies say; take the permission away",
                    permission.Node.Origin is { } place ? new[] { place } : null));
                break;
            }
        }
    }

    // A Deny of everything is there to stop S3 requests.
    private static bool ManagesBuckets(string pattern)
    {
        var glob = Glob.Parse(pattern, GlobSyntax.IgnoreCase);
        var manages = false;
        foreach (var action in PolicyDialect.StorageGrid.Actions)
        {
            if (!glob.IsMatch(action.Name))
                continue;
            if (action.Resources != ActionResources.Bucket)
                return false;
            manages |= action.Access is ActionAccess.Write or ActionAccess.Tagging;
        }

        return manages;
    }
}
