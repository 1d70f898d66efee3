using System;

namespace StorageGrants;

/// <summary>
/// The connection failed before a complete answer was there: no connection, a reset, an answer cut off. Whether the
/// service carried out the call is unknown unless the inner exception says that no connection came about.
/// </summary>
public sealed class TransportException : StorageGrantsException
{
    internal TransportException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
