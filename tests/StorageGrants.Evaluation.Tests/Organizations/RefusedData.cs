using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access;
using StorageGrants.Evaluation.Tests.Cases;
using static StorageGrants.Evaluation.Tests.Organizations.Build;

namespace StorageGrants.Evaluation.Tests.Organizations;

/// <summary>Grants that a system does not accept, with what is said about them.</summary>
internal static class RefusedData
{
    private static readonly (string System, string Id, AccessGrant[] Grants, string Message)[] s_all =
    [
        ("tigris", "two user roles", [Grant("UserRole", "Admin"), Grant("UserRole", "Member")], "of UserRole, of which there is one"),
        ("tigris", "two scopes of a key", [Grant("AccessKeyScope", "standard"), Grant("AccessKeyScope", "no_default_allow")], "of AccessKeyScope, of which there is one"),
        ("tigris", "a user role on a bucket", [OnBucket("UserRole", "Admin", "A")], "'Admin' is not granted on bucket A: UserRole grants it on organization"),
        ("tigris-organizations", "two member roles", [Grant("MemberRole", "Admin"), Grant("MemberRole", "Member")], "of MemberRole, of which there is one"),
        ("tigris-organizations", "a share of everything", [Grant("ShareRole", "Editor")], "ShareRole grants it on bucket"),
        ("backblaze-console", "EWC-12", [OnBucket("ConsoleRole", "Administrator", "A")], "'Administrator' is not granted on bucket A: ConsoleRole grants it on organization"),
        ("backblaze-console", "EWC-12", [OnGroup("ConsoleRole", "Administrator", "RG1")], "'Administrator' is not granted on resource group RG1"),
        ("backblaze-console", "EWC-13", [OnBucket("ConsoleRole", "Bucket Creator", "A")], "'Bucket Creator' is not granted on bucket A: ConsoleRole grants it on organization, resource-group"),
        ("backblaze-console", "a wildcard", [OnAll("ConsoleRole", "Object Viewer")], "ConsoleRole has no wildcard"),
        ("backblaze-keys", "KEY-15", [OnBucket("Capability", "writeKeys", "A")], "'writeKeys' is not granted on bucket A"),
        ("backblaze-keys", "KEY-15", [OnBucket("Capability", "listKeys", "A")], "'listKeys' is not granted on bucket A"),
        ("backblaze-keys", "KEY-15", [OnBucket("Capability", "deleteKeys", "A")], "'deleteKeys' is not granted on bucket A"),
        ("backblaze-keys", "KEY-15", [OnBucket("Capability", "deleteBuckets", "A")], "'deleteBuckets' is not granted on bucket A"),
        ("backblaze-keys", "KEY-15", [new AccessGrant("Capability", "writeKeys", AccessScope.Organization.WithPrefix("logs/"))], "'writeKeys' is not granted on the organization, keys that start with logs/"),
        ("storagegrid", "a permission on a bucket", [OnBucket("TenantPermission", "manageAllContainers", "A")], "TenantPermission grants it on organization"),
        ("sobject", "two levels", [Grant("SubUserLevel", "Read"), Grant("SubUserLevel", "Write")], "of SubUserLevel, of which there is one"),
        ("ceph-rgw", "two levels", [Grant("SubUserLevel", "read"), Grant("SubUserLevel", "write")], "of SubUserLevel, of which there is one"),
    ];

    public static IEnumerable<(string Id, string Edition, AccessData Data, string Message)> Of(string system) =>
        from item in s_all
        where item.System == system
        from edition in Systems.Catalog(system).Editions
        select (item.Id, edition, new AccessData
        {
            Buckets = [new AccessBucket("A")],
            ResourceGroups = [new AccessResourceGroup("RG1")],
            Principals = [Who("ann", item.Grants)],
        }, item.Message);
}
