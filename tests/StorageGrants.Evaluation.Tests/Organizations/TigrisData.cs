using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access;
using StorageGrants.Access.Policies;
using static StorageGrants.Evaluation.Tests.Organizations.Build;

namespace StorageGrants.Evaluation.Tests.Organizations;

/// <summary>An organization of a Tigris partner: keys, and calls with a user role.</summary>
internal static class TigrisData
{
    private const string Office = "\"Condition\":{\"IpAddress\":{\"aws:SourceIp\":\"203.0.113.0/24\"}}";
    private const string Until = "\"Condition\":{\"DateLessThan\":{\"aws:CurrentTime\":\"2027-01-01T00:00:00Z\"}}";

    public static IReadOnlyDictionary<string, AccessData> All { get; } = new Dictionary<string, AccessData>(StringComparer.Ordinal)
    {
        ["partner"] = new()
        {
            Buckets =
            [
                .. new[] { "user-uploads", "artifacts", "assets", "uploads", "other" }.Select(name => new AccessBucket(name)),
                new AccessBucket("owned") { Owners = ["owner-key"] },
                new AccessBucket("locked") { Owners = ["owner-key"], Settings = ["delete-protection"] },
            ],
            Groups = [new AccessGroup("flagged") { IsReadOnly = true }],
            Principals =
            [
                Who("developer", Grant("UserRole", "Member"), OnBucket("BucketRole", "Editor", "user-uploads")),
                Who("platform", Grant("UserRole", "Admin"), OnAll("BucketRole", "Admin")),
                Who("pipeline", Grant("UserRole", "Member"), OnBucket("BucketRole", "ReadOnly", "artifacts")),
                Who("mixed", Grant("UserRole", "Member"), OnBucket("BucketRole", "ReadOnly", "assets"), OnBucket("BucketRole", "Editor", "uploads")),
                Who("admin-call", Grant("UserRole", "Admin")),
                Who("unnamed-role"),
                Who("editor-everywhere", OnAll("BucketRole", "Editor")),
                Who("admin-of-assets", Grant("AccessKeyScope", "no_default_allow"), OnBucket("BucketRole", "Admin", "assets")),
                Who("read-write", OnBucket("BucketRole", "ReadWrite", "uploads")),
                Who("owner-key", Grant("AccessKeyScope", "no_default_allow")),
                Who("bare", Grant("AccessKeyScope", "no_default_allow")),
                Who("standard", Grant("AccessKeyScope", "standard")),
                Who("reader-everywhere-editor-here", OnAll("BucketRole", "ReadOnly"), OnBucket("BucketRole", "Editor", "uploads")),
                new AccessPrincipal("flagged-editor") { Groups = ["flagged"], Grants = [OnBucket("BucketRole", "Editor", "uploads")] },
                With("editor-maybe", Policy("own-folder", Statement("Allow", "s3:GetObject", "arn:aws:s3:::uploads/${aws:username}/*")), OnBucket("BucketRole", "Editor", "uploads")),
                .. Limited("editor", OnBucket("BucketRole", "Editor", "uploads")),
                .. Limited("admin", OnBucket("BucketRole", "Admin", "uploads")),
                .. Limited("owner", OnAll("BucketRole", "Admin")),
                .. Limited("policy-only"),
                With("reader-plus", Policy("put", Statement("Allow", "s3:PutObject", "arn:aws:s3:::uploads/*")), OnBucket("BucketRole", "ReadOnly", "uploads")),
                With("standard-denied", Policy("no-create", Statement("Deny", "s3:CreateBucket", "*"))),
                With("standard-maybe-denied", Policy("no-own", Statement("Deny", "s3:CreateBucket", "arn:aws:s3:::${aws:username}"))),
                With("two-statements", Policy("all-but", Statement("Allow", "s3:*", "arn:aws:s3:::uploads arn:aws:s3:::uploads/*"), Statement("Deny", "s3:DeleteObject", "arn:aws:s3:::uploads/*"))),
                With("covered", Policy("exact", Statement("Allow", "s3:GetObject", "arn:aws:s3:::uploads/*")), OnBucket("BucketRole", "Editor", "uploads")),
                With("admin-plus", Policy("read-assets", Statement("Allow", "s3:GetObject", "arn:aws:s3:::assets/*")), OnBucket("BucketRole", "Admin", "assets")),
                With("accelerated", Policy("no-read", Statement("Deny", "s3:GetAccelerateConfiguration", "*")), OnBucket("BucketRole", "ReadOnly", "uploads")),
                With("elsewhere", Policy("others", Statement("Allow", "s3:GetObject", "arn:aws:s3:::other/*")), OnBucket("BucketRole", "Editor", "uploads")),
                With("maybe", Policy("own-folder", Statement("Allow", "s3:GetObject", "arn:aws:s3:::uploads/${aws:username}/*"))),
                With("put-only-policy", Policy("puts", Statement("Allow", "s3:PutObject", "arn:aws:s3:::uploads/logs/*")), OnBucket("BucketRole", "Editor", "uploads")),
            ],
        },
    };

    /// <summary>The same roles with a policy for a prefix, an address, a time, with a Deny and with text that no document explains.</summary>
    private static IEnumerable<AccessPrincipal> Limited(string name, params AccessGrant[] grants) =>
    [
        With(name + "-prefix", Policy("logs-only", Statement("Allow", "s3:GetObject", "arn:aws:s3:::uploads/logs/*")), grants),
        With(name + "-address", Policy("office-only", Statement("Allow", "s3:GetObject", "arn:aws:s3:::uploads/*", Office)), grants),
        With(name + "-time", Policy("until-2027", Statement("Allow", "s3:GetObject", "arn:aws:s3:::uploads/*", Until)), grants),
        With(name + "-deny", Policy("no-delete", Statement("Deny", "s3:DeleteObject", "arn:aws:s3:::uploads/*")), grants),
        With(name + "-variable", Policy("own-folder", Statement("Deny", "s3:GetObject", "arn:aws:s3:::uploads/${aws:username}/*")), grants),
    ];

    private static AccessPrincipal With(string name, AccessPolicy policy, params AccessGrant[] grants) => new(name)
    {
        Grants = grants.Length == 0 && name.StartsWith("policy-only", StringComparison.Ordinal) ? [Grant("AccessKeyScope", "no_default_allow")] : grants,
        Policies = [policy],
    };
}
