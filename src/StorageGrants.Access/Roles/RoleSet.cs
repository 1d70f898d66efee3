using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Roles;

/// <summary>A set of roles that one field takes its values from.</summary>
public sealed class RoleSet
{
    private readonly Dictionary<string, Role> _byName = new(StringComparer.Ordinal);
    private readonly EditionOrder _editions;
    private readonly OperationTable _operations;

    internal RoleSet(RoleSetHeader header, IReadOnlyList<Role> roles, EditionOrder editions, OperationTable operations)
    {
        System = header.System;
        Name = header.Name;
        Description = header.Description;
        Plane = header.Plane;
        Combination = header.Combination;
        Wildcard = header.Wildcard;
        DefaultRole = header.DefaultRole;
        Status = header.Status;
        IsOpen = header.IsOpen;
        Repeated = header.Repeated;
        Aliases = header.Aliases;
        Roles = roles;
        _editions = editions;
        _operations = operations;
        foreach (var role in roles)
            _byName[role.Name] = role;
    }

    /// <summary>Name of the system, such as <c>tigris</c>.</summary>
    public string System { get; }

    /// <summary>Name of the set in its schema.</summary>
    public string Name { get; }

    /// <summary>One sentence, or empty.</summary>
    public string Description { get; }

    /// <summary>The layer the roles belong to.</summary>
    public RolePlane Plane { get; }

    /// <summary>How several roles combine: <c>single</c>, <c>union</c>, <c>all-of</c>, <c>most-restrictive</c> or <c>read-only-wins</c>.</summary>
    public string Combination { get; }

    /// <summary>The scope text that means every resource, or null when the system has none.</summary>
    public string? Wildcard { get; }

    /// <summary>The role that applies when the field is left out, or null.</summary>
    public string? DefaultRole { get; }

    /// <summary>How far the vendor has released the roles, such as <c>private-preview</c>; null when they are generally available.</summary>
    public string? Status { get; }

    /// <summary>Whether the vendor adds roles without notice, so that an unknown one is no mistake.</summary>
    public bool IsOpen { get; }

    /// <summary><c>undocumented</c> where the vendor does not say what one resource listed twice with two roles comes to; null where <see cref="Combination"/> says it.</summary>
    public string? Repeated { get; }

    /// <summary>The editions of the documents that the roles are read from, oldest first.</summary>
    internal IReadOnlyList<string> Editions => _editions.Editions;

    /// <summary>The catalogue it belongs to, or null for one made of attributes.</summary>
    internal RoleCatalog? Catalog { get; set; }

    internal IReadOnlyList<RoleOperation> Operations => _operations.All;

    /// <summary>Other spellings people write, each with the role meant.</summary>
    public IReadOnlyDictionary<string, string> Aliases { get; }

    /// <summary>The roles in schema order.</summary>
    public IReadOnlyList<Role> Roles { get; }

    /// <summary>A role set as generated attributes describe it; it knows no operations.</summary>
    /// <param name="system">Name of the system.</param>
    /// <param name="name">Name of the set.</param>
    /// <param name="plane">The layer the roles belong to.</param>
    /// <param name="wildcard">The scope text that means every resource, or null.</param>
    /// <param name="defaultRole">The role that applies when the field is left out, or null.</param>
    /// <param name="roles">The roles.</param>
    public static RoleSet Create(string system, string name, RolePlane plane, string? wildcard, string? defaultRole, IReadOnlyList<Role> roles) =>
        new(
            new RoleSetHeader { System = system, Name = name, Plane = plane, Wildcard = wildcard, DefaultRole = defaultRole },
            roles,
            new EditionOrder(Array.Empty<string>()),
            new OperationTable(Array.Empty<RoleOperation>()));

    /// <summary>The role of this exact name, or null.</summary>
    /// <param name="name">Text on the wire, compared ordinally.</param>
    public Role? Find(string name) => name is not null && _byName.TryGetValue(name, out var role) ? role : null;

    /// <summary>Whether a role has an operation in an edition, through the roles it includes as well.</summary>
    /// <param name="role">Text of the role on the wire.</param>
    /// <param name="operation">Name of the operation, in any edition.</param>
    /// <param name="edition">An edition of the catalogue.</param>
    /// <returns><see cref="Permission.Undocumented"/> when the edition knows neither the role nor the operation, or contradicts itself.</returns>
    public Permission Permits(string role, string operation, string edition)
    {
        if (Find(role) is not { } found || _operations.Find(operation) is not { } declared)
            return Permission.Undocumented;

        return CellOf(found, declared, edition) switch
        {
            RoleCell.Permitted or RoleCell.Inferred => Permission.Permitted,
            RoleCell.Own => Permission.PermittedOwn,
            RoleCell.Undocumented => Permission.Undocumented,
            _ => Permission.NotPermitted,
        };
    }

    // Whether an edition has something that the schema dates.
    internal bool IsIn(string edition, string? since) => !_editions.IsBefore(edition, since);

    internal RoleCell CellOf(Role role, RoleOperation operation, string edition) =>
        _editions.IsBefore(edition, role.Since) || _editions.IsBefore(edition, operation.Since) ? RoleCell.Undocumented : Search(role, operation.Name, edition);

    /// <summary>The operations a role has in an edition, through the roles it includes as well, in catalogue order.</summary>
    /// <param name="role">Text of the role on the wire.</param>
    /// <param name="edition">An edition of the catalogue.</param>
    public IReadOnlyList<RoleOperation> OperationsOf(string role, string edition)
    {
        var list = new List<RoleOperation>();
        foreach (var operation in _operations.All)
        {
            if (Permits(role, operation.Name, edition) == Permission.Permitted)
                list.Add(operation);
        }

        return list;
    }

    // The answer of the role itself counts; among included roles the most generous one does.
    private RoleCell Search(Role start, string operation, string edition)
    {
        var semantics = start.In(edition);
        var own = OwnCell(semantics, operation);
        if (own is not (RoleCell.No or RoleCell.Own) || semantics.Includes.Count == 0)
            return own;

        var visited = new HashSet<string>(StringComparer.Ordinal) { start.Name };
        var pending = new Stack<RoleSemantics>();
        pending.Push(semantics);
        var answer = own;
        while (pending.Count > 0)
        {
            foreach (var name in pending.Pop().Includes)
            {
                if (Find(name) is not { } included || !visited.Add(name))
                    continue;
                var cell = OwnCell(included.In(edition), operation);
                if (cell == RoleCell.No)
                    pending.Push(included.In(edition));
                else if (cell > answer)
                    answer = cell;
            }
        }

        return answer;
    }

    private static RoleCell OwnCell(RoleSemantics semantics, string operation)
    {
        if (Contains(semantics.Undocumented, operation))
            return RoleCell.Undocumented;
        if (Contains(semantics.Permits, operation))
            return Contains(semantics.Inferred, operation) ? RoleCell.Inferred : RoleCell.Permitted;
        return Contains(semantics.PermitsOwn, operation) ? RoleCell.Own : RoleCell.No;
    }

    private static bool Contains(IReadOnlyList<string> list, string value)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (string.Equals(list[i], value, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
