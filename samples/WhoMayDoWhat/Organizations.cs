using System.Collections.Generic;
using StorageGrants.Access;
using StorageGrants.Access.Policies;
using StorageGrants.Access.Roles;

namespace WhoMayDoWhat;

/// <summary>One small organization for each system; Tigris under both editions, sub-users in both dialects.</summary>
internal static class Organizations
{
    public static IReadOnlyList<Organization> All { get; } =
    [
        Tigris("2026-06"),
        Tigris("2026-10"),
        new("Tigris organization", RoleCatalog.TigrisOrganizations, "2026-10", TigrisOrganization,
            [new("RemoveMember"), new("CreateBucket"), new("ReadBucket", "reports"), new("WriteBucket", "reports"), new("ReadBucket", "payroll")]),
        new("Backblaze console", RoleCatalog.BackblazeConsole, "2026", Console,
            [new("ManageUsers"), new("CreateBucket"), new("DownloadObject", "photos", "a.jpg"), new("UploadObject", "photos", "a.jpg"), new("DeleteObject", "ledger", "q1")]),
        new("Backblaze application keys", RoleCatalog.BackblazeKeys, "v4", Keys,
            [new("b2_list_buckets"), new("b2_download_file_by_name", "photos", "logs/1"), new("b2_hide_file", "photos", "a.jpg"), new("b2_delete_file_version", "photos", "a.jpg"), new("GetObject", "photos", "logs/1")]),
        new("StorageGRID tenant", RoleCatalog.StorageGrid, "11.7", Tenant,
            [new("SignIn"), new("ManageGroups"), new("ManageOwnS3Keys"), new("DeleteContainer", "archive"), new("PutObject", "archive", "a"), new("DeleteBucket", "archive")]),
        new("sObject sub-users", RoleCatalog.SObject, "2025-08", SubUsers("urn:scoped-user:7:", "Read", "Write", "Full", null), SubUserQuestions),
        new("Ceph RADOS Gateway sub-users", RoleCatalog.CephRgw, "16", SubUsers("arn:aws:iam:::user/acme:", "read", "write", "full", "acme"), SubUserQuestions),
    ];

    private static IReadOnlyList<Question> SubUserQuestions =>
        [new("GetObject", "plain", "a"), new("PutObject", "plain", "a"), new("PutObject", "generous", "a"), new("PutBucketPolicy", "plain")];

    private static AccessData TigrisOrganization => new()
    {
        Buckets = [new AccessBucket("reports"), new AccessBucket("payroll") { Owners = ["max"] }],
        Groups = [new AccessGroup("everyone") { IsEveryone = true, Grants = [OnBucket("ShareRole", "ReadOnly", "reports")] }],
        Principals = [Who("olga", Grant("MemberRole", "Owner")), Who("ann", Grant("MemberRole", "Admin")), Who("max", Grant("MemberRole", "Member")), Who("mia", Grant("MemberRole", "Member"))],
    };

    private static AccessData Console => new()
    {
        ResourceGroups = [new AccessResourceGroup("media")],
        Buckets = [new AccessBucket("photos") { ResourceGroup = "media" }, new AccessBucket("ledger")],
        Groups = [new AccessGroup("designers") { Grants = [OnGroup("ConsoleRole", "Object Manager", "media")] }],
        Principals =
        [
            Who("ada", Grant("ConsoleRole", "Administrator")),
            new AccessPrincipal("dora") { Groups = ["designers"], Grants = [Grant("ConsoleRole", "Object Viewer")] },
            Who("carl", OnGroup("ConsoleRole", "Bucket Creator", "media")),
            Who("wim", Grant("ConsoleRole", "Object Writer")),
        ],
    };

    private static AccessData Keys => new()
    {
        Buckets = [new AccessBucket("photos")],
        Principals =
        [
            new AccessPrincipal("master") { Attributes = ["master-key"] },
            Who("log-reader", new AccessGrant("Capability", "readFiles", AccessScope.Bucket("photos").WithPrefix("logs/"))),
            Who("uploader", Grant("Capability", "writeFiles"), Grant("Capability", "listBuckets")),
        ],
    };

    private static AccessData Tenant => new()
    {
        Buckets = [new AccessBucket("archive") { Policies = [Policy("keep", Statement("Deny", "s3:DeleteBucket", "arn:aws:s3:::archive", "*"))] }],
        Groups =
        [
            new AccessGroup("root") { Grants = [Grant("TenantPermission", "rootAccess")] },
            new AccessGroup("auditors") { Grants = [Grant("TenantPermission", "manageEndpoints")], IsReadOnly = true },
            new AccessGroup("bucket-managers") { Grants = [Grant("TenantPermission", "manageAllContainers")] },
            new AccessGroup("writers") { Policies = [Policy("full-access", Statement("Allow", "s3:*", "arn:aws:s3:::*"))] },
        ],
        Principals = [In("rita", "root"), In("rolf", "root", "auditors"), In("bea", "bucket-managers"), In("wes", "writers")],
    };

    private static Organization Tigris(string edition) => new("Tigris partner", RoleCatalog.Tigris, edition,
        new AccessData
        {
            Buckets = [new AccessBucket("uploads"), new AccessBucket("assets")],
            Principals =
            [
                Who("developer", Grant("UserRole", "Member"), OnBucket("BucketRole", "Editor", "uploads")),
                Who("platform", Grant("UserRole", "Admin"), new AccessGrant("BucketRole", "Admin", AccessScope.Wildcard)),
                Who("pipeline", Grant("UserRole", "Member"), OnBucket("BucketRole", "ReadOnly", "assets")),
                new AccessPrincipal("careful")
                {
                    Grants = [Grant("UserRole", "Member"), OnBucket("BucketRole", "Editor", "uploads")],
                    Policies = [Policy("no-delete", Statement("Deny", "s3:DeleteObject", "arn:aws:s3:::uploads/*"))],
                },
            ],
        },
        [new("ListAllAccessKeys"), new("UpdateOrganizationSettings"), new("GetObject", "assets", "a"), new("PutObject", "uploads", "a"), new("DeleteObject", "uploads", "a")]);

    private static AccessData SubUsers(string name, string read, string write, string full, string? account)
    {
        var users = new List<AccessPrincipal>();
        foreach (var (user, level) in new[] { ("cdn", read), ("backup", write), ("ops", full) })
            users.Add(new AccessPrincipal(user) { Account = account, Grants = [Grant("SubUserLevel", level)], PolicyPrincipal = RequestPrincipal.FromArn(name + user) });
        return new AccessData
        {
            Buckets =
            [
                new AccessBucket("plain") { Account = account },
                new AccessBucket("generous") { Account = account, Policies = [Policy("let-cdn-write", Statement("Allow", "s3:PutObject", "arn:aws:s3:::generous/*", name + "cdn"))] },
            ],
            Principals = users,
        };
    }

    private static AccessPrincipal Who(string name, params AccessGrant[] grants) => new(name) { Grants = grants };

    private static AccessPrincipal In(string name, params string[] groups) => new(name) { Groups = groups };

    private static AccessGrant Grant(string set, string role) => new(set, role, AccessScope.Organization);

    private static AccessGrant OnBucket(string set, string role, string bucket) => new(set, role, AccessScope.Bucket(bucket));

    private static AccessGrant OnGroup(string set, string role, string group) => new(set, role, AccessScope.ResourceGroup(group));

    private static AccessPolicy Policy(string name, PolicyStatement statement) => new(name, new PolicyDocument([statement]) { Version = "2012-10-17" });

    private static PolicyStatement Statement(string effect, string action, string resource, string? principal = null) =>
        PolicyParser.Parse($$"""
            {"Version":"2012-10-17","Statement":[{"Effect":"{{effect}}"{{(principal is null ? "" : ",\"Principal\":{\"AWS\":\"" + principal + "\"}")}},"Action":["{{action}}"],"Resource":["{{resource}}"]}]}
            """).Document!.Statements[0];
}
