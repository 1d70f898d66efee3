using System.Linq;
using System.Threading.Tasks;
using StorageGrants.Access.Rules;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Systems;

/// <summary>The rules about groups and users of StorageGRID tenants.</summary>
public class TenantGroupTests
{
    private const string Groups = """
        "groups": [
          { "id": "g1", "uniqueName": "group/auditors", "managementReadOnly": true, "policies": { "management": { "viewAllContainers": true } } },
          { "id": "g2", "uniqueName": "group/admins", "policies": { "management": { "rootAccess": true } } },
          { "id": "g3", "uniqueName": "group/viewers", "managementReadOnly": false, "policies": { "management": { "viewAllContainers": true } } },
          { "id": "g4", "uniqueName": "group/console", "managementReadOnly": false, "policies": { "management": { "manageOwnContainerObjects": true, "manageOwnS3Credentials": true } } }
        ]
        """;

    [Theory]
    [InlineData("""{ "uniqueName": "user/maria", "fullName": "M", "memberOf": ["g2", «"g1"»] }""")]
    [InlineData("""{ "uniqueName": "user/maria", "fullName": "M", "memberOf": [«"group/auditors"», "group/admins"] }""")]
    [InlineData("""{ "uniqueName": "federated-user/maria", "fullName": "M", "memberOf": [«"g1"», "g4", "g2"] }""")]
    [InlineData("""{ "uniqueName": "user/a", "fullName": "A", "memberOf": ["g2"] }, { "uniqueName": "user/b", "fullName": "B", "memberOf": [«"g1"», "g2"] }""")]
    [InlineData("""{ "fullName": "M", "memberOf": [«"g1"», "g2", "elsewhere"] }""")]
    public Task One_read_only_group_makes_a_user_read_only(string users) => DocumentCase.Run("SGR2201", "{ " + Groups + ", \"users\": [" + users + "] }");

    [Theory]
    [InlineData("""{ "uniqueName": "user/maria", "fullName": "M", "memberOf": ["g1"] }""")]
    [InlineData("""{ "uniqueName": "user/maria", "fullName": "M", "memberOf": ["g2", "g3", "g4"] }""")]
    [InlineData("""{ "uniqueName": "user/maria", "fullName": "M", "memberOf": ["g1", "elsewhere"] }""")]
    [InlineData("""{ "uniqueName": "user/maria", "fullName": "M", "memberOf": [] }""")]
    [InlineData("""{ "uniqueName": "user/a", "fullName": "A", "memberOf": ["g1"] }, { "uniqueName": "user/b", "fullName": "B", "memberOf": ["g2"] }""")]
    public Task Users_of_groups_of_one_kind_are_not_flagged(string users) => DocumentCase.Run("SGR2201", "{ " + Groups + ", \"users\": [" + users + "] }");

    [Fact]
    public async Task The_message_names_both_groups_and_the_permission()
    {
        var finding = Assert.Single(await DocumentCase.Run("SGR2201", "{ " + Groups + """, "users": [{ "uniqueName": "user/maria", "fullName": "M", "memberOf": ["g2", «"g1"»] }] }"""));
        Assert.Equal("'group/auditors' is read-only, which makes 'user/maria' read-only everywhere: rootAccess of 'group/admins' changes nothing; take the user out of one of the groups", finding.Message);
        Assert.Equal(2, finding.Additional.Count);
    }

    [Theory]
    [InlineData("manageAllContainers", """{ "Effect": "Deny", "Action": «"s3:DeleteBucket"», "Resource": "*" }""")]
    [InlineData("rootAccess", """{ "Effect": "Deny", "Action": [«"s3:PutBucketVersioning"»], "Resource": "arn:aws:s3:::logs" }""")]
    [InlineData("manageAllContainers", """{ "Effect": "Deny", "Action": ["s3:GetObject", «"s3:CreateBucket"», "s3:DeleteBucket"], "Resource": "*" }""")]
    [InlineData("manageAllContainers", """{ "Effect": "Allow", "Action": "s3:*", "Resource": "*" }, { "Effect": "Deny", "Action": «"s3:DeleteBucket*"», "Resource": "*" }""")]
    [InlineData("manageAllContainers", """{ "Effect": "Deny", "Action": «"s3:PutLifecycleConfiguration"», "Resource": "*" }""")]
    public Task A_deny_does_not_take_a_permission_away(string permission, string statement) => DocumentCase.Run("SGR2202", WithPolicy(permission, statement));

    [Theory]
    [InlineData("manageAllContainers", """{ "Effect": "Allow", "Action": "s3:DeleteBucket", "Resource": "*" }""")]
    [InlineData("viewAllContainers", """{ "Effect": "Deny", "Action": "s3:DeleteBucket", "Resource": "*" }""")]
    [InlineData("manageAllContainers", """{ "Effect": "Deny", "Action": "s3:DeleteObject", "Resource": "*" }""")]
    [InlineData("manageAllContainers", """{ "Effect": "Deny", "Action": "s3:PutBucketPolicy", "Resource": "*" }""")]
    [InlineData("manageAllContainers", """{ "Effect": "Deny", "Action": "s3:*", "Resource": "*" }""")]
    [InlineData("manageAllContainers", """{ "Effect": "Deny", "Action": "s3:ListBucket", "Resource": "*" }""")]
    public Task Other_statements_are_not_flagged(string permission, string statement) => DocumentCase.Run("SGR2202", WithPolicy(permission, statement));

    [Theory]
    [InlineData("""{ "uniqueName": "group/a", "policies": { "management": { "manageOwnContainerObjects": «true» } } }""")]
    [InlineData("""{ "uniqueName": "group/a", "policies": { "management": { "manageOwnContainerObjects": «true», "manageAllContainers": false } } }""")]
    [InlineData("""{ "uniqueName": "federated-group/a", "policies": { "management": { "manageOwnContainerObjects": «true», "manageEndpoints": true } } }""")]
    [InlineData("""{ "managementReadOnly": false, "policies": { "management": { "manageOwnContainerObjects": «true», "manageOwnS3Credentials": true } } }""")]
    [InlineData("""[{ "uniqueName": "group/a", "policies": { "management": { "manageOwnContainerObjects": «true» }, "s3": {} } }]""")]
    public Task The_console_needs_more_than_its_permission(string document) => DocumentCase.Run("SGR2203", document);

    [Theory]
    [InlineData("""{ "uniqueName": "group/a", "policies": { "management": { "manageOwnContainerObjects": true, "viewAllContainers": true } } }""")]
    [InlineData("""{ "uniqueName": "group/a", "policies": { "management": { "manageOwnContainerObjects": true, "manageAllContainers": true } } }""")]
    [InlineData("""{ "uniqueName": "group/a", "policies": { "management": { "manageOwnContainerObjects": true, "rootAccess": true } } }""")]
    [InlineData("""{ "uniqueName": "group/a", "policies": { "management": { "manageOwnContainerObjects": false, "manageEndpoints": true } } }""")]
    [InlineData("""{ "uniqueName": "group/a", "policies": { "management": { "manageOwnContainerObjects": true, "viewAllContainers": "${VIEW}" } } }""")]
    [InlineData("""{ "name": "a", "management": { "manageOwnContainerObjects": true } }""")]
    public Task The_console_with_a_view_of_buckets_is_not_flagged(string document) => DocumentCase.Run("SGR2203", document);

    [Fact]
    public async Task Where_all_groups_of_a_user_are_known_the_console_is_a_warning()
    {
        var findings = await DocumentCase.Run("SGR2203", "{ " + Groups.Replace("\"manageOwnContainerObjects\": true", "\"manageOwnContainerObjects\": «true»") + """, "users": [{ "fullName": "M", "uniqueName": "user/m", "memberOf": [«"g4"»] }, { "fullName": "N", "memberOf": ["g3", "g4"] }, { "fullName": "O", "memberOf": ["g4", "elsewhere"] }] }""");
        Assert.Equal([RuleSeverity.Info, RuleSeverity.Warning], findings.Select(finding => finding.Severity));
    }

    [Theory]
    [InlineData("""{ "uniqueName": "group/a", "policies": { "swift": { "roles": [«"admin"»] }, "management": { "manageOwnS3Credentials": true } } }""")]
    [InlineData("""{ "uniqueName": "group/a", "policies": { "swift": { "roles": [«"admin"»] }, "management": { "rootAccess": true, "manageOwnContainerObjects": true } } }""")]
    [InlineData("""{ "uniqueName": "group/a", "policies": { "swift": { "roles": [«"admin"»] }, "s3": { "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }] } } }""")]
    [InlineData("""{ "managementReadOnly": false, "policies": { "swift": { "roles": [«"admin"»] }, "s3": { "Id": "x" } } }""")]
    [InlineData("""[{ "displayName": "a", "uniqueName": "federated-group/a", "policies": { "s3": { "Statement": [] }, "swift": { "roles": [«"admin"»] } } }]""")]
    public Task A_tenant_is_of_one_type(string document) => DocumentCase.Run("SGR2204", document);

    [Theory]
    [InlineData("""{ "uniqueName": "group/a", "policies": { "swift": { "roles": ["admin"] }, "management": { "rootAccess": true } } }""")]
    [InlineData("""{ "uniqueName": "group/a", "policies": { "swift": { "roles": ["admin"] }, "s3": {} } }""")]
    [InlineData("""{ "uniqueName": "group/a", "policies": { "swift": { "roles": [] }, "management": { "manageOwnS3Credentials": true } } }""")]
    [InlineData("""{ "uniqueName": "group/a", "policies": { "swift": null, "management": { "manageOwnS3Credentials": true } } }""")]
    [InlineData("""{ "uniqueName": "group/a", "policies": { "swift": { "roles": ["admin"] }, "management": { "manageAllContainers": true } } }""")]
    public Task Groups_of_one_type_are_not_flagged(string document) => DocumentCase.Run("SGR2204", document);

    [Theory]
    [InlineData("""{ "uniqueName": "group/a", "policies": { "swift": { "roles": [«"admin"»] } } }""")]
    [InlineData("""{ "uniqueName": "group/a", "policies": { "swift": { "roles": [«"admin"»] }, "management": null } }""")]
    [InlineData("""{ "uniqueName": "group/a", "policies": { "swift": { "roles": [«"admin"»] }, "management": { "rootAccess": false } } }""")]
    [InlineData("""{ "uniqueName": "group/a", "policies": { "swift": { "roles": [«"admin"»] }, "management": { "manageAllContainers": true } } }""")]
    [InlineData("""{ "managementReadOnly": true, "policies": { "swift": { "roles": [«"admin"»] }, "management": { "manageEndpoints": true } } }""")]
    public Task Swift_users_need_root_access_to_sign_in(string document) => DocumentCase.Run("SGR2205", document);

    [Theory]
    [InlineData("""{ "uniqueName": "group/a", "policies": { "swift": { "roles": ["admin"] }, "management": { "rootAccess": true } } }""")]
    [InlineData("""{ "uniqueName": "group/a", "policies": { "management": { "manageEndpoints": true } } }""")]
    [InlineData("""{ "uniqueName": "group/a", "policies": { "swift": { "roles": [] } } }""")]
    [InlineData("""{ "uniqueName": "group/a", "policies": { "swift": { "roles": ["admin"] }, "management": { "rootAccess": "${ROOT}" } } }""")]
    [InlineData("""{ "uniqueName": "group/a", "policies": { "swift": { "roles": ["reader"] } } }""")]
    public Task Groups_that_sign_in_are_not_flagged(string document) => DocumentCase.Run("SGR2205", document);

    [Theory]
    [InlineData("""{ "uniqueName": «"group/a"», "policies": {} }""")]
    [InlineData("""{ "uniqueName": «"group/a"», "displayName": "A" }""")]
    [InlineData("""{ "uniqueName": «"group/a"», "policies": { "management": { "rootAccess": false, "manageEndpoints": false }, "s3": {} } }""")]
    [InlineData("""{ "uniqueName": «"federated-group/a"», "policies": { "management": null, "s3": null, "swift": { "roles": [] } } }""")]
    [InlineData("""{ "displayName": «"A"», "managementReadOnly": true, "policies": null }""")]
    public Task A_group_that_gives_nothing_is_flagged(string document) => DocumentCase.Run("SGR2206", document);

    [Theory]
    [InlineData("""{ "uniqueName": "group/a", "policies": { "management": { "manageEndpoints": true } } }""")]
    [InlineData("""{ "uniqueName": "group/a", "policies": { "s3": { "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] } } }""")]
    [InlineData("""{ "uniqueName": "group/a", "policies": { "swift": { "roles": ["admin"] } } }""")]
    [InlineData("""{ "uniqueName": "group/a", "policies": { "management": { "rootAccess": "${ROOT}" } } }""")]
    [InlineData("""{ "uniqueName": "groups/a", "policies": {} }""")]
    [InlineData("""{ "uniqueName": "user/a", "fullName": "A" }""")]
    public Task A_group_that_gives_something_is_not(string document) => DocumentCase.Run("SGR2206", document);

    [Theory]
    [InlineData("""{ "uniqueName": "group/a", "policies": { "management": { "rootAccess": true, "manageEndpoints": «true» } } }""")]
    [InlineData("""{ "uniqueName": "group/a", "policies": { "management": { "manageAllContainers": «true», "rootAccess": true, "viewAllContainers": «true» } } }""")]
    [InlineData("""{ "uniqueName": "group/a", "policies": { "management": { "rootAccess": true, "manageOwnS3Credentials": «true», "manageEndpoints": false } } }""")]
    [InlineData("""{ "managementReadOnly": true, "policies": { "management": { "rootAccess": true, "manageOwnContainerObjects": «true» } } }""")]
    [InlineData("""{ "uniqueName": "federated-group/a", "policies": { "management": { "viewAllContainers": «true», "rootAccess": true } } }""")]
    public Task Root_access_has_the_rest(string document) => DocumentCase.Run("SGR2207", document);

    [Theory]
    [InlineData("""{ "uniqueName": "group/a", "policies": { "management": { "rootAccess": true } } }""")]
    [InlineData("""{ "uniqueName": "group/a", "policies": { "management": { "rootAccess": true, "manageEndpoints": false } } }""")]
    [InlineData("""{ "uniqueName": "group/a", "policies": { "management": { "rootAccess": false, "manageEndpoints": true, "manageAllContainers": true } } }""")]
    [InlineData("""{ "uniqueName": "group/a", "policies": { "management": { "manageEndpoints": true, "manageOwnS3Credentials": true } } }""")]
    [InlineData("""{ "permissions": { "rootAccess": true, "manageEndpoints": true } }""")]
    public Task Permissions_without_it_are_not_flagged(string document) => DocumentCase.Run("SGR2207", document);

    [Theory]
    [InlineData("""{ "Effect": "Allow", «"Principal"»: "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": "Deny", «"NotPrincipal"»: { "AWS": "arn:aws:iam::123:root" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Effect": "Allow", «"Principal"»: { "AWS": "123" } }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::b" }, { "Effect": "Allow", «"Principal"»: "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": "Allow", «"Principal"»: { "AWS": ["arn:aws:iam::123:user/a"] }, "Action": "s3:*", "Resource": "arn:aws:s3:::b/*", "Condition": { "IpAddress": { "aws:SourceIp": "192.0.2.0/24" } } }""")]
    public Task A_group_policy_has_no_principal(string statement) => DocumentCase.Run("SGR2208", WithPolicy("manageEndpoints", statement));

    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""")]
    public Task A_group_policy_without_one_is_not_flagged(string statement) => DocumentCase.Run("SGR2208", WithPolicy("manageEndpoints", statement));

    [Theory]
    [InlineData("""{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }] }""")]
    [InlineData("""{ "create_policies": [{ "name": "p", "document": { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }] } }] }""")]
    [InlineData("""{ "policies": { "s3": "inline", "Principal": "*" } }""")]
    public Task Policies_elsewhere_are_left_to_other_rules(string document) => DocumentCase.Run("SGR2208", document);

    [Fact]
    public async Task In_a_bucket_policy_of_the_dialect_each_statement_names_one()
    {
        var options = new GrantRuleOptions(null, false, "storagegrid");
        var findings = await DocumentCase.Run("SGR2208", """{ "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }, «{» "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::c/*" }] }""", options);
        Assert.Equal(RuleSeverity.Error, Assert.Single(findings).Severity);
    }

    [Theory]
    [InlineData("""{ "id": "1", "uniqueName": «"user/maria"», "fullName": "Maria", "disable": false }""")]
    [InlineData("""{ "id": "1", "accountId": "7", "uniqueName": «"user/maria"», "fullName": "Maria", "federated": false }""")]
    [InlineData("""{ "fullName": "Maria", "id": "1", "uniqueName": «"federated-user/maria"» }""")]
    [InlineData("""[{ "id": "1", "uniqueName": «"user/a"», "fullName": "A" }, { "id": "2", "uniqueName": "user/b", "fullName": "B", "memberOf": [] }]""")]
    [InlineData("""{ "data": { "id": "1", "accountId": "2", "uniqueName": «"user/maria"», "fullName": "Maria", "userURN": "urn:sgws:identity::2:user/maria" } }""")]
    public Task A_user_that_exists_is_written_with_its_groups(string document) => DocumentCase.Run("SGR2209", document);

    [Theory]
    [InlineData("""{ "uniqueName": "user/maria", "fullName": "Maria" }""")]
    [InlineData("""{ "id": "1", "uniqueName": "user/maria", "fullName": "Maria", "memberOf": ["g1"] }""")]
    [InlineData("""{ "id": "1", "uniqueName": "user/maria", "fullName": "Maria", "memberOf": [] }""")]
    [InlineData("""{ "id": "1", "uniqueName": "user/maria", "fullName": "Maria", "memberOf": null }""")]
    [InlineData("""{ "id": "1", "uniqueName": "maria", "fullName": "Maria" }""")]
    [InlineData("""{ "id": "1", "uniqueName": "group/a", "displayName": "A", "policies": { "management": { "manageEndpoints": true } } }""")]
    public Task New_users_and_users_with_groups_are_not_flagged(string document) => DocumentCase.Run("SGR2209", document);

    private static string WithPolicy(string permission, string statement) =>
        "{ \"uniqueName\": \"group/a\", \"policies\": { \"management\": { \"" + permission + "\": true }, \"s3\": { \"Statement\": [" + statement + "] } } }";
}
