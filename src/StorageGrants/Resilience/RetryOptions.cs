using System;
using System.Collections.Generic;

namespace StorageGrants;

/// <summary>
/// When and how often a failed call is sent again. Only operations marked as idempotent are repeated after a timeout, a
/// broken connection or one of the statuses 408, 429, 500, 502, 503 and 504; every other operation only when it is
/// certain that the request never left (docs/resilience.md).
/// </summary>
public sealed class RetryOptions
{
    internal const int MostRetries = 10;
    internal static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);

    /// <summary>How often a call is repeated at most: from 0, which turns repeating off, to 10; 2 unless set.</summary>
    public int MaxRetries { get; set; } = 2;

    /// <summary>
    /// The wait before the first repetition, doubled for each further one and spread at random: more than zero and at most
    /// <see cref="MaxDelay"/>; 200 milliseconds unless set.
    /// </summary>
    public TimeSpan Delay { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// The longest wait, at most one hour; 30 seconds unless set. A service that asks for a longer one by
    /// <c>Retry-After</c> is not called again: the error says how long it asked for.
    /// </summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(30);

    internal RetryOptions Copy() => (RetryOptions)MemberwiseClone();

    internal IEnumerable<string> Check(string name)
    {
        if (MaxRetries is < 0 or > MostRetries)
            yield return name + "." + nameof(MaxRetries) + " is " + MaxRetries + "; accepted are 0 to " + MostRetries + ".";
        if (MaxDelay <= TimeSpan.Zero || MaxDelay > LongestDelay)
            yield return name + "." + nameof(MaxDelay) + " is " + MaxDelay + "; it must be more than zero and at most " + LongestDelay + ".";
        else if (Delay <= TimeSpan.Zero || Delay > MaxDelay)
            yield return name + "." + nameof(Delay) + " is " + Delay + "; it must be more than zero and at most " + nameof(MaxDelay) + ", which is " + MaxDelay + ".";
    }
}
