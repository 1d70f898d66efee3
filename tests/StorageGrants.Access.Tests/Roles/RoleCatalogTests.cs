using System.Linq;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Schemas;
using Xunit;

namespace StorageGrants.Access.Tests.Roles;

public class RoleCatalogTests
{
    private static RoleSet Buckets => RoleCatalog.Tigris.FindRoleSet("BucketRole")!;

    [Theory]
    [InlineData("ReadOnly", "GetObject", "2026-06", Permission.Permitted)]
    [InlineData("ReadOnly", "GetObject", "2026-10", Permission.Permitted)]
    [InlineData("ReadOnly", "PutObject", "2026-06", Permission.NotPermitted)]
    [InlineData("ReadWrite", "PutObject", "2026-10", Permission.Permitted)]
    [InlineData("ReadWrite", "PutObject", "2026-06", Permission.Undocumented)]
    [InlineData("Editor", "PutObject", "2026-06", Permission.Permitted)]
    [InlineData("Editor", "PutBucketACL", "2026-06", Permission.NotPermitted)]
    [InlineData("Editor", "PutBucketACL", "2026-10", Permission.Permitted)]
    [InlineData("Admin", "PutBucketACL", "2026-06", Permission.Permitted)]
    [InlineData("ReadOnly", "GetBucketOwnershipControls", "2026-06", Permission.Undocumented)]
    [InlineData("ReadOnly", "GetBucketOwnershipControls", "2026-10", Permission.Permitted)]
    [InlineData("ReadOnly", "BundleObjects", "2026-06", Permission.Undocumented)]
    [InlineData("ReadOnly", "BundleObjects", "2026-10", Permission.Permitted)]
    [InlineData("Editor", "PutBucket", "2026-06", Permission.Permitted)]
    [InlineData("Editor", "CreateBucket", "2026-10", Permission.Permitted)]
    [InlineData("Editor", "IAM:CreatePolicy", "2026-10", Permission.NotPermitted)]
    [InlineData("Admin", "IAM:CreatePolicy", "2026-10", Permission.Permitted)]
    [InlineData("NoSuchRole", "GetObject", "2026-10", Permission.Undocumented)]
    [InlineData("Admin", "NoSuchOperation", "2026-10", Permission.Undocumented)]
    public void Bucket_roles_permit_by_edition(string role, string operation, string edition, Permission expected) =>
        Assert.Equal(expected, Buckets.Permits(role, operation, edition));

    [Theory]
    [InlineData("ReadOnly", 26)]
    [InlineData("ReadWrite", 41)]
    [InlineData("Editor", 71)]
    [InlineData("Admin", 75)]
    public void Each_bucket_role_adds_to_the_one_before_it(string role, int operations) =>
        Assert.Equal(operations, Buckets.OperationsOf(role, "2026-10").Count);

    [Fact]
    public void The_older_edition_lists_58_operations() =>
        Assert.Equal(58, Buckets.OperationsOf("Admin", "2026-06").Count);

    [Fact]
    public void Semantics_come_from_the_schema()
    {
        Assert.True(Buckets.Find("Admin")!.BypassesPolicies);
        Assert.Equal("organization-owner", Buckets.Find("Admin")!.OnWildcard);
        Assert.Null(Buckets.Find("Editor")!.OnWildcard);
        Assert.Equal("*", Buckets.Wildcard);
        Assert.Equal("Member", RoleCatalog.Tigris.FindRoleSet("UserRole")!.DefaultRole);
        Assert.Equal("2026-10", Buckets.Find("ReadWrite")!.Since);
        var shape = Assert.Single(RoleCatalog.Tigris.RequestShapes);
        Assert.Equal(("buckets_roles", "user_role", "user_id"), (shape.GrantsProperty, shape.CallerRoleProperty, shape.PrincipalProperty));
        Assert.Equal(["attach_policies", "create_policies", "add_policies"], shape.PolicyProperties);
    }

    [Theory]
    [InlineData("{\"definitions\": {", "SGR0001", "end of the text")]
    [InlineData("[]", "SGR0002", "definitions")]
    [InlineData("""{"definitions":{"R":{"x-roles":{"A":{"includes":["B"]},"C":{}}}}}""", "SGR0006", "'B'")]
    [InlineData("""{"definitions":{"R":{"x-roles":{"A":{"includes":["B"]},"B":{"includes":["A"]}}}}}""", "SGR0006", "A -> B -> A")]
    [InlineData("""{"definitions":{"R":{"x-roles":{"A":{"includes":["A"]}}}}}""", "SGR0006", "A -> A")]
    [InlineData("""{"x-operations":{"GetObject":{}},"definitions":{"R":{"x-roles":{"A":{"permits":["GetObjekt"]}}}}}""", "SGR0007", "did you mean 'GetObject'")]
    public void Broken_role_files_are_explained(string text, string id, string message)
    {
        var problem = RoleCatalog.Parse(text).Problems[0];
        Assert.Equal(id, problem.Id);
        Assert.Contains(message, problem.Message);
    }

    [Fact]
    public void The_files_of_the_library_have_no_problems_and_their_decisions_can_be_read()
    {
        foreach (var catalog in RoleCatalog.All)
        {
            var parsed = RoleCatalog.Parse(EmbeddedSchemas.Read(catalog.File!));
            Assert.Empty(parsed.Problems);
            Assert.Equal(parsed.Catalog!.Access.Planes.Count, catalog.Access.Planes.Count);
        }

        Assert.NotEmpty(RoleCatalog.Tigris.Access.Planes);
    }

    [Fact]
    public void A_long_chain_of_includes_does_not_exhaust_the_stack()
    {
        var roles = string.Join(",", Enumerable.Range(0, 20_000).Select(i => $"\"R{i}\":{{\"includes\":[\"R{i + 1}\"]}}"));
        var text = "{\"x-operations\":{\"Op\":{}},\"definitions\":{\"S\":{\"x-roles\":{" + roles + ",\"R20000\":{\"permits\":[\"Op\"]}}}}}";
        var catalog = RoleCatalog.Parse(text).Catalog!;
        Assert.Equal(Permission.Permitted, catalog.RoleSets[0].Permits("R0", "Op", ""));
    }
}
