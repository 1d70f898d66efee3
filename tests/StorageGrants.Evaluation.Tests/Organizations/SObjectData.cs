using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access;
using StorageGrants.Access.Policies;
using static StorageGrants.Evaluation.Tests.Organizations.Build;

namespace StorageGrants.Evaluation.Tests.Organizations;

/// <summary>Sub-users of an sObject account.</summary>
internal static class SObjectData
{
    public static IReadOnlyDictionary<string, AccessData> All { get; } = new Dictionary<string, AccessData>(StringComparer.Ordinal)
    {
        ["account"] = new()
        {
            Buckets =
            [
                new AccessBucket("plain"),
                Bucket("keep", Statement("Deny", "s3:DeleteObject", "arn:aws:s3:::keep/*", Sub("full"))),
                Bucket("generous", Statement("Allow", "s3:PutObject", "arn:aws:s3:::generous/*", Sub("read"))),
                Bucket("drop-box",
                    Statement("Allow", "s3:PutObject s3:AbortMultipartUpload", "arn:aws:s3:::drop-box/*", Sub("full")),
                    Statement("Deny", "s3:GetObject s3:ListBucket", "arn:aws:s3:::drop-box arn:aws:s3:::drop-box/*", Sub("full"))),
                Bucket("office",
                    Statement("Allow", "s3:*", "arn:aws:s3:::office arn:aws:s3:::office/*", Sub("read") + ",\"Condition\":{\"IpAddress\":{\"aws:SourceIp\":\"203.0.113.0/24\"}}"),
                    Statement("Deny", "s3:*", "arn:aws:s3:::office arn:aws:s3:::office/*", "\"Principal\":\"*\",\"Condition\":{\"IpAddress\":{\"aws:SourceIp\":[\"0.0.0.0/1\",\"128.0.0.0/2\",\"192.0.0.0/5\",\"200.0.0.0/7\",\"202.0.0.0/8\"]}}")),
                Bucket("elsewhere", Statement("Deny", "s3:*", "arn:aws:s3:::elsewhere arn:aws:s3:::elsewhere/*", "\"Principal\":\"*\",\"Condition\":{\"NotIpAddress\":{\"aws:SourceIp\":\"203.0.113.0/24\"}}")),
                Bucket("own-folders", Statement("Allow", "s3:GetObject", "arn:aws:s3:::own-folders/${aws:username}/*", "\"Principal\":\"*\"")),
                Bucket("public", Statement("Allow", "s3:GetObject", "arn:aws:s3:::public/*", "\"Principal\":\"*\"")),
                Bucket("variable", Statement("Deny", "s3:GetObject", "arn:aws:s3:::variable/${aws:username}/*", "\"Principal\":\"*\"")),
            ],
            Principals = [User("read", "Read"), User("write", "Write"), User("full", "Full")],
        },
    };

    private static AccessPrincipal User(string name, string level) =>
        new(name) { Grants = [Grant("SubUserLevel", level)], PolicyPrincipal = RequestPrincipal.FromArn("urn:scoped-user:7:" + name) };

    private static AccessBucket Bucket(string name, params string[] statements) => new(name) { Policies = [Policy(name + "-policy", statements)] };

    private static string Sub(string name) => $"\"Principal\":{{\"AWS\":\"urn:scoped-user:7:{name}\"}}";
}
