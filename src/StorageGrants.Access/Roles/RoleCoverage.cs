using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Roles;

/// <summary>Compares what the roles of a set have.</summary>
internal static class RoleCoverage
{
    /// <summary>Whether a role has everything another one has in an edition. What is undocumented counts against it.</summary>
    public static bool Covers(this RoleSet set, Role wide, Role narrow, string edition)
    {
        if (wide == narrow)
            return true;
        if (set.Operations.Count == 0)
            return Includes(set, wide, narrow, edition, new HashSet<string>(StringComparer.Ordinal));
        foreach (var operation in set.Operations)
        {
            if (set.IsIn(edition, operation.Since) && !IsPermit(set.CellOf(wide, operation, edition)) && set.CellOf(narrow, operation, edition) != RoleCell.No)
                return false;
        }

        return true;
    }

    /// <summary>Whether a role has an operation with a tag in an edition.</summary>
    public static bool HasTagged(this RoleSet set, Role role, string tag, string edition)
    {
        foreach (var operation in set.Operations)
        {
            foreach (var word in operation.Tags)
            {
                if (string.Equals(word, tag, StringComparison.Ordinal) && IsPermit(set.CellOf(role, operation, edition)))
                    return true;
            }
        }

        return false;
    }

    private static bool IsPermit(RoleCell cell) => cell is RoleCell.Permitted or RoleCell.Inferred;

    private static bool Includes(RoleSet set, Role wide, Role narrow, string edition, HashSet<string> visited)
    {
        foreach (var name in wide.In(edition).Includes)
        {
            if (name == narrow.Name || visited.Add(name) && set.Find(name) is { } included && Includes(set, included, narrow, edition, visited))
                return true;
        }

        return false;
    }
}
