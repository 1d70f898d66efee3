using System;
using System.Collections.Generic;

namespace StorageGrants;

/// <summary>
/// Settings for some calls of a client; see <see cref="ApiClientExtensions.With"/>. A sign-in that a call waits for is shared
/// with other calls and has the settings of the client; <see cref="Timeout"/> bounds the wait.
/// </summary>
public sealed class CallOptions
{
    /// <summary>
    /// The time for one call, its repetitions and the waits between them: more than zero and at most 24 days, or
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>; <see langword="null"/> leaves it to the client. The timeout
    /// of the HTTP client still holds for each attempt.
    /// </summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>
    /// Headers to send besides those of the operation. Headers of the body, <c>Host</c> and line breaks are refused; what
    /// a client signs with replaces a header of the same name.
    /// </summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Sees every answer, of each attempt, before it is read, errors included. It may be called by several threads at
    /// once. If it throws, the call ends with a <see cref="StorageGrantsException"/> around that exception, which for an
    /// answer with a secret that is shown once is an <see cref="OnceOnlySecretException"/> that holds the secret.
    /// </summary>
    public Action<RawResponse>? OnResponse { get; set; }

    /// <summary>How failed calls are repeated; <see langword="null"/> leaves it to the client.</summary>
    public RetryOptions? Retry { get; set; }
}
