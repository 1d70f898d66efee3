using System;
using System.Collections.Generic;

namespace StorageGrants.StorageGrid;

// Where the pages of groups and users end (docs/vendors/storagegrid-api.md).
internal static class IdentityPages
{
    private const int DefaultLimit = 25;

    public static int Limit(int? limit) => limit switch
    {
        null => DefaultLimit,
        < 1 => throw new ArgumentOutOfRangeException(nameof(limit), limit, "A page has one item at least."),
        { } most => most,
    };

    /// <summary>The URN to go on from; null when the page was the last one.</summary>
    /// <exception cref="StorageGrantsException">There may be more, and the page does not say where.</exception>
    public static string? Next<T>(IReadOnlyList<T> page, int limit, Func<T, string?> urn, string operationId)
    {
        // The most that a service gives at once is not documented: a page larger than the usual one can be such a most.
        if (page.Count < Math.Min(limit, DefaultLimit)) return null;
        if (urn(page[page.Count - 1]) is { Length: > 0 } last) return last;
        throw new StorageGrantsException("StorageGRID answered " + operationId + " with a full page whose last item has no URN, so the rest cannot be listed.")
        {
            OperationId = operationId,
        };
    }
}
