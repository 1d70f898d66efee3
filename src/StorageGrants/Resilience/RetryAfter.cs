using System;
using System.Net.Http.Headers;

namespace StorageGrants;

internal static class RetryAfter
{
    /// <summary>How long the service asks to wait: never negative, the longest there is for more than that, null when it does not ask.</summary>
    public static TimeSpan? Of(HttpResponseHeaders headers, TimeProvider timeProvider)
    {
        if (headers.RetryAfter is not { } value) return IsUncountable(headers) ? TimeSpan.MaxValue : null;
        if (value.Delta is { } delta) return delta;

        // A date is the service's own; against its own clock it is right even if ours is wrong.
        var wait = value.Date!.Value - (headers.Date ?? timeProvider.GetUtcNow());
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    // .NET reads no more seconds than an int holds, which are 68 years.
    private static bool IsUncountable(HttpResponseHeaders headers)
    {
        if (!headers.TryGetValues("Retry-After", out var values)) return false;
        foreach (var value in values)
        {
            var digits = value.Trim();
            if (digits.Length > 0 && Array.TrueForAll(digits.ToCharArray(), static c => c is >= '0' and <= '9')) return true;
        }

        return false;
    }
}
