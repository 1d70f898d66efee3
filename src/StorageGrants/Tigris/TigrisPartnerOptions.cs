using System;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;

namespace StorageGrants.Tigris;

/// <summary>Settings of a <see cref="TigrisPartnerClient"/>; read once when a client is made.</summary>
public sealed class TigrisPartnerOptions
{
    /// <summary>The provider id the vendor issued. Required; not blank.</summary>
    public string ProviderId { get; set; } = "";

    /// <summary>The signing key the vendor issued with the provider id. Required; not blank, no white space around it.</summary>
    public Secret? SigningKey { get; set; }

    /// <summary>
    /// Where the Partner API answers: https, or http on a loopback address; no user info, query or fragment.
    /// <c>https://mgmt.storage.dev</c> unless set (docs/vendors/tigris.md).
    /// </summary>
    public Uri? BaseAddress { get; set; } = new("https://mgmt.storage.dev");

    /// <summary>Which path creates an access key.</summary>
    public TigrisCreateKeyPath CreateKeyPath { get; set; } = TigrisCreateKeyPath.Key;

    /// <summary>
    /// The time for one call, repetitions included, from sending to the last byte of the answer: more than zero and at most 24 days, or
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>. Unset, the timeout of the HTTP client counts, for
    /// the headers of the answer and again for its body; it is 100 seconds unless changed.
    /// </summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>The most bytes read of one answer: from 1 to 1,073,741,824; 16 MiB unless set.</summary>
    public int MaxResponseBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>
    /// How failed calls are repeated, each time with a fresh signature: reading calls after timeouts, broken connections
    /// and overload, others only when the request cannot have left this machine. Required.
    /// </summary>
    public RetryOptions Retry { get; set; } = new();

    /// <summary>
    /// Takes what the client logs under the category <c>StorageGrants.Tigris.TigrisPartnerClient</c>: methods, routes and
    /// statuses, no value of a call. Unset, that of the service collection when there is one, else nothing is logged.
    /// </summary>
    [JsonIgnore]
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>The clock that dates requests and measures timeouts and waits; replace it in tests.</summary>
    [JsonIgnore]
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// Makes the nonce of a request: visible ASCII that never repeats. Unset, a random UUID (version 4); replace it in
    /// tests.
    /// </summary>
    [JsonIgnore]
    public Func<string>? NonceFactory { get; set; }
}
