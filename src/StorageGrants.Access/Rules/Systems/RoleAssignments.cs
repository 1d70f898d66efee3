using System;
using System.Collections.Generic;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Roles;

namespace StorageGrants.Access.Rules;

/// <summary>The role assignments of a document, and what it tells about user groups and resource groups.</summary>
internal sealed class RoleAssignments
{
    private readonly Dictionary<string, HashSet<string>> _groupsOf = new(StringComparer.Ordinal);
    private readonly Dictionary<(bool IsGroup, string Principal, string Scope), List<(int Index, RoleAssignment Assignment)>> _index = new();
    private readonly Dictionary<string, string> _resourceGroups = new(StringComparer.Ordinal);
    private readonly RoleSet _set;
    private readonly string _edition;

    private RoleAssignments(GrantDocument document, RoleSet set)
    {
        _set = set;
        _edition = document.Catalog.Editions[document.Catalog.Editions.Count - 1];
        foreach (var group in document.Root["groups"].Members)
        {
            foreach (var user in group.Value.Items)
            {
                if (user.Text is not { } name)
                    continue;
                if (!_groupsOf.TryGetValue(name, out var groups))
                    _groupsOf.Add(name, groups = new HashSet<string>(StringComparer.Ordinal));
                groups.Add(group.Name);
            }
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
                Add(assignment);
        }
    }

    /// <summary>The assignments of which principal, role and scope are known.</summary>
    public List<RoleAssignment> All { get; } = new();

    public static RoleAssignments? Of(GrantDocument document) =>
        document.Shape.Kind == "assignments" && document.Catalog.Editions.Count > 0 && document.Catalog.FindRoleSet("ConsoleRole") is { } set ? new RoleAssignments(document, set) : null;

    /// <summary>
    /// The assignments that whoever has one has too, directly or by a user group, and that reach what it reaches, in document order;
    /// of a principal's for the same scope one of each role, which may be the assignment itself.
    /// </summary>
    public IEnumerable<RoleAssignment> Reaching(RoleAssignment assignment)
    {
        var found = new List<(int Index, RoleAssignment Assignment)>();
        AddReaching(assignment.Group is not null, (assignment.Group ?? assignment.User)!, assignment, found);
        if (assignment.User is { } user && _groupsOf.TryGetValue(user, out var groups))
        {
            foreach (var group in groups)
                AddReaching(true, group, assignment, found);
        }

        found.Sort((a, b) => a.Index.CompareTo(b.Index));
        foreach (var (_, other) in found)
            yield return other;
    }

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

    private void Add(RoleAssignment assignment)
    {
        All.Add(assignment);
        var key = (assignment.Group is not null, (assignment.Group ?? assignment.User)!, assignment.ScopeText);
        if (!_index.TryGetValue(key, out var list))
            _index.Add(key, list = new List<(int, RoleAssignment)>());
        if (!list.Exists(other => other.Assignment.Role == assignment.Role))
            list.Add((All.Count, assignment));
    }

    private void AddReaching(bool isGroup, string principal, RoleAssignment assignment, List<(int, RoleAssignment)> found)
    {
        AddScope(assignment.ScopeText);
        if (assignment.ScopeKind != ScopeKind.Organization)
            AddScope(RoleAssignment.Organization);
        if (assignment.ScopeKind == ScopeKind.Bucket && _resourceGroups.TryGetValue(assignment.ScopeName, out var resourceGroup))
            AddScope(RoleAssignment.ResourceGroupPrefix + resourceGroup);

        void AddScope(string scope)
        {
            if (_index.TryGetValue((isGroup, principal, scope), out var list))
                found.AddRange(list);
        }
    }
}
