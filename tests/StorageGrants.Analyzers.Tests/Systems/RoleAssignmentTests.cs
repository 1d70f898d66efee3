using System.Linq;
using System.Threading.Tasks;
using StorageGrants.Access.Linting;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Rules;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Systems;

/// <summary>The rules about role assignments of the Backblaze console.</summary>
public class RoleAssignmentTests
{
    private const string Schema = "\"$schema\": \"https://example.com/schemas/backblaze/console.schema.json\", ";

    [Theory]
    [InlineData("""{ "user": "ann", "role": "Administrator", "scope": «"bucket:photos"» }""")]
    [InlineData("""{ "group": "ops", "role": "Administrator", "scope": «"resource-group:media"» }""")]
    [InlineData("""{ "user": "ann", "role": "Object Viewer", "scope": "bucket:a" }, { "user": "ben", "role": "Administrator", "scope": «"bucket:b"» }""")]
    [InlineData("""{ "role": "Administrator", "scope": «"bucket:"», "user": "ann" }""")]
    [InlineData("""{ "user": "ann", "role": "Administrator", "scope": «"bucket:a"» }, { "user": "ann", "role": "Administrator", "scope": "organization" }""")]
    public Task Administrator_is_for_the_organization(string assignments) => DocumentCase.Run("SGR2101", Document(assignments));

    [Theory]
    [InlineData("""{ "user": "ann", "role": "Administrator", "scope": "organization" }""")]
    [InlineData("""{ "user": "ann", "role": "Object Manager", "scope": "bucket:photos" }""")]
    [InlineData("""{ "user": "ann", "role": "Bucket Creator", "scope": "bucket:photos" }""")]
    [InlineData("""{ "user": "ann", "role": "Administrators", "scope": "bucket:photos" }""")]
    [InlineData("""{ "user": "ann", "role": "Administrator", "scope": "tenant:photos" }""")]
    [InlineData("""{ "user": "ann", "role": "Administrator" }""")]
    public Task Other_scopes_and_roles_are_not_flagged(string assignments) => DocumentCase.Run("SGR2101", Document(assignments));

    [Theory]
    [InlineData("""{ "assignments": [{ "user": "ann", "role": "Administrator", "scope": "bucket:photos" }] }""")]
    [InlineData("""{ "role": "Administrator", "scope": "bucket:photos" }""")]
    public Task Administrators_of_other_systems_are_left_alone(string document) => DocumentCase.Run("SGR2101", document);

    [Theory]
    [InlineData("""{ "user": "ann", "role": "Bucket Creator", "scope": «"bucket:photos"» }""")]
    [InlineData("""{ "group": "ops", "role": "Bucket Creator", "scope": «"bucket:a"» }, { "group": "ops", "role": "Bucket Creator", "scope": «"bucket:b"» }""")]
    [InlineData("""{ "role": "Bucket Creator", "user": "ann", "scope": «"bucket:x:y"» }""")]
    [InlineData("""{ "user": "ann", "role": "Object Viewer", "scope": "bucket:a" }, { "user": "ann", "role": "Bucket Creator", "scope": «"bucket:a"» }""")]
    public Task Bucket_creator_is_not_for_a_bucket(string assignments) => DocumentCase.Run("SGR2102", Document(assignments));

    [Fact]
    public Task A_single_assignment_is_recognised_by_its_role_and_scope() =>
        DocumentCase.Run("SGR2102", """{ "user": "ann", "role": "Bucket Creator", "scope": «"bucket:photos"» }""");

    [Theory]
    [InlineData("""{ "user": "ann", "role": "Bucket Creator", "scope": "organization" }""")]
    [InlineData("""{ "user": "ann", "role": "Bucket Creator", "scope": "resource-group:media" }""")]
    [InlineData("""{ "user": "ann", "role": "Object Writer", "scope": "bucket:photos" }""")]
    [InlineData("""{ "user": "ann", "role": "Administrator", "scope": "bucket:photos" }""")]
    [InlineData("""{ "user": "ann", "role": "bucket creator", "scope": "bucket:photos" }""")]
    public Task Where_it_makes_buckets_it_is_not_flagged(string assignments) => DocumentCase.Run("SGR2102", Document(assignments));

    [Theory]
    [InlineData("""{ "user": "ann", "role": «"Object Viewer"», "scope": "bucket:a" }, { "user": "ann", "role": "Object Manager", "scope": "organization" }""")]
    [InlineData("""{ "user": "ann", "role": "Object Manager", "scope": "bucket:a" }, { "user": "ann", "role": «"Object Writer"», "scope": "bucket:a" }""")]
    [InlineData("""{ "user": "ann", "role": «"Object Viewer"», "scope": "bucket:photos" }, { "user": "ann", "role": "Object Manager", "scope": "resource-group:media" }""")]
    [InlineData("""{ "user": "ann", "role": «"Object Viewer"», "scope": "bucket:a" }, { "group": "ops", "role": "Object Manager", "scope": "organization" }""")]
    [InlineData("""{ "group": "ops", "role": «"Object Viewer"», "scope": "resource-group:media" }, { "group": "ops", "role": "Object Manager", "scope": "organization" }""")]
    public Task A_smaller_role_narrows_nothing(string assignments) => DocumentCase.Run("SGR2103", Document(assignments));

    [Theory]
    [InlineData("""{ "user": "ann", "role": "Object Viewer", "scope": "organization" }, { "user": "ann", "role": "Object Manager", "scope": "bucket:a" }""")]
    [InlineData("""{ "user": "ann", "role": "Object Viewer", "scope": "bucket:a" }, { "user": "ben", "role": "Object Manager", "scope": "organization" }""")]
    [InlineData("""{ "user": "ann", "role": "Object Viewer", "scope": "bucket:elsewhere" }, { "user": "ann", "role": "Object Manager", "scope": "resource-group:media" }""")]
    [InlineData("""{ "user": "ann", "role": "Object Viewer", "scope": "bucket:a" }, { "user": "ann", "role": "Object Writer", "scope": "bucket:a" }""")]
    [InlineData("""{ "user": "ann", "role": "Bucket Creator", "scope": "organization" }, { "user": "ann", "role": "Object Manager", "scope": "organization" }""")]
    [InlineData("""{ "user": "ben", "role": "Object Viewer", "scope": "bucket:a" }, { "group": "ops", "role": "Object Manager", "scope": "organization" }""")]
    [InlineData("""{ "group": "ops", "role": "Object Viewer", "scope": "bucket:a" }, { "user": "ann", "role": "Object Manager", "scope": "organization" }""")]
    [InlineData("""{ "user": "ann", "role": "Object Viewer", "scope": "bucket:a" }, { "user": "ann", "role": "Object Viewer", "scope": "organization" }""")]
    [InlineData("""{ "user": "ann", "role": "Object Viewer", "scope": "bucket:a" }, { "user": "ann", "role": "Administrator", "scope": "organization" }""")]
    public Task Roles_that_add_something_are_not_flagged(string assignments) => DocumentCase.Run("SGR2103", Document(assignments));

    [Fact]
    public async Task The_message_names_the_effective_role_and_where_it_comes_from()
    {
        var finding = Assert.Single(await DocumentCase.Run("SGR2103", Document("""{ "user": "ann", "role": «"Object Viewer"», "scope": "bucket:photos" }, { "group": "ops", "role": "Object Manager", "scope": "resource-group:media" }""")));
        Assert.Equal("Object Viewer on 'bucket:photos' narrows nothing: ann stays Object Manager there by the assignment of the user group 'ops' on 'resource-group:media'; take that one away, or drop this one", finding.Message);
        Assert.Single(finding.Additional);
    }

    [Theory]
    [InlineData("""{ "user": "ann", "role": "Administrator", "scope": "organization" }, { "user": "ann", "role": «"Object Viewer"», "scope": "bucket:a" }""")]
    [InlineData("""{ "user": "ann", "role": «"Bucket Creator"», "scope": "organization" }, { "user": "ann", "role": "Administrator", "scope": "organization" }""")]
    [InlineData("""{ "user": "ann", "role": «"Object Manager"», "scope": "organization" }, { "group": "ops", "role": "Administrator", "scope": "organization" }""")]
    [InlineData("""{ "group": "ops", "role": "Administrator", "scope": "organization" }, { "group": "ops", "role": «"Object Writer"», "scope": "bucket:a" }""")]
    [InlineData("""{ "user": "ann", "role": «"Object Viewer"», "scope": "bucket:a" }, { "user": "ann", "role": «"Object Writer"», "scope": "bucket:b" }, { "user": "ann", "role": "Administrator", "scope": "organization" }""")]
    public Task Beside_administrator_nothing_counts(string assignments) => DocumentCase.Run("SGR2104", Document(assignments));

    [Theory]
    [InlineData("""{ "user": "ann", "role": "Administrator", "scope": "organization" }""")]
    [InlineData("""{ "user": "ann", "role": "Administrator", "scope": "organization" }, { "user": "ben", "role": "Object Viewer", "scope": "bucket:a" }""")]
    [InlineData("""{ "user": "ann", "role": "Object Manager", "scope": "organization" }, { "user": "ann", "role": "Object Viewer", "scope": "bucket:a" }""")]
    [InlineData("""{ "user": "ben", "role": "Object Viewer", "scope": "bucket:a" }, { "group": "ops", "role": "Administrator", "scope": "organization" }""")]
    [InlineData("""{ "group": "ops", "role": "Object Viewer", "scope": "bucket:a" }, { "user": "ann", "role": "Administrator", "scope": "organization" }""")]
    [InlineData("""{ "user": "ann", "role": "Administrator", "scope": "bucket:b" }, { "user": "ann", "role": "Object Viewer", "scope": "bucket:a" }""")]
    public Task Who_is_no_administrator_is_not_flagged(string assignments) => DocumentCase.Run("SGR2104", Document(assignments));

    [Theory]
    [InlineData("u{0}", "b{0}")]
    [InlineData("ann", "b{0}")]
    [InlineData("u{0}", "photos")]
    public void Many_assignments_are_compared_in_one_go(string user, string bucket)
    {
        var assignments = string.Join(",", Enumerable.Range(0, 30_000).Select(i =>
            "{ \"user\": \"" + string.Format(null, user, i) + "\", \"role\": \"Object Viewer\", \"scope\": \"bucket:" + string.Format(null, bucket, i) + "\" }"));
        var json = Document(assignments + ", { \"user\": \"ann\", \"role\": \"Object Manager\", \"scope\": \"organization\" }");
        var findings = new GrantFileLinter([RoleCatalog.Tigris], GrantRuleOptions.Default).Check(json).Findings;
        Assert.Equal(user == "ann" ? 30_000 : 0, findings.Count(finding => finding.Rule.Id == "SGR2103"));
    }

    private static string Document(string assignments) =>
        "{ " + Schema + "\"assignments\": [" + assignments + "], \"groups\": { \"ops\": [\"ann\"] }, \"resourceGroups\": { \"media\": [\"photos\"] } }";
}
