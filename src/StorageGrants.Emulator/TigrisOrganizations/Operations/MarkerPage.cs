using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Schema;
using StorageGrants.Emulator.State;

namespace StorageGrants.Emulator.TigrisOrganizations.Operations;

/// <summary>A page of a listing: the marker is the last item of the page before.</summary>
internal sealed record MarkerPage<T>(IReadOnlyList<T> Items, string? Next)
    where T : class, ISequenced
{
    public static Answer? Read(OrganizationsCall call, IEnumerable<T> all, out MarkerPage<T> page)
    {
        page = null!;
        var limit = System.Math.Min(call.Number("MaxItems") ?? TigrisOrganizationsEmulatorChoices.MaxItems, TigrisOrganizationsEmulatorChoices.MaxItems);
        var items = all.ToList();
        if (call.Text("Marker") is { Length: > 0 } marker)
        {
            var last = items.FindIndex(item => item.Key == marker);
            if (last < 0)
                return OrganizationsError.Invalid($"Marker is {Quoted.Value(marker)}; accepted is what this listing returned.");
            items.RemoveRange(0, last + 1);
        }

        var isCut = items.Count > limit;
        items = [.. items.Take(limit)];
        page = new MarkerPage<T>(items, isCut ? items[^1].Key : null);
        return null;
    }

    public void WriteEnd(Utf8JsonWriter json)
    {
        json.WriteBoolean("IsTruncated", Next is not null);
        json.WriteString("Marker", Next ?? "");
    }
}
