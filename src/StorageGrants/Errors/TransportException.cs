using System;

namespace StorageGrants;

/// <summary>
/// The connection failed before a complete answer was there: no connection, a reset, an answer cut off. Whether the
/// service carried out the call is unknown unless the inner exception says that no connection came about.
/// </summary>
public sealed class TransportException : StorageGrantsException
{
    /// <summary>Makes the error; tests that replace a client can raise it.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What the transport said; must hold no secret.</param>
    public TransportException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
