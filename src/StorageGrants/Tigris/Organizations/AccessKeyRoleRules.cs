using System;
using System.Collections.Generic;

namespace StorageGrants.Tigris.Organizations;

// What roles a key can have together (docs/vendors/tigris-organizations.md). Roles that this version does not know pass.
internal static class AccessKeyRoleRules
{
    private const string AllBuckets = "*";

    public static void Require(IReadOnlyList<BucketRoleAssignment> roles)
    {
        var failures = new List<string>();
        foreach (var entry in roles)
        {
            if (string.IsNullOrWhiteSpace(entry.Bucket)) failures.Add("BucketRoles holds a blank bucket.");
            if (!entry.Role.TryGetKnown(out var role) || role != AccessKeyRole.NamespaceAdmin) continue;
            if (entry.Bucket != AllBuckets)
                failures.Add("BucketRoles has NamespaceAdmin on '" + ResponseText.OneLine(entry.Bucket, 64) + "'; it is for the whole organization and goes with the bucket * only.");
            else if (roles.Count > 1)
                failures.Add("BucketRoles has NamespaceAdmin on * beside other roles; it must be the only entry.");
        }

        if (failures.Count > 0) throw new ArgumentException(string.Join(" ", failures), "request");
    }
}
