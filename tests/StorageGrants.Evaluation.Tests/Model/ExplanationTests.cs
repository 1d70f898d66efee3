using StorageGrants.Access;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Json;
using StorageGrants.Access.Roles;
using StorageGrants.Evaluation.Tests.Cases;
using Xunit;
using static StorageGrants.Evaluation.Tests.Organizations.Build;

namespace StorageGrants.Evaluation.Tests.Model;

public class ExplanationTests
{
    [Fact]
    public void Names_the_grant_and_the_place_it_was_read_from()
    {
        var origin = new JsonOrigin(new JsonSpan(40, 12));
        var evaluator = AccessModel.For(RoleCatalog.Tigris, "2026-06").Compile(new AccessData
        {
            Buckets = [new AccessBucket("uploads")],
            Principals = [Who("ann", OnAll("BucketRole", "ReadOnly"), new AccessGrant("BucketRole", "Editor", AccessScope.Bucket("uploads"), origin))],
        });

        var explanation = evaluator.Explain(new AccessRequest("ann", "PutBucket", "uploads"));

        var grant = Assert.Single(explanation.Grants);
        Assert.Same(origin, grant.Grant.Origin);
        Assert.Equal("Editor on bucket uploads permits PutBucket, and no policy takes it away.", explanation.Reason);
        Assert.Equal(("tigris", "2026-06", Evidence.Documented), (explanation.System, explanation.Edition, explanation.Evidence));
        Assert.True(explanation.Step.Span.Length > 0);
    }

    [Fact]
    public void Names_the_group_through_which_a_role_is_held()
    {
        var explanation = Systems.Evaluator("backblaze-console", "2026", "acme").Explain(new AccessRequest("viewer-by-group", "DownloadObject", "A"));

        Assert.Equal("Object Viewer on bucket A, assigned to viewers-of-A, permits DownloadObject; roles add up and never take away.", explanation.Reason);
    }

    [Fact]
    public void Names_every_capability_that_is_needed()
    {
        var explanation = Systems.Evaluator("backblaze-keys", "v4", "account").Explain(new AccessRequest("governor", "b2_delete_file_version:bypassGovernance", "A", "a"));

        Assert.Equal("governor has deleteFiles and bypassGovernance, which b2_delete_file_version:bypassGovernance needs, and its limits cover A/a.", explanation.Reason);
    }

    [Fact]
    public void Says_that_a_role_is_the_default()
    {
        var explanation = Systems.Evaluator("tigris", "2026-06", "partner").Explain(new AccessRequest("unnamed-role", "ListOwnAccessKeys"));

        Assert.True(Assert.Single(explanation.Grants).IsDefault);
        Assert.Equal("The user role Member permits ListOwnAccessKeys.", explanation.Reason);
    }

    [Fact]
    public void Names_the_policy_and_the_statement()
    {
        var explanation = Systems.Evaluator("tigris", "2026-10", "partner").Explain(new AccessRequest("two-statements", "DeleteObject", "uploads", "a"));

        var policy = Assert.Single(explanation.Policies);
        Assert.Equal("all-but", policy.Policy.Name);
        Assert.Same(policy.Policy.Document.Statements[1], policy.Statement);
        Assert.Equal("policy all-but denies DeleteObject.", explanation.Reason);
    }
}
