using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access;
using StorageGrants.Access.Policies;
using static StorageGrants.Evaluation.Tests.Organizations.Build;

namespace StorageGrants.Evaluation.Tests.Organizations;

/// <summary>Application keys of an account.</summary>
internal static class BackblazeKeysData
{
    public static IReadOnlyDictionary<string, AccessData> All { get; } = new Dictionary<string, AccessData>(StringComparer.Ordinal)
    {
        ["account"] = new()
        {
            Settings = ["groups-enabled"],
            Buckets = Buckets,
            Principals =
            [
                new AccessPrincipal("master") { Attributes = ["master-key"] },
                Key("logs-reader", ["readFiles"], ["A"], "logs/"),
                Key("logs-lister", ["listFiles"], [], "logs/"),
                Key("names-of-A", ["listBuckets"], ["A"]),
                Key("names", ["listBuckets"]),
                Key("all-names", ["listBuckets", "listAllBucketNames"], ["A"]),
                Key("only-all-names", ["listAllBucketNames"]),
                Key("writer", ["writeFiles"]),
                Key("deleter", ["deleteFiles"]),
                Key("governor", ["deleteFiles", "bypassGovernance"]),
                Key("reader-writer", ["readFiles", "writeFiles"]),
                Key("two-buckets", ["readFiles", "listFiles"], ["A", "B"]),
                Key("everything-listed", ["listFiles"]),
                Key("bucket-writer", ["writeBuckets"]),
                Key("bucket-writer-of-A", ["writeBuckets"], ["A"]),
                Key("retention", ["writeBuckets", "writeBucketRetentions"]),
                Key("encryption", ["writeBuckets", "writeBucketEncryption"]),
                Key("console-key", ["writeBuckets", "writeBucketEncryption", "readFiles"], ["A"]),
                Key("omnipotent", ["listFiles", "readFiles", "writeFiles", "deleteFiles", "deleteBuckets", "writeBuckets", "writeBucketEncryption", "writeBucketReplications"]),
                Key("bucket-writer-of-logs", ["writeBuckets"], ["A"], "logs/"),
                Key("unheard-of", ["readDreams"]),
                new AccessPrincipal("deleted") { Grants = [new AccessGrant("Capability", "readFiles", AccessScope.Organization)], Attributes = ["deleted"] },
                new AccessPrincipal("expiring") { Grants = [new AccessGrant("Capability", "readFiles", AccessScope.Organization)], Expires = new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero) },
            ],
        },
        ["no-groups"] = new() { Buckets = Buckets, Principals = [new AccessPrincipal("master") { Attributes = ["master-key"] }] },
    };

    private static AccessBucket[] Buckets => [new AccessBucket("A"), new AccessBucket("B"), new AccessBucket("public") { Settings = ["allPublic"] }];

    /// <summary>A key: capabilities, each limited to the buckets and the prefix.</summary>
    public static AccessPrincipal Key(string name, string[] capabilities, string[]? buckets = null, string? prefix = null)
    {
        var scopes = buckets is null or { Length: 0 } ? [AccessScope.Organization] : buckets.Select(AccessScope.Bucket);
        return new AccessPrincipal(name)
        {
            Grants =
            [
                .. from scope in scopes
                   from capability in capabilities
                   select new AccessGrant("Capability", capability, prefix is null ? scope : scope.WithPrefix(prefix)),
            ],
        };
    }
}
