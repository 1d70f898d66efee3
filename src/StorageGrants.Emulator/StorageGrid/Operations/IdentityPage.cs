using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Schema;

namespace StorageGrants.Emulator.StorageGrid.Operations;

/// <summary>One page of groups or users, in the order of their URNs, so that a marker that was deleted is a place too.</summary>
internal static class IdentityPage
{
    public static Answer? Read<T>(TenantCall call, IEnumerable<T> all, Func<T, string> urn, Func<T, bool> isFederated, out IReadOnlyList<T> page)
    {
        page = [];
        var (marker, isDescending) = (call.Query("marker"), call.Query("order") == "desc");
        if (isDescending && marker is null)
            return StorageGridError.Invalid("order", "is desc, which needs a marker.");
        if (marker is not null && !marker.StartsWith("urn:", StringComparison.Ordinal))
            return StorageGridError.Invalid("marker", $"is {Quoted.Value(marker)}; accepted is the URN of the last one seen.");
        var limit = call.QueryNumber("limit") ?? StorageGridEmulatorChoices.DefaultLimit;
        var isIncluded = call.QueryFlag("includeMarker");
        var ordered = all.Where(item => call.Query("type") switch
        {
            "local" => !isFederated(item),
            "federated" => isFederated(item),
            _ => true,
        }).OrderBy(urn, StringComparer.Ordinal).AsEnumerable();
        if (isDescending)
            ordered = ordered.Reverse();
        page = [.. ordered.Where(item => marker is null || IsBehind(string.CompareOrdinal(urn(item), marker), isDescending, isIncluded)).Take(limit)];
        return null;
    }

    private static bool IsBehind(int order, bool isDescending, bool isIncluded) =>
        order == 0 ? isIncluded : isDescending ? order < 0 : order > 0;
}
