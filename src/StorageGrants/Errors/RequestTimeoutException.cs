using System;

namespace StorageGrants;

/// <summary>
/// No complete answer came within the time allowed. Whether the service carried out the call is unknown.
/// <see cref="Exception.InnerException"/> is a <see cref="TimeoutException"/>.
/// </summary>
public sealed class RequestTimeoutException : StorageGrantsException
{
    /// <summary>Makes the error; tests that replace a client can raise it.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="timeout">The time that was allowed.</param>
    public RequestTimeoutException(string message, TimeSpan timeout)
        : base(message, new TimeoutException(message))
    {
        Timeout = timeout;
    }

    /// <summary>The time that was allowed.</summary>
    public TimeSpan Timeout { get; }
}
