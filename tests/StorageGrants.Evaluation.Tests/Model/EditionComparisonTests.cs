using System.Linq;
using StorageGrants.Access;
using StorageGrants.Access.Roles;
using StorageGrants.Evaluation.Tests.Organizations;
using Xunit;

namespace StorageGrants.Evaluation.Tests.Model;

public class EditionComparisonTests
{
    private static EditionComparison Tigris => EditionComparison.Of(RoleCatalog.Tigris, TigrisData.All["partner"], "2026-06", "2026-10");

    [Fact]
    public void Keys_that_change_their_meaning_are_named()
    {
        var changed = Tigris.ChangedPrincipals();

        Assert.Contains("read-write", changed);
        Assert.Contains("admin-of-assets", changed);
        Assert.Contains("owner-key", changed);
        Assert.Contains("editor-deny", changed);
        Assert.Contains("standard", changed);
        Assert.Equal(changed.Distinct(), changed);
    }

    [Fact]
    public void The_owner_of_the_organization_differs_in_what_protects_from_deletion_and_in_calls()
    {
        var data = DifferencesOf("platform").Where(difference => RoleCatalog.Tigris.FindOperation(difference.Request.Operation)!.Plane == RolePlane.Data);

        Assert.All(data, difference =>
        {
            Assert.Equal("locked", difference.Request.Bucket);
            Assert.Equal(Effect.Allow, difference.First.Effect);
            Assert.Equal("delete-protection", difference.Second.Step);
        });
        Assert.NotEmpty(data);
    }

    [Fact]
    public void Both_answers_are_there()
    {
        var both = Tigris.Evaluate(new AccessRequest("editor-deny", "DeleteObject", "uploads", "a"));

        Assert.True(both.IsDifferent);
        Assert.Equal((Effect.Deny, Effect.Allow), (both.First.Effect, both.Second.Effect));
        Assert.False(Tigris.Evaluate(new AccessRequest("developer", "GetObject", "user-uploads", "a")).IsDifferent);
    }

    private static EditionDifference[] DifferencesOf(string principal) => [.. Tigris.Differences().Where(difference => difference.Request.Principal == principal)];
}
