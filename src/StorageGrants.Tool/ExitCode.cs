namespace StorageGrants.Tool;

/// <summary>What the tool returns to its caller. When several apply, the greatest wins.</summary>
public static class ExitCode
{
    /// <summary>Everything was read and nothing was found.</summary>
    public const int Clean = 0;

    /// <summary>At least one finding at or above the threshold.</summary>
    public const int Findings = 1;

    /// <summary>The command line was not understood; nothing was read.</summary>
    public const int Usage = 2;

    /// <summary>Something could not be read, written or finished, so the answer is incomplete.</summary>
    public const int Unreadable = 3;

    /// <summary>Interrupted, as shells number it: 128 + SIGINT.</summary>
    public const int Cancelled = 130;
}
