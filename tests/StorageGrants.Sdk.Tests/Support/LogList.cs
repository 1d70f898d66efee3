using System;
using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace StorageGrants.Sdk.Tests.Support;

/// <summary>Remembers what was logged.</summary>
internal sealed class LogList(LogLevel lowest = LogLevel.Trace) : ILogger, ILoggerFactory
{
    public ConcurrentQueue<(LogLevel Level, EventId Id, string Text, Exception? Exception)> Entries { get; } = new();

    public string? Category { get; private set; }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= lowest;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Entries.Enqueue((logLevel, eventId, formatter(state, exception), exception));

    public ILogger CreateLogger(string categoryName)
    {
        Category = categoryName;
        return this;
    }

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public void Dispose()
    {
    }
}
