using System;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;

namespace StorageGrants.Tigris.Organizations;

/// <summary>Settings of a <see cref="TigrisOrganizationsClient"/>; read once when a client is made.</summary>
public sealed class TigrisOrganizationsOptions
{
    /// <summary>The id of the access key that signs (<c>tid_...</c>). Required; no white space, slash or comma.</summary>
    public string AccessKeyId { get; set; } = "";

    /// <summary>The secret of the access key (<c>tsec_...</c>). Required; not blank, no white space around it.</summary>
    public Secret? SecretAccessKey { get; set; }

    /// <summary>
    /// Where keys, policies, organizations, invitations and teams are managed: https, or http on a loopback address; scheme,
    /// host and port only. <c>https://iam.storageapi.dev</c> unless set, as in the published JavaScript client; the
    /// vendor's documents name <c>https://iam.storage.dev</c> (docs/vendors/tigris-organizations.md).
    /// </summary>
    public Uri? IamAddress { get; set; } = new("https://iam.storageapi.dev");

    /// <summary>
    /// Where caller and members are read: as <see cref="IamAddress"/>. <c>https://mgmt.storageapi.dev</c> unless set, as in
    /// the published JavaScript client.
    /// </summary>
    public Uri? ManagementAddress { get; set; } = new("https://mgmt.storageapi.dev");

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
    /// Takes what the client logs under the category of its full name: methods, routes and statuses, no value of a call.
    /// Unset, that of the service collection when there is one, else nothing is logged.
    /// </summary>
    [JsonIgnore]
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>The clock that dates signatures and measures timeouts and waits; replace it in tests.</summary>
    [JsonIgnore]
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
