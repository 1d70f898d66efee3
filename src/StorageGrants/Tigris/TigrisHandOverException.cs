using System;

namespace StorageGrants.Tigris;

/// <summary>
/// A key was rotated, and the code that was to take over its new secret threw. The secret is here and nowhere else: store
/// it, or rotate again.
/// </summary>
public sealed class TigrisHandOverException : StorageGrantsException
{
    /// <summary>Makes the error; tests that replace a client can raise it.</summary>
    /// <param name="message">What happened; must not hold the secret.</param>
    /// <param name="rotated">The rotated key with its secret.</param>
    /// <param name="innerException">What the hand-over threw.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rotated"/> is <see langword="null"/>.</exception>
    public TigrisHandOverException(string message, TigrisRotatedKey rotated, Exception? innerException)
        : base(message, innerException) => Rotated = rotated ?? throw new ArgumentNullException(nameof(rotated));

    /// <summary>The rotated key with its new secret.</summary>
    public TigrisRotatedKey Rotated { get; }
}
