using System;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;

namespace StorageGrants.RadosGateway;

/// <summary>Settings of a <see cref="RadosGatewayAdminClient"/>; read once when a client is made.</summary>
public sealed class RadosGatewayAdminOptions
{
    /// <summary>The access key of a user of the gateway that has caps. Required; visible ASCII without a slash.</summary>
    public string AccessKeyId { get; set; } = "";

    /// <summary>The secret of that key. Required; not blank, no white space around it.</summary>
    public Secret? SecretAccessKey { get; set; }

    /// <summary>
    /// Where the gateway answers: https, or http on a loopback address; scheme, host and port only. Required. The path of
    /// the Admin Ops API is <see cref="AdminEntry"/>.
    /// </summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>
    /// Whether <see cref="BaseAddress"/> may be http on any host. Answers hold secrets of keys, which then cross the
    /// network for everyone to read.
    /// </summary>
    public bool AllowPlainHttp { get; set; }

    /// <summary>
    /// The first segment of every path (<c>rgw_admin_entry</c> of the gateway): letters, digits, hyphens and underscores;
    /// <c>admin</c> unless set. With a wrong one the gateway takes requests for S3 requests on a bucket of that name.
    /// </summary>
    public string AdminEntry { get; set; } = "admin";

    /// <summary>The region that signatures name; a gateway takes any. Letters, digits and hyphens; <c>default</c> unless set.</summary>
    public string Region { get; set; } = "default";

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
    /// Takes what the client logs under the category <c>StorageGrants.RadosGateway.RadosGatewayAdminClient</c>: methods,
    /// routes and statuses, no value of a call. Unset, that of the service collection when there is one, else nothing is
    /// logged.
    /// </summary>
    [JsonIgnore]
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>The clock that dates requests and measures timeouts and waits; replace it in tests.</summary>
    [JsonIgnore]
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
