using StorageGrants.Access.Grants;
using StorageGrants.Access.Roles;

namespace StorageGrants.Access.Rules;

/// <summary>What the rules about wildcard grants share: which role makes an organization owner, and what to offer instead.</summary>
internal static class WildcardAdmin
{
    public static bool Is(GrantEntry entry, out Role role)
    {
        role = null!;
        if (!entry.IsWildcard || entry.Role.Value is not { } name || entry.Shape.RoleSet.Find(name) is not { OnWildcard: "organization-owner" } found)
            return false;
        role = found;
        return true;
    }

    /// <summary>The largest role that neither escalates on the wildcard nor bypasses policies, or null.</summary>
    public static string? Narrower(RoleSet set)
    {
        for (var i = set.Roles.Count - 1; i >= 0; i--)
        {
            var role = set.Roles[i];
            if (role.OnWildcard is null && !role.BypassesPolicies)
                return role.Name;
        }

        return null;
    }

    public static FindingFix[]? NarrowFix(GrantEntry entry) =>
        entry.Role.Origin is { } origin && Narrower(entry.Shape.RoleSet) is { } narrower
            ? new[] { new FindingFix("Grant " + narrower + " instead", origin, narrower, changesRights: true) }
            : null;

    /// <summary>Whether a call with this management role is one of the default, unprivileged role.</summary>
    public static bool IsMemberCall(GrantRequest request)
    {
        if (request.IsEntryOnly || request.Shape.CallerRoleSet?.DefaultRole is not { } member)
            return false;
        return request.CallerRole.IsAbsent || request.CallerRole.Value == member;
    }
}
