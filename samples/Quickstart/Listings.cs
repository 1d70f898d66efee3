using System.Collections.Generic;
using System.Linq;
using Spectre.Console;
using StorageGrants.Tigris;

namespace Quickstart;

/// <summary>The same listing asked for as Member and as Admin, side by side.</summary>
internal static class Listings
{
    public static Table Compare(string userId, IReadOnlyList<AccessKeyInfo> asMember, IReadOnlyList<AccessKeyInfo> asAdmin)
    {
        var table = new Table().Title("Keys that " + userId + " lists").AddColumns("Key", "Name", "as Member", "as Admin");
        table.Columns[0].NoWrap();
        foreach (var key in asAdmin)
        {
            var isOwn = asMember.Any(own => own.Id == key.Id);
            var name = key.Name.Length > 0 ? key.Name : "(owner key)";
            table.AddRow(key.Id.EscapeMarkup(), name.EscapeMarkup(), isOwn ? "yes" : "-", "yes");
        }

        return table.AddRow("", "[bold]total[/]", asMember.Count.ToString(), asAdmin.Count.ToString());
    }
}
