using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access;
using StorageGrants.Access.Policies;
using static StorageGrants.Evaluation.Tests.Organizations.Build;

namespace StorageGrants.Evaluation.Tests.Organizations;

/// <summary>An organization in the Enterprise Web Console: two resource groups, and a bucket in none.</summary>
internal static class BackblazeConsoleData
{
    private const string Set = "ConsoleRole";

    public static IReadOnlyDictionary<string, AccessData> All { get; } = new Dictionary<string, AccessData>(StringComparer.Ordinal)
    {
        ["acme"] = Organization("RG1"),
        ["moved"] = Organization("RG2"),
    };

    private static AccessData Organization(string groupOfA) => new()
    {
        ResourceGroups = [new AccessResourceGroup("RG1"), new AccessResourceGroup("RG2")],
        Buckets =
        [
            new AccessBucket("A") { ResourceGroup = groupOfA },
            new AccessBucket("B") { ResourceGroup = "RG2" },
            new AccessBucket("loose"),
            new AccessBucket("made") { ResourceGroup = "RG1", Owners = ["creator", "creator-rg1"] },
        ],
        Groups =
        [
            new AccessGroup("viewers-of-A") { Grants = [OnBucket(Set, "Object Viewer", "A")] },
            new AccessGroup("managers-of-A") { Grants = [OnBucket(Set, "Object Manager", "A")] },
            new AccessGroup("writers-of-RG1") { Grants = [OnGroup(Set, "Object Writer", "RG1")] },
            new AccessGroup("flagged") { IsReadOnly = true, Grants = [OnBucket(Set, "Object Writer", "A")] },
            new AccessGroup("admins") { Grants = [Grant(Set, "Administrator")] },
            .. Roles.Select(role => new AccessGroup(role.Replace(' ', '-') + "-of-RG1") { Grants = [OnGroup(Set, role, "RG1")] }),
        ],
        Principals =
        [
            Who("nobody"),
            Who("admin", Grant(Set, "Administrator")),
            Member("admin-by-group", "admins"),
            new AccessPrincipal("writer-and-admin") { Groups = ["writers-of-RG1"], Grants = [Grant(Set, "Administrator")] },
            new AccessPrincipal("viewer-and-writer") { Groups = ["viewers-of-A"], Grants = [OnBucket(Set, "Object Writer", "A")] },
            Member("viewer-by-group", "viewers-of-A"),
            Member("flagged-writer", "flagged"),
            Member("two-groups", "viewers-of-A", "managers-of-A"),
            Who("manager-rg1-viewer", OnGroup(Set, "Object Manager", "RG1"), Grant(Set, "Object Viewer")),
            Who("manager-of-A", OnBucket(Set, "Object Manager", "A")),
            Who("manager", Grant(Set, "Object Manager")),
            Who("writer", Grant(Set, "Object Writer")),
            Who("viewer", Grant(Set, "Object Viewer")),
            Who("viewer-rg1", OnGroup(Set, "Object Viewer", "RG1")),
            Who("creator-rg1", OnGroup(Set, "Bucket Creator", "RG1")),
            Who("creator", Grant(Set, "Bucket Creator")),
            Who("creator-and-viewer", Grant(Set, "Bucket Creator"), Grant(Set, "Object Viewer")),
            .. Roles.Select(role => Member(role.Replace(' ', '-') + "-by-group", role.Replace(' ', '-') + "-of-RG1")),
            Who("writer-of-A", OnBucket(Set, "Object Writer", "A")),
            Who("viewer-of-A", OnBucket(Set, "Object Viewer", "A")),
        ],
    };

    private static IEnumerable<string> Roles => ["Bucket Creator", "Object Manager", "Object Viewer", "Object Writer"];

    private static AccessPrincipal Member(string name, params string[] groups) => new(name) { Groups = groups };
}
