using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using StorageGrants.Access.Roles;

namespace StorageGrants.Evaluation.Tests.Cells;

/// <summary>
/// What the sources say of every role and operation of a role set, written from them and not from the schema. A line is
/// <c>operation | roles that have it | roles for which it is open | roles that have it on what their holder created</c>; nobody has
/// an operation that is not listed.
/// </summary>
internal sealed class CellTable
{
    private readonly Dictionary<(string Edition, string Operation, string Role), Permission> _cells = [];
    private readonly List<(string Edition, string Operation, string Role, Permission Expected)> _expectations = [];
    private readonly string _system;
    private readonly string _set;

    private CellTable(string system, string set)
    {
        _system = system;
        _set = set;
    }

    public static IEnumerable<CellTable> Of(RoleCatalog catalog) => catalog.RoleSets.Select(set => Read(catalog, set.Name));

    /// <summary>Where the catalogue says otherwise.</summary>
    public IEnumerable<string> Differences(RoleCatalog catalog)
    {
        var set = catalog.FindRoleSet(_set)!;
        foreach (var (edition, operation, role, expected) in _expectations)
        {
            var actual = set.Permits(role, operation, edition);
            if (expected != actual)
                yield return $"{_system} {edition} {_set} {role} {operation}: expected {expected}, is {actual}";
        }
    }

    /// <summary>Operations that the table names and the catalogue does not have.</summary>
    public IEnumerable<string> Unknown(RoleCatalog catalog) => _cells.Keys.Where(cell => catalog.FindOperation(cell.Operation) is null).Select(cell => cell.Operation);

    private Permission Expected(string edition, RoleOperation operation, Role role, RoleCatalog catalog)
    {
        if (_cells.TryGetValue((edition, operation.Name, role.Name), out var permission))
            return permission;
        return IsLater(role.Since) || IsLater(operation.Since) ? Permission.Undocumented : Permission.NotPermitted;

        bool IsLater(string? since) => since is not null && catalog.Editions.TakeWhile(known => known != since).Contains(edition);
    }

    private static CellTable Read(RoleCatalog catalog, string set)
    {
        var table = new CellTable(catalog.System, set);
        IEnumerable<string> editions = [];
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "cells", catalog.System + "." + set + ".txt")))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line.StartsWith("edition ", StringComparison.Ordinal))
            {
                editions = line["edition ".Length..] is "*" ? catalog.Editions : [line["edition ".Length..]];
                continue;
            }

            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            foreach (var edition in editions)
            {
                table.Add(edition, cells[0], cells.ElementAtOrDefault(1), Permission.Permitted);
                table.Add(edition, cells[0], cells.ElementAtOrDefault(2), Permission.Undocumented);
                table.Add(edition, cells[0], cells.ElementAtOrDefault(3), Permission.PermittedOwn);
            }
        }

        var roles = catalog.FindRoleSet(set)!;
        table._expectations.AddRange(
            from edition in catalog.Editions
            from operation in catalog.Operations
            where operation.Plane == roles.Plane
            from role in roles.Roles
            select (edition, operation.Name, role.Name, table.Expected(edition, operation, role, catalog)));
        return table;
    }

    private void Add(string edition, string operation, string? roles, Permission permission)
    {
        foreach (var role in (roles ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            _cells.Add((edition, operation, role), permission);
    }
}
