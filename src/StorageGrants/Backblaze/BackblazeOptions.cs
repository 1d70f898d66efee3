using System;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;

namespace StorageGrants.Backblaze;

/// <summary>Settings of the Backblaze clients; read once when a client is made.</summary>
public sealed class BackblazeOptions
{
    /// <summary>
    /// The id of the application key, or the account id for the master key. Required; not blank, no colon, no white space
    /// around it.
    /// </summary>
    public string ApplicationKeyId { get; set; } = "";

    /// <summary>The secret of the application key. Required; not blank, no white space around it.</summary>
    public Secret? ApplicationKey { get; set; }

    /// <summary>
    /// Where the key is exchanged for a token: https, or http on a loopback address; scheme, host and port only.
    /// <c>https://api.backblazeb2.com</c> unless set. Every other call goes where that answer says
    /// (docs/vendors/backblaze-api.md).
    /// </summary>
    public Uri? BaseAddress { get; set; } = new("https://api.backblazeb2.com");

    /// <summary>
    /// The time for one call, repetitions and a renewed authorization included: more than zero and at most 24 days, or
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>. Unset, the timeout of the HTTP client counts, for
    /// the headers of the answer and again for its body; it is 100 seconds unless changed.
    /// </summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>The most bytes read of one answer: from 1 to 1,073,741,824; 16 MiB unless set.</summary>
    public int MaxResponseBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>
    /// How failed calls are repeated: reading calls after timeouts, broken connections and overload, others only when the
    /// request cannot have left this machine. Required.
    /// </summary>
    public RetryOptions Retry { get; set; } = new();

    /// <summary>
    /// Takes what a client logs under its own name as category: methods, routes and statuses, no value of a call. Unset,
    /// that of the service collection when there is one, else nothing is logged.
    /// </summary>
    [JsonIgnore]
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>The clock that measures timeouts and waits; replace it in tests.</summary>
    [JsonIgnore]
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
