using System;
using System.Net.Http.Headers;

namespace StorageGrants;

internal static class RetryAfter
{
    /// <summary>How long the service asks to wait: never negative, null when it does not ask.</summary>
    public static TimeSpan? Of(HttpResponseHeaders headers, TimeProvider timeProvider)
    {
        if (headers.RetryAfter is not { } value) return null;
        if (value.Delta is { } delta) return delta;

        // A date is the service's own; against its own clock it is right even if ours is wrong.
        var wait = value.Date!.Value - (headers.Date ?? timeProvider.GetUtcNow());
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }
}
