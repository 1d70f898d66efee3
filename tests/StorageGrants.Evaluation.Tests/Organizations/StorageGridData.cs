using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access;
using StorageGrants.Access.Policies;
using static StorageGrants.Evaluation.Tests.Organizations.Build;

namespace StorageGrants.Evaluation.Tests.Organizations;

/// <summary>Tenants of StorageGRID.</summary>
internal static class StorageGridData
{
    private const string Set = "TenantPermission";
    private const string Account = "111122223333";
    private const string Foreign = "999988887777";
    private const string Dated = "\"Condition\":{\"DateLessThan\":{\"aws:CurrentTime\":\"2027-01-01T00:00:00Z\"}}";
    private const string FullAccess = "{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"arn:aws:s3:::*\"}";

    public static IReadOnlyDictionary<string, AccessData> All { get; } = new Dictionary<string, AccessData>(StringComparer.Ordinal)
    {
        ["tenant"] = Tenant(),
        ["single-sign-on"] = Tenant("single-sign-on"),
        ["deactivated"] = Tenant(deactivated: "manageEndpoints"),
        ["swift"] = Tenant("swift"),
        ["buckets"] = Buckets(),
    };

    private static string[] Permissions =>
        ["rootAccess", "manageAllContainers", "viewAllContainers", "manageEndpoints", "manageOwnS3Credentials", "manageOwnContainerObjects"];

    private static AccessData Tenant(string? setting = null, string? deactivated = null) => new()
    {
        Settings = setting is null ? [] : [setting],
        DeactivatedRoles = deactivated is null ? [] : [deactivated],
        Buckets = [Console("locked", "Deny"), Console("dated", "Allow", Dated), Console("dated-closed", "Deny", Dated), new AccessBucket("opened") { Policies = [Policy("opened", Statement("Allow", "s3:ListBucket", "arn:aws:s3:::opened", "\"Principal\":\"*\""))] }, new AccessBucket("bucket") { Policies = [Policy("keep", Statement("Deny", "s3:DeleteBucket", "arn:aws:s3:::bucket", "\"Principal\":\"*\""))] }],
        Groups =
        [
            .. Permissions.Select(permission => new AccessGroup(permission) { Grants = [Grant(Set, permission)] }),
            .. Permissions.Select(permission => new AccessGroup(permission + "-read-only") { Grants = [Grant(Set, permission)], IsReadOnly = true }),
            new AccessGroup("empty"),
            new AccessGroup("swift-admin") { Grants = [Grant("SwiftRole", "admin")] },
            new AccessGroup("full-access") { Policies = [Policy("full-access", FullAccess)] },
            new AccessGroup("dated-access") { Policies = [Policy("dated-access", Statement("Allow", "s3:*", "arn:aws:s3:::*", Dated))] },
            new AccessGroup("dated-closed") { Policies = [Policy("dated-closed", Statement("Deny", "s3:ListBucket", "arn:aws:s3:::*", Dated))] },
            new AccessGroup("no-delete") { Policies = [Policy("no-delete", Statement("Deny", "s3:DeleteObject", "arn:aws:s3:::*"))] },
        ],
        Principals =
        [
            .. Permissions.Select(permission => Member(permission, permission)),
            Member("endpoints-and-keys", "manageEndpoints", "manageOwnS3Credentials"),
            Member("root-but-read-only", "rootAccess", "manageEndpoints-read-only"),
            Member("keys-read-only", "manageOwnS3Credentials-read-only"),
            Member("console-read-only", ["s3-key"], "manageOwnContainerObjects-read-only", "viewAllContainers", "full-access"),
            Member("nobody"),
            Member("empty", "empty"),
            Member("console-and-view", ["s3-key"], "manageOwnContainerObjects", "viewAllContainers", "full-access"),
            Member("console-and-manage", ["s3-key"], "manageOwnContainerObjects", "manageAllContainers", "full-access"),
            Member("console-no-delete", ["s3-key"], "manageOwnContainerObjects", "manageAllContainers", "full-access", "no-delete"),
            Member("console-no-policy", ["s3-key"], "manageOwnContainerObjects", "viewAllContainers"),
            Member("console-no-policy-manage", ["s3-key"], "manageOwnContainerObjects", "manageAllContainers"),
            Member("console-no-key", "manageOwnContainerObjects", "viewAllContainers", "full-access"),
            Member("console-alone", ["s3-key"], "manageOwnContainerObjects", "full-access"),
            Member("federated", ["federated"], "rootAccess"),
            Member("disabled", ["disabled"], "rootAccess"),
            Member("federated-disabled", ["federated", "disabled"], "rootAccess"),
            Member("swift-admin", "swift-admin"),
            Member("swift-root", "swift-admin", "rootAccess"),
            Member("swift-root-only", "rootAccess"),
            new AccessPrincipal("root") { Attributes = ["root-user"] },
            Member("root-with-key", ["root-user", "s3-key"], "full-access"),
            new AccessPrincipal("root-with-key-only") { Attributes = ["root-user", "s3-key"] },
            Member("root-dated", ["root-user", "s3-key"], "dated-access"),
            Member("root-dated-closed", ["root-user", "s3-key"], "dated-closed"),
            Member("console-dated", ["s3-key"], "manageOwnContainerObjects", "manageAllContainers", "dated-access"),
            Member("console-dated-closed", ["s3-key"], "manageOwnContainerObjects", "manageAllContainers", "dated-closed"),
            Member("console-dated-read-only", ["s3-key"], "manageOwnContainerObjects-read-only", "manageAllContainers", "dated-access"),
            Member("manager-dated", ["s3-key"], "manageAllContainers", "dated-access"),
        ],
    };

    private static AccessBucket Console(string name, string effect, string condition = "") => new(name)
    {
        Policies = [Policy(name, Statement(effect, "s3:ListBucket", "arn:aws:s3:::" + name, "\"Principal\":\"*\"" + (condition.Length == 0 ? "" : "," + condition)))],
    };

    private static AccessPrincipal Member(string name, params string[] groups) => Member(name, [], groups);

    private static AccessPrincipal Member(string name, string[] attributes, params string[] groups) => new(name) { Groups = groups, Attributes = attributes };

    private static AccessData Buckets() => new()
    {
        Buckets =
        [
            Bucket("plain"),
            Bucket("denied", Statement("Deny", "s3:*", All3("denied"), Principal("arn:aws:iam::111122223333:group/full"))),
            Bucket("opened", Statement("Allow", "s3:GetObject", All3("opened"), Principal("arn:aws:iam::111122223333:user/none"))),
            Bucket("alex-only",
                Statement("Allow", "s3:*", All3("alex-only"), Principal("arn:aws:iam::111122223333:user/alex")),
                Statement("Deny", "s3:*", All3("alex-only"), "\"NotPrincipal\":{\"AWS\":\"arn:aws:iam::111122223333:user/alex\"}")),
            Bucket("public", Statement("Allow", "s3:GetObject s3:ListBucket", All3("public"), "\"Principal\":\"*\"")),
            Bucket("addresses", Statement("Allow", "s3:*Object s3:ListBucket", All3("addresses"),
                "\"Principal\":\"*\",\"Condition\":{\"IpAddress\":{\"aws:SourceIp\":\"54.240.143.0/24\"},\"NotIpAddress\":{\"aws:SourceIp\":\"54.240.143.188\"}}")),
            Bucket("examplebucket",
                Statement("Allow", "s3:GetObject", "arn:aws:s3:::examplebucket/shared/*", Principal(Foreign)),
                Statement("Allow", "s3:ListBucket", "arn:aws:s3:::examplebucket", Principal(Foreign) + ",\"Condition\":{\"StringLike\":{\"s3:prefix\":\"shared/*\"}}"),
                Statement("Allow", "s3:GetBucketPolicy", "arn:aws:s3:::examplebucket", Principal(Foreign))),
            Bucket("department-bucket"),
            Bucket("worm",
                Statement("Deny", "s3:PutOverwriteObject s3:DeleteObject s3:DeleteObjectVersion", "arn:aws:s3:::worm/*", "\"Principal\":\"*\""),
                Statement("Allow", "s3:*", "arn:aws:s3:::worm/*", Principal("arn:aws:iam::111122223333:group/archive"))),
            Bucket("dated", Statement("Allow", "s3:GetObject", All3("dated"), "\"Principal\":\"*\",\"Condition\":{\"DateLessThan\":{\"aws:CurrentTime\":\"2027-01-01T00:00:00Z\"}}")),
            Bucket("dated-deny", Statement("Deny", "s3:GetObject", All3("dated-deny"), "\"Principal\":\"*\",\"Condition\":{\"DateLessThan\":{\"aws:CurrentTime\":\"2027-01-01T00:00:00Z\"}}")),
            Bucket("creates", Statement("Allow", "s3:CreateBucket", "arn:aws:s3:::creates", "\"Principal\":\"*\"")),
        ],
        Groups =
        [
            new AccessGroup("full") { Policies = [Policy("full-access", FullAccess)] },
            new AccessGroup("read-only") { Policies = [Policy("read-only", Statement("Allow", "s3:ListAllMyBuckets s3:ListBucket s3:ListBucketVersions s3:GetObject s3:GetObjectTagging s3:GetObjectVersion s3:GetObjectVersionTagging", "arn:aws:s3:::*"))] },
            new AccessGroup("put-only") { Policies = [Policy("put-only", Statement("Allow", "s3:PutObject", "arn:aws:s3:::*"))] },
            new AccessGroup("archive"),
            new AccessGroup("managers") { Grants = [Grant(Set, "manageAllContainers")] },
            new AccessGroup("getters") { Policies = [Policy("get", Statement("Allow", "s3:GetObject", "arn:aws:s3:::*"))] },
            new AccessGroup("dated-creators") { Policies = [Policy("dated-create", Statement("Allow", "s3:CreateBucket", "arn:aws:s3:::*", Dated))] },
            new AccessGroup("dated-denied") { Policies = [Policy("dated-deny", Statement("Deny", "s3:GetObject", "arn:aws:s3:::*", Dated))] },
            new AccessGroup("no-secrets") { Policies = [Policy("no-secrets", Statement("Deny", "s3:GetObject", "arn:aws:s3:::plain/secret/*"))] },
            new AccessGroup("folders")
            {
                Policies =
                [
                    Policy("folders",
                        Statement("Allow", "s3:ListBucket", "arn:aws:s3:::department-bucket", "\"Condition\":{\"StringLike\":{\"s3:prefix\":\"${aws:username}/*\"}}"),
                        Statement("Allow", "s3:*Object", "arn:aws:s3:::department-bucket/${aws:username}/*")),
                ],
            },
        ],
        Principals =
        [
            In("none"), In("full-user", "full"), In("alex"), In("reader", "read-only"), In("putter", "put-only"), In("archivist", "archive"),
            In("dated-creator", "dated-creators"),
            new AccessPrincipal("root-by-name") { Account = Account, Attributes = ["account-root"] },
            new AccessPrincipal("root-by-name-dated") { Account = Account, Attributes = ["account-root"], Groups = ["dated-denied"] },
            new AccessPrincipal("account-root-dated") { Account = Account, Attributes = ["account-root"], Groups = ["dated-denied"], PolicyPrincipal = RequestPrincipal.Root(Account) },
            In("manager", "managers"), In("two-groups", "getters", "no-secrets"), In("ann", "folders"),
            new AccessPrincipal("account-root") { Account = Account, Attributes = ["account-root"], PolicyPrincipal = RequestPrincipal.Root(Account) },
            new AccessPrincipal("foreign-root") { Account = Foreign, Attributes = ["account-root"], PolicyPrincipal = RequestPrincipal.Root(Foreign) },
            new AccessPrincipal("foreign-user") { Account = Foreign },
            new AccessPrincipal("foreign-reader") { Account = Foreign, Groups = ["getters"] },
            new AccessPrincipal("session") { Account = Account, Groups = ["full"], SessionPolicies = [Policy("session", Statement("Allow", "s3:GetObject", "arn:aws:s3:::plain/*"))] },
            new AccessPrincipal("session-put") { Account = Account, Groups = ["read-only"], SessionPolicies = [Policy("session", Statement("Allow", "s3:PutObject", "arn:aws:s3:::plain/*"))] },
        ],
    };

    private static AccessPrincipal In(string name, params string[] groups) => new(name) { Account = Account, Groups = groups };

    private static AccessBucket Bucket(string name, params string[] statements) =>
        new(name) { Account = Account, Policies = statements.Length == 0 ? [] : [Policy(name + "-policy", statements)] };

    private static string All3(string bucket) => $"arn:aws:s3:::{bucket} arn:aws:s3:::{bucket}/*";

    private static string Principal(string name) => $"\"Principal\":{{\"AWS\":\"{name}\"}}";
}
