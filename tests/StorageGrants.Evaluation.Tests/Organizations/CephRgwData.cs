using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access;
using StorageGrants.Access.Policies;
using static StorageGrants.Evaluation.Tests.Organizations.Build;

namespace StorageGrants.Evaluation.Tests.Organizations;

/// <summary>The user u1 with its buckets and sub-users, and the user u2 beside it.</summary>
internal static class CephRgwData
{
    private const string Strange = "\"Condition\":{\"StringSounds\":{\"aws:username\":\"x\"}}";

    public static readonly string[] Levels = ["<none>", "read", "write", "readwrite", "full"];

    public static IReadOnlyDictionary<string, AccessData> All { get; } = new Dictionary<string, AccessData>(StringComparer.Ordinal)
    {
        ["u1"] = With(
            ("plain", []),
            ("keep", [Statement("Deny", "s3:DeleteObject", "arn:aws:s3:::keep/*", User("u1"))]),
            ("puts", [Statement("Allow", "s3:PutObject", "arn:aws:s3:::puts/*", User("u1"))]),
            ("puts-of-read", [Statement("Allow", "s3:PutObject", "arn:aws:s3:::puts-of-read/*", User("u1:read"))]),
            ("puts-of-all", [Statement("Allow", "s3:PutObject", "arn:aws:s3:::puts-of-all/*", User("u1:*"))]),
            ("open", [Statement("Allow", "s3:GetObject", "arn:aws:s3:::open/*", "\"Principal\":\"*\"")]),
            ("strange-allow", [Statement("Allow", "s3:PutObject", "arn:aws:s3:::strange-allow/*", User("u1") + ",\"Condition\":{\"StringSounds\":{\"aws:username\":\"x\"}}")]),
            ("strange-deny", [Statement("Deny", "s3:PutObject", "arn:aws:s3:::strange-deny/*", User("u1") + ",\"Condition\":{\"StringSounds\":{\"aws:username\":\"x\"}}")]),
            ("both", [Statement("Allow", "s3:PutObject", "arn:aws:s3:::both/*", User("u1")), Statement("Deny", "s3:PutObject", "arn:aws:s3:::both/*", User("u1"))])),
    };

    /// <summary>Buckets of u1 with these policies; u2 has FULL_CONTROL in <c>acl</c>, everyone writes in <c>public-write</c>.</summary>
    public static AccessData With(params (string Name, string[] Statements)[] buckets) => new()
    {
        Buckets =
        [
            .. buckets.Select(bucket => new AccessBucket(bucket.Name) { Account = "u1", Policies = bucket.Statements.Length == 0 ? [] : [Policy(bucket.Name + "-policy", bucket.Statements)] }),
            new AccessBucket("acl") { Account = "u1" },
            new AccessBucket("public-write") { Account = "u1" },
        ],
        Groups =
        [
            new AccessGroup("u2") { Grants = [OnBucket("AclPermission", "FULL_CONTROL", "acl")] },
            new AccessGroup("flagged") { IsReadOnly = true },
            new AccessGroup("everyone") { IsEveryone = true, Grants = [OnBucket("AclPermission", "WRITE", "public-write"), OnBucket("AclPermission", "READ", "public-write")] },
        ],
        Principals =
        [
            .. UserWithSubUsers("u1"),
            .. UserWithSubUsers("u2"),
            WithPolicy("allowed", Statement("Allow", "s3:PutObject", "arn:aws:s3:::plain/*")),
            WithPolicy("denied", Statement("Deny", "s3:GetObject", "arn:aws:s3:::plain/*")),
            WithPolicy("strangely-allowed", Statement("Allow", "s3:PutObject", "arn:aws:s3:::plain/*", Strange)),
            WithPolicy("strangely-denied", Statement("Deny", "s3:GetObject", "arn:aws:s3:::plain/*", Strange)),
            new AccessPrincipal("flagged") { Account = "u2", Groups = ["u2", "flagged"], Grants = [Grant("SubUserLevel", "full")], PolicyPrincipal = RequestPrincipal.User("", "u2") },
        ],
    };

    private static IEnumerable<AccessPrincipal> UserWithSubUsers(string user)
    {
        yield return new AccessPrincipal(user) { Account = user, Groups = GroupsOf(user), Grants = [Grant("SubUserLevel", "full")], PolicyPrincipal = RequestPrincipal.User("", user) };
        foreach (var level in Levels)
        {
            var name = level == "<none>" ? "none" : level;
            yield return new AccessPrincipal(user + ":" + name)
            {
                Account = user,
                Groups = GroupsOf(user),
                Grants = level == "<none>" ? [] : [Grant("SubUserLevel", level)],
                PolicyPrincipal = RequestPrincipal.User("", user, name),
            };
        }
    }

    private static AccessPrincipal WithPolicy(string name, string statement) => new(name)
    {
        Account = "u1",
        Grants = [Grant("SubUserLevel", "read")],
        PolicyPrincipal = RequestPrincipal.User("", "u1", name),
        Policies = [Policy(name + "-policy", statement)],
    };

    private static string[] GroupsOf(string user) => user == "u2" ? ["u2"] : [];

    private static string User(string name) => $"\"Principal\":{{\"AWS\":\"arn:aws:iam:::user/{name}\"}}";
}
