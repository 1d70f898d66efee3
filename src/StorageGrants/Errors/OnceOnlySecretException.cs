using System;

namespace StorageGrants;

/// <summary>
/// The service answered with success a call whose answer holds the only copy of a secret, and that answer could not be
/// read. What the call made exists, so calling again makes another one.
/// </summary>
public sealed class OnceOnlySecretException : StorageGrantsException
{
    /// <summary>Makes the error; tests that replace a client can raise it.</summary>
    /// <param name="message">What happened; must not hold the secret.</param>
    /// <param name="propertyName">The property of the answer that holds the secret, as on the wire.</param>
    /// <param name="secret">The secret, if it could be read.</param>
    /// <param name="innerException">What made the answer unreadable.</param>
    public OnceOnlySecretException(string message, string propertyName, Secret? secret, Exception? innerException)
        : base(message, innerException)
    {
        PropertyName = propertyName;
        Secret = secret;
    }

    /// <summary>The property of the answer that holds the secret, as on the wire.</summary>
    public string PropertyName { get; }

    /// <summary>The secret, when it alone could be read from the answer; <see langword="null"/> when it is lost.</summary>
    public Secret? Secret { get; }
}
