using System;

namespace StorageGrants.Emulator.Tests.Durability;

/// <summary>What was counted over many kills.</summary>
internal sealed record KillFigures
{
    public int Kills { get; init; }

    /// <summary>Changes that were answered.</summary>
    public int Acknowledged { get; init; }

    /// <summary>Unanswered calls that were found to have happened.</summary>
    public int Happened { get; init; }

    /// <summary>Unanswered calls that were found not to have happened.</summary>
    public int NotHappened { get; init; }

    /// <summary>Records cut off by a kill, which the next start dropped.</summary>
    public int Dropped { get; init; }

    /// <summary>Time spent until a started process answered.</summary>
    public TimeSpan Starting { get; init; }

    public static KillFigures operator +(KillFigures one, KillFigures other) => new()
    {
        Kills = one.Kills + other.Kills,
        Acknowledged = one.Acknowledged + other.Acknowledged,
        Happened = one.Happened + other.Happened,
        NotHappened = one.NotHappened + other.NotHappened,
        Dropped = one.Dropped + other.Dropped,
        Starting = one.Starting + other.Starting,
    };
}
