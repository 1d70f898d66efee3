using System;
using System.Collections.Generic;
using StorageGrants.Http;

namespace StorageGrants.StorageGrid;

// Permissions as the service writes them: a flag by name, absent for false. Names that this version does not know are kept.
internal static class PermissionMap
{
    public static bool Holds(IReadOnlyDictionary<string, bool>? map, TenantPermission permission) =>
        map is not null && map.TryGetValue(((OpenEnum<TenantPermission>)permission).WireText, out var isHeld) && isHeld;

    public static IReadOnlyList<OpenEnum<TenantPermission>> Held(IReadOnlyDictionary<string, bool>? map)
    {
        var held = new List<OpenEnum<TenantPermission>>();
        foreach (var pair in map ?? new Dictionary<string, bool>())
        {
            if (pair.Value) held.Add(new OpenEnum<TenantPermission>(pair.Key));
        }

        return held;
    }

    public static IReadOnlyDictionary<string, bool> Of(IEnumerable<OpenEnum<TenantPermission>> permissions)
    {
        if (permissions is null) throw new ArgumentNullException(nameof(permissions));
        var map = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var permission in permissions) map[permission.WireText] = true;
        return map;
    }
}
