using System.Collections.Generic;
using System.Linq;
using System.Text;
using StorageGrants.Access.Roles;

namespace StorageGrants.Access.Tests.Documents;

/// <summary>Writes docs/editions.md from a role catalogue: what each role may do, edition beside edition.</summary>
internal static class EditionsPage
{
    public static string Write(RoleCatalog catalog)
    {
        var page = new StringBuilder();
        page.Append("# Editions\n\n");
        page.Append("Vendors' documents change their meaning over time. An edition is a dated meaning: evaluators and rules name the one they speak of,\n");
        page.Append("clients have none, since there is one live server. This page is written from the schemas by a test; do not edit it.\n\n");
        page.Append("`storagegrants_tigris_edition = 2026-06 | 2026-10 | both` (default `both`) chooses the edition rules report under. Under `both` a\n");
        page.Append("finding is an error only where every edition agrees; otherwise it is at most a warning and names the edition.\n\n");
        page.Append("yes: permitted; no: not permitted; open: the edition's documents do not decide.\n");
        foreach (var set in catalog.RoleSets)
            WriteSet(page, catalog, set);
        return page.ToString();
    }

    private static void WriteSet(StringBuilder page, RoleCatalog catalog, RoleSet set)
    {
        page.Append("\n## ").Append(catalog.System).Append(' ').Append(set.Name).Append("\n\n").Append(set.Description).Append("\n\n");
        WriteRoles(page, catalog, set);
        var rows = catalog.Operations.Where(operation => operation.Plane == set.Plane).Select(operation => (operation, Cells: Cells(catalog, set, operation))).ToList();
        var differing = rows.Where(row => Differs(row.Cells)).ToList();
        page.Append("\nOperations whose answer differs between editions: ").Append(differing.Count).Append(" of ").Append(rows.Count).Append(".\n\n");
        WriteTable(page, catalog, set, differing);
        page.Append("\nOperations whose answer is the same:\n\n");
        WriteTable(page, catalog, set, rows.Except(differing).ToList());
    }

    private static void WriteRoles(StringBuilder page, RoleCatalog catalog, RoleSet set)
    {
        page.Append("| role | since | includes | skips policies | on the wildcard | meaning |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var role in set.Roles)
        {
            var newest = role.In(catalog.Editions[catalog.Editions.Count - 1]);
            page.Append("| `").Append(role.Name).Append("` | ").Append(role.Since ?? catalog.Editions[0]).Append(" | ")
                .Append(newest.Includes.Count == 0 ? "-" : string.Join(", ", newest.Includes)).Append(" | ")
                .Append(newest.BypassesPolicies ? "yes" : "no").Append(" | ").Append(newest.OnWildcard ?? "-").Append(" | ").Append(role.Description).Append(" |\n");
        }
    }

    private static void WriteTable(StringBuilder page, RoleCatalog catalog, RoleSet set, List<(RoleOperation Operation, string[][] Cells)> rows)
    {
        if (rows.Count == 0)
        {
            page.Append("None.\n");
            return;
        }

        page.Append("| operation |");
        foreach (var edition in catalog.Editions)
        {
            foreach (var role in set.Roles)
                page.Append(' ').Append(edition).Append(' ').Append(role.Name).Append(" |");
        }

        page.Append("\n| --- |").Append(string.Concat(Enumerable.Repeat(" --- |", catalog.Editions.Count * set.Roles.Count))).Append('\n');
        foreach (var (operation, cells) in rows)
        {
            page.Append("| ").Append(operation.Name);
            foreach (var name in operation.Names)
                page.Append(" (").Append(name.Value).Append(" in ").Append(name.Key).Append(')');
            page.Append(" |").Append(string.Concat(cells.SelectMany(edition => edition).Select(cell => " " + cell + " |"))).Append('\n');
        }
    }

    private static string[][] Cells(RoleCatalog catalog, RoleSet set, RoleOperation operation) =>
        catalog.Editions.Select(edition => set.Roles.Select(role => Cell(set.Permits(role.Name, operation.Name, edition))).ToArray()).ToArray();

    private static bool Differs(string[][] cells) => cells.Skip(1).Any(edition => !edition.SequenceEqual(cells[0]));

    private static string Cell(Permission permission) => permission switch
    {
        Permission.Permitted => "yes",
        Permission.NotPermitted => "no",
        _ => "open",
    };
}
