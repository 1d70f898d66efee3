using System;
using System.Collections.Generic;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Roles;

namespace StorageGrants.Access.Rules;

/// <summary>The role assignments of a document, and what it tells about user groups and resource groups.</summary>
internal sealed class RoleAssignments
{
    private readonly Dictionary<string, HashSet<string>> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _resourceGroups = new(StringComparer.Ordinal);
    private readonly RoleSet _set;
    private readonly string _edition;

    private RoleAssignments(GrantDocument document, RoleSet set)
    {
        _set = set;
        _edition = document.Catalog.Editions[document.Catalog.Editions.Count - 1];
        foreach (var group in document.Root["groups"].Members)
        {
            var users = new HashSet<string>(StringComparer.Ordinal);
            foreach (var user in group.Value.Items)
            {
                if (user.Text is { } name)
                    users.Add(name);
            }

            _members[group.Name] = users;
        }

        foreach (var group in document.Root["resourceGroups"].Members)
        {
            foreach (var bucket in group.Value.Items)
            {
                if (bucket.Text is { } name)
                    _resourceGroups[name] = group.Name;
            }
        }

        foreach (var item in document.Root["assignments"].Items)
        {
            if (RoleAssignment.Of(item, document.Catalog) is { } assignment && (assignment.User is null) != (assignment.Group is null))
                All.Add(assignment);
        }
    }

    /// <summary>The assignments of which principal, role and scope are known.</summary>
    public List<RoleAssignment> All { get; } = new();

    public static RoleAssignments? Of(GrantDocument document) =>
        document.Shape.Kind == "assignments" && document.Catalog.Editions.Count > 0 && document.Catalog.FindRoleSet("ConsoleRole") is { } set ? new RoleAssignments(document, set) : null;

    /// <summary>Whether whoever has one assignment has another one too: the same principal, or a group the user is in.</summary>
    /// <param name="assignment">The assignment of the principal.</param>
    /// <param name="other">The other one.</param>
    public bool HasToo(RoleAssignment assignment, RoleAssignment other)
    {
        if (assignment.Group is { } group)
            return string.Equals(group, other.Group, StringComparison.Ordinal);
        if (other.User is { } user)
            return string.Equals(user, assignment.User, StringComparison.Ordinal);
        return _members.TryGetValue(other.Group!, out var users) && users.Contains(assignment.User!);
    }

    public bool Covers(RoleAssignment wider, RoleAssignment narrower) => wider.Covers(narrower, _resourceGroups);

    /// <summary>Whether one role has everything that another one has, and more.</summary>
    public bool IsMore(Role role, Role other)
    {
        var more = false;
        foreach (var operation in _set.OperationsOf(role.Name, _edition))
            more |= _set.Permits(other.Name, operation.Name, _edition) == Permission.NotPermitted;
        foreach (var operation in _set.OperationsOf(other.Name, _edition))
        {
            if (_set.Permits(role.Name, operation.Name, _edition) != Permission.Permitted)
                return false;
        }

        return more && other.In(_edition).PermitsOwn.Count == 0;
    }
}
