using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access;
using StorageGrants.Access.Policies;
using StorageGrants.Access.Roles;

namespace StorageGrants.Benchmarks.Evaluation;

/// <summary>One system: how grants are made, and what is asked.</summary>
internal sealed record Subject(string Title, Func<RoleCatalog> Catalog, string Edition, Func<int, AccessData> Data, params string[] Operations)
{
    private const string FullAccess = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject"],"Resource":["arn:aws:s3:::b*"]}]}""";

    public static IReadOnlyList<Subject> All { get; } =
    [
        new("Tigris, data", () => RoleCatalog.Tigris, "2026-10", count => OnBuckets("BucketRole", "Editor", count), "GetObject", "PutObject", "DeleteBucket"),
        new("Tigris, data with a policy", () => RoleCatalog.Tigris, "2026-06", count => OnBuckets("BucketRole", "Editor", count, withPolicy: true), "GetObject", "PutObject", "DeleteBucket"),
        new("Tigris organizations", () => RoleCatalog.TigrisOrganizations, "2026-10", count => OnBuckets("ShareRole", "ReadOnly", count), "ReadBucket", "WriteBucket", "CreateBucketAccessKey"),
        new("Backblaze console", () => RoleCatalog.BackblazeConsole, "2026", count => OnBuckets("ConsoleRole", "Object Manager", count), "DownloadObject", "DeleteObject", "ManageUsers"),
        new("Backblaze keys", () => RoleCatalog.BackblazeKeys, "v4", count => OnBuckets("Capability", "readFiles", count), "b2_download_file_by_name", "b2_copy_file", "b2_list_buckets"),
        new("StorageGRID, management", () => RoleCatalog.StorageGrid, "12.0", count => InGroups(count), "CreateContainer", "ManageGroups", "SignIn"),
        new("StorageGRID, S3 with a policy", () => RoleCatalog.StorageGrid, "12.0", count => OnBuckets("", "", count, withPolicy: true), "GetObject", "PutObject", "DeleteObject"),
        new("sObject", () => RoleCatalog.SObject, "2025-08", count => SubUsers("Write", count), "GetObject", "PutObject", "PutBucketPolicy"),
        new("Ceph RADOS Gateway", () => RoleCatalog.CephRgw, "16", count => SubUsers("write", count), "GetObject", "PutObject", "PutBucketPolicy"),
    ];

    public AccessEvaluator Compile(int grants) => AccessModel.For(Catalog(), Edition).Compile(Data(grants));

    public AccessRequest[] Requests(int grants) =>
    [
        .. from operation in Operations
           from bucket in new[] { "b0", "b" + (grants / 2), "b" + (grants - 1), "elsewhere" }
           select new AccessRequest("ann", operation, bucket, "logs/2026/01/01.txt"),
    ];

    private static AccessData OnBuckets(string set, string role, int count, bool withPolicy = false) => new()
    {
        Buckets = [.. Buckets(count)],
        Principals =
        [
            new AccessPrincipal("ann")
            {
                Grants = set.Length == 0 ? [] : [.. Enumerable.Range(0, count).Select(i => new AccessGrant(set, role, AccessScope.Bucket("b" + i)))],
                Policies = withPolicy ? [new AccessPolicy("full-access", PolicyParser.Parse(FullAccess).Document!)] : [],
            },
        ],
    };

    private static AccessData InGroups(int count) => new()
    {
        Buckets = [.. Buckets(count)],
        Groups = [.. Enumerable.Range(0, count).Select(i => new AccessGroup("g" + i) { Grants = [new AccessGrant("TenantPermission", i % 2 == 0 ? "manageEndpoints" : "manageAllContainers", AccessScope.Organization)] })],
        Principals = [new AccessPrincipal("ann") { Groups = [.. Enumerable.Range(0, count).Select(i => "g" + i)] }],
    };

    private static AccessData SubUsers(string level, int count) => new()
    {
        Buckets = [.. Buckets(count)],
        Principals = [.. Enumerable.Range(0, count).Select(i => new AccessPrincipal(i == 0 ? "ann" : "user" + i) { Grants = [new AccessGrant("SubUserLevel", level, AccessScope.Organization)] })],
    };

    private static IEnumerable<AccessBucket> Buckets(int count) => Enumerable.Range(0, count).Select(i => new AccessBucket("b" + i));
}
