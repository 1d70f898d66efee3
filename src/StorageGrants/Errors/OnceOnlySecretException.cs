using System;
using System.Collections.Generic;

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
        : this(message, propertyName, secret is null ? Array.Empty<Secret>() : [secret], null, innerException)
    {
    }

    /// <summary>Makes the error for an answer with several secrets; tests that replace a client can raise it.</summary>
    /// <param name="message">What happened; must not hold a secret.</param>
    /// <param name="propertyName">The property of the answer that holds a secret, as on the wire.</param>
    /// <param name="secrets">The secrets that could be read, in the order of the answer.</param>
    /// <param name="answer">The whole answer as it came.</param>
    /// <param name="innerException">What made the answer unreadable.</param>
    /// <exception cref="ArgumentNullException"><paramref name="secrets"/> is <see langword="null"/>.</exception>
    public OnceOnlySecretException(string message, string propertyName, IReadOnlyList<Secret> secrets, Secret? answer, Exception? innerException)
        : base(message, innerException)
    {
        PropertyName = propertyName;
        Secrets = secrets ?? throw new ArgumentNullException(nameof(secrets));
        Answer = answer;
    }

    /// <summary>The property of the answer that holds the secret, as on the wire.</summary>
    public string PropertyName { get; }

    /// <summary>
    /// The secret, when it alone could be read from the answer; <see langword="null"/> when it is lost. The first of
    /// <see cref="Secrets"/> when there are several.
    /// </summary>
    public Secret? Secret => Secrets.Count > 0 ? Secrets[0] : null;

    /// <summary>All secrets that could be read, in the order of the answer; empty when none could.</summary>
    public IReadOnlyList<Secret> Secrets { get; }

    /// <summary>
    /// The answer as it came, up to the limit of the client: it tells what each secret belongs to. <see langword="null"/> when
    /// none came, or an empty one.
    /// </summary>
    public Secret? Answer { get; }
}
