using System;
using System.Collections.Generic;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Roles;

namespace StorageGrants.Access.Rules;

/// <summary>A group of a StorageGRID tenant as the rules about groups read it.</summary>
internal sealed class TenantGroup
{
    public const string RootAccess = "rootAccess";

    private TenantGroup(GrantNode root, RoleCatalog catalog)
    {
        Root = root;
        Set = catalog.FindRoleSet("TenantPermission")!;
        Edition = catalog.Editions[catalog.Editions.Count - 1];
        var management = root["policies"]["management"];
        IsKnown = management.IsAbsent || management is { Kind: GrantNodeKind.Object, HasUnread: false };
        foreach (var role in Set.Roles)
        {
            var flag = management[role.Name];
            if (flag.Boolean == true)
                Permissions.Add((role, flag));
            else if (flag.Boolean is null && !flag.IsAbsent)
                IsKnown = false;
        }
    }

    public GrantNode Root { get; }

    public RoleSet Set { get; }

    /// <summary>The newest release.</summary>
    public string Edition { get; }

    /// <summary>The permissions the group is known to have, each with its place.</summary>
    public List<(Role Role, GrantNode Node)> Permissions { get; } = new();

    /// <summary>Whether it is known which permissions it has.</summary>
    public bool IsKnown { get; }

    public GrantNode S3Policy => Root["policies"]["s3"];

    public GrantNode SwiftRoles => Root["policies"]["swift"]["roles"];

    public bool IsReadOnly => Root["managementReadOnly"].Boolean == true;

    /// <summary>Whether changes are certain to be allowed to its members, as far as the group decides.</summary>
    public bool IsReadWrite => Root["managementReadOnly"] is { IsAbsent: true } or { Boolean: false };

    public string Name => Root["uniqueName"].Text ?? Root["displayName"].Text ?? "this group";

    /// <summary>What to point at when the group as a whole is meant.</summary>
    public GrantOrigin Place => PlaceOf("uniqueName") ?? PlaceOf("displayName") ?? Root.Origin!;

    public static TenantGroup? Of(GrantDocument document) =>
        document.Shape.Kind == "group" && document.Catalog.FindRoleSet("TenantPermission") is not null && document.Catalog.Editions.Count > 0 ? new TenantGroup(document.Root, document.Catalog) : null;

    public static TenantGroup In(GrantNode root, RoleCatalog catalog) => new(root, catalog);

    /// <summary>The first of its permissions by which its members may do something, or null.</summary>
    /// <param name="operation">Name of the operation.</param>
    public (Role Role, GrantNode Node)? PermissionTo(string operation)
    {
        foreach (var permission in Permissions)
        {
            if (Set.Permits(permission.Role.Name, operation, Edition) == Permission.Permitted)
                return permission;
        }

        return null;
    }

    /// <summary>The first of its permissions that changes anything, or null.</summary>
    public (Role Role, GrantNode Node)? ChangingPermission()
    {
        foreach (var permission in Permissions)
        {
            foreach (var operation in Set.OperationsOf(permission.Role.Name, Edition))
            {
                if (operation is { Plane: RolePlane.Management, Access: "manage" or "write" })
                    return permission;
            }
        }

        return null;
    }

    /// <summary>Whether a role has, through the roles it includes, another one.</summary>
    /// <param name="role">The role that may include the other.</param>
    /// <param name="other">Name of the other.</param>
    public bool Includes(Role role, string other)
    {
        var pending = new Stack<string>(role.In(Edition).Includes);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (pending.Count > 0)
        {
            var name = pending.Pop();
            if (string.Equals(name, other, StringComparison.Ordinal))
                return true;
            if (!seen.Add(name) || Set.Find(name) is not { } included)
                continue;
            foreach (var next in included.In(Edition).Includes)
                pending.Push(next);
        }

        return false;
    }
    private GrantOrigin? PlaceOf(string name) => Root[name] is { IsAbsent: false } node ? node.Origin : null;
}
