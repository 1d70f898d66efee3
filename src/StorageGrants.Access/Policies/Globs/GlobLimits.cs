using System;

namespace StorageGrants.Access.Policies;

/// <summary>How much work a question may take before its answer is <see cref="Truth.NotDecided"/>.</summary>
public sealed class GlobLimits
{
    /// <summary>Creates limits.</summary>
    /// <param name="maxStates">Sets of pattern positions looked at, at least 1.</param>
    /// <param name="maxWork">Pattern positions passed through, at least 1; about 5 to 10 ns each.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is below 1.</exception>
    public GlobLimits(int maxStates = 20_000, long maxWork = 4_000_000)
    {
        MaxStates = maxStates < 1 ? throw new ArgumentOutOfRangeException(nameof(maxStates), maxStates, "A limit is at least 1.") : maxStates;
        MaxWork = maxWork < 1 ? throw new ArgumentOutOfRangeException(nameof(maxWork), maxWork, "A limit is at least 1.") : maxWork;
    }

    /// <summary>Limits that keep a question below some 50 ms.</summary>
    public static GlobLimits Default { get; } = new();

    /// <summary>Sets of pattern positions looked at.</summary>
    public int MaxStates { get; }

    /// <summary>Pattern positions passed through.</summary>
    public long MaxWork { get; }
}
