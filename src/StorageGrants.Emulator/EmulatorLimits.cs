namespace StorageGrants.Emulator;

/// <summary>Limits of the emulator itself, the same for every system it answers for. They say nothing about any vendor.</summary>
public static class EmulatorLimits
{
    /// <summary>Largest accepted request body, in bytes.</summary>
    public const int MaxBodyBytes = 1024 * 1024;

    /// <summary>How many violations of a body one message lists.</summary>
    public const int MaxReportedViolations = 5;

    /// <summary>How long a request under way may take to finish when the emulator is disposed, in milliseconds.</summary>
    public const int ShutdownGraceMilliseconds = 500;
}
