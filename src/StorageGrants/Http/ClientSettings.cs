using System;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace StorageGrants.Http;

/// <summary>What every client takes from its options, as they were when it was made.</summary>
internal sealed class ClientSettings
{
    /// <summary>Those of clients made for tests, which cannot send.</summary>
    public static readonly ClientSettings None = new();

    public ClientSettings(TimeSpan? timeout, int maxResponseBytes, RetryOptions retry, TimeProvider timeProvider, ILoggerFactory? loggerFactory, string category)
    {
        Timeout = timeout;
        MaxResponseBytes = maxResponseBytes;
        Retry = retry.Copy();
        TimeProvider = timeProvider;
        if (loggerFactory is not null) Logger = loggerFactory.CreateLogger(category);
    }

    private ClientSettings()
    {
    }

    public TimeSpan? Timeout { get; }

    public int MaxResponseBytes { get; }

    public RetryOptions? Retry { get; }

    public TimeProvider TimeProvider { get; } = TimeProvider.System;

    public ILogger Logger { get; } = NullLogger.Instance;
}
