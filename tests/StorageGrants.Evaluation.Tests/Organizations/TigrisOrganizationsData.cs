using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access;
using StorageGrants.Access.Policies;
using static StorageGrants.Evaluation.Tests.Organizations.Build;

namespace StorageGrants.Evaluation.Tests.Organizations;

/// <summary>An organization of Tigris, the same with its share ended or lowered, one mirrored from Fly and the same after it moved.</summary>
internal static class TigrisOrganizationsData
{
    public static IReadOnlyDictionary<string, AccessData> All { get; } = new Dictionary<string, AccessData>(StringComparer.Ordinal)
    {
        ["native"] = Organization("Editor"),
        ["lowered"] = Organization("ReadOnly"),
        ["revoked"] = Organization(null),
        ["newer-share"] = Organization("ReadWrite"),
        ["fly"] = Organization("Editor", "fly-managed"),
        ["demoted-in-fly"] = Organization("Editor", "fly-managed", adminIs: "Member"),
    };

    private static AccessData Organization(string? share, string? setting = null, string adminIs = "Admin") => new()
    {
        Settings = setting is null ? [] : [setting],
        Groups = [new AccessGroup("everyone") { IsEveryone = true, Grants = share is null ? [] : [OnBucket("ShareRole", share, "shared"), OnBucket("ShareRole", "ReadOnly", "read-only")] }, new AccessGroup("flagged") { IsReadOnly = true }, new AccessGroup("team") { Grants = share is null ? [] : [OnBucket("ShareRole", "Editor", "read-only")] }],
        Buckets = [new AccessBucket("shared") { Owners = ["ann"] }, new AccessBucket("read-only"), new AccessBucket("private"), new AccessBucket("made-by-max") { Owners = ["max"] }, new AccessBucket("made-by-gone") { Owners = ["gone"] }],
        Principals =
        [
            Who("olga", Grant("MemberRole", "Owner")),
            Who("ann", Grant("MemberRole", adminIs)),
            Who("max", Grant("MemberRole", "Member")),
            new AccessPrincipal("guest") { Attributes = ["invited"] },
            new AccessPrincipal("stranger"),
            new AccessPrincipal("fay") { Attributes = ["fly-account", "invited"] },
            new AccessPrincipal("gone") { Groups = ["team"], Grants = share is null ? [] : [OnBucket("ShareRole", "Editor", "private")] },
            new AccessPrincipal("gone-key") { Creator = "gone", Grants = [OnBucket("KeyRole", "Editor", "made-by-gone"), OnBucket("KeyRole", "ReadOnly", "shared")] },
            new AccessPrincipal("max-key") { Creator = "max", Grants = [OnBucket("KeyRole", "Editor", "shared"), OnBucket("KeyRole", "ReadOnly", "made-by-max")] },
            new AccessPrincipal("ann-key") { Creator = "ann", Grants = [OnBucket("KeyRole", "Editor", "shared"), OnBucket("KeyRole", "ReadWrite", "private")] },
            new AccessPrincipal("tess") { Groups = ["team", "flagged"], Grants = [Grant("MemberRole", "Member")] },
            new AccessPrincipal("max-key-read") { Creator = "max", Grants = [OnBucket("KeyRole", "ReadOnly", "shared")] },
            new AccessPrincipal("two-roles-key") { Creator = "ann", Groups = ["flagged"], Grants = [OnBucket("KeyRole", "ReadOnly", "shared"), OnBucket("KeyRole", "Editor", "shared")] },
            new AccessPrincipal("max-key-own") { Creator = "max", Grants = [OnBucket("KeyRole", "Editor", "made-by-max")] },
            new AccessPrincipal("orphan-key") { Grants = [OnBucket("KeyRole", "Editor", "shared")] },
        ],
    };
}
