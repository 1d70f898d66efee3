using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using StorageGrants.Access.Linting;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Rules;
using Xunit;

namespace StorageGrants.Access.Tests.Rules.Systems;

/// <summary>The rules of systems on role files of somebody's own that know no editions: they say what they can, and none fails.</summary>
public class OwnRoleFileTests
{
    [Theory]
    [InlineData("backblaze/console", """{ "assignments": [{ "user": "ann", "role": "Administrator", "scope": "organization" }, { "user": "ann", "role": "Object Viewer", "scope": "bucket:a" }, { "user": "ben", "role": "Bucket Creator", "scope": "bucket:a" }] }""", "SGR2102")]
    [InlineData("storagegrid/tenant", """{ "uniqueName": "group/a", "policies": { "management": { "rootAccess": true, "manageEndpoints": true }, "swift": { "roles": ["admin"] } } }""", "")]
    [InlineData("storagegrid/tenant", """{ "groups": [{ "id": "g1", "managementReadOnly": true, "policies": {} }, { "id": "g2", "policies": { "management": { "rootAccess": true } } }], "users": [{ "fullName": "A", "memberOf": ["g1", "g2"] }] }""", "")]
    [InlineData("sobject/subusers", """{ "subUsers": [{ "name": "backup", "level": "Write" }], "bucketPolicies": { "b": { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "urn:scoped-user:1:backup" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }] } } }""", "SGR2302 SGR2304")]
    [InlineData("backblaze/keys", """{ "keyName": "k", "capabilities": ["writeKeys"], "bucketIds": ["b"] }""", "SGR2105")]
    public void Without_editions(string file, string document, string expected) =>
        Assert.Equal(expected, string.Join(' ', new GrantFileLinter([Undated(file)], GrantRuleOptions.Default).Check(document).Findings.Select(finding => finding.Rule.Id)));

    [Fact]
    public void A_share_of_another_name_is_written_by_its_own_word()
    {
        const string Document = """{ "owner": "ann", "members": [{ "user": "ann", "role": "Owner" }], "bucketShares": [{ "bucket": "a", "with": "ben", "role": "Editors" }] }""";
        var finding = Assert.Single(new GrantFileLinter([Undated("tigris/organizations", "\"Read Write\":", "\"Editors\":")], GrantRuleOptions.Default).Check(Document).Findings, finding => finding.Rule.Id == "SGR2003");
        Assert.Equal("Shares have no role 'Editors'; write 'ReadWrite'; accepted are ReadOnly, ReadWrite, Editor", finding.Message);
        Assert.False(Assert.Single(finding.Fixes).ChangesRights);
    }

    private static RoleCatalog Undated(string file, string old = " ", string replacement = " ")
    {
        var root = typeof(OwnRoleFileTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
        var schema = JsonNode.Parse(File.ReadAllText(Path.Combine(root, "schemas", file + ".schema.json")))!.AsObject();
        foreach (var member in new[] { "x-editions", "x-access" })
            schema.Remove(member);
        foreach (var operation in schema["x-operations"]!.AsObject())
            operation.Value!.AsObject().Remove("since");
        foreach (var role in schema["definitions"]!.AsObject().Select(definition => definition.Value!["x-roles"]).OfType<JsonObject>().SelectMany(set => set))
        {
            role.Value!.AsObject().Remove("since");
            role.Value!.AsObject().Remove("editions");
        }

        return RoleCatalog.Parse(schema.ToJsonString().Replace(old, replacement, StringComparison.Ordinal)).Catalog!;
    }
}
