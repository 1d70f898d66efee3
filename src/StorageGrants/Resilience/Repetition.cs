using System;
using System.Net;

namespace StorageGrants;

// What a failed attempt says about another one.
internal readonly struct Repetition
{
    private Repetition(bool isAllowed, TimeSpan? after)
    {
        IsAllowed = isAllowed;
        After = after;
    }

    public bool IsAllowed { get; }

    /// <summary>The wait the service asked for.</summary>
    public TimeSpan? After { get; }

    public static Repetition AfterStatus(bool isIdempotent, HttpStatusCode status, TimeSpan? after) =>
        new(isIdempotent && (int)status is (408 or 429 or 500 or 502 or 503 or 504), after);

    public static Repetition AfterFailure(bool isIdempotent, Exception cause) => new(isIdempotent || NonDelivery.IsProven(cause), null);
}
