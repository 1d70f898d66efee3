using System;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;

namespace StorageGrants.StorageGrid;

/// <summary>Settings of the StorageGRID tenant clients; read once when a client is made.</summary>
public sealed class StorageGridTenantOptions
{
    /// <summary>
    /// Where the management API answers, an admin node or a load balancer: https, or http on a loopback address; scheme, host
    /// and port only. Required.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The id of the tenant account. Required; not blank, no white space around it.</summary>
    public string AccountId { get; set; } = "";

    /// <summary>
    /// The user who signs in, such as <c>root</c>. Required; not blank, no white space around it. With single sign-on local users
    /// cannot sign in (docs/vendors/storagegrid-api.md).
    /// </summary>
    public string UserName { get; set; } = "";

    /// <summary>The password. Required; not blank, no white space around it.</summary>
    public Secret? Password { get; set; }

    /// <summary>
    /// The time for one call, repetitions and a renewed sign-in included: more than zero and at most 24 days, or
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

    /// <summary>The clock that measures timeouts, waits and the life of tokens and keys; replace it in tests.</summary>
    [JsonIgnore]
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
