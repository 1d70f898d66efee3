using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StorageGrants.Http;

namespace StorageGrants.Sdk.Tests.Support;

/// <summary>A client as the generator would write it, for an imaginary service.</summary>
internal class ThingsClient : ApiClient
{
    private static readonly ApiOperation s_create = new("Things_Create", HttpMethod.Post, "/things");
    private static readonly ApiOperation s_get = new("Things_Get", HttpMethod.Get, "/things/{id}");
    private static readonly ApiOperation s_delete = new("Things_Delete", HttpMethod.Delete, "/things");
    private static readonly ApiOperation s_ping = new("Things_Ping", HttpMethod.Post, "/ping");

    public ThingsClient()
    {
    }

    public ThingsClient(HttpClient httpClient, Uri? baseAddress = null)
        : base(httpClient, baseAddress ?? new Uri("https://things.example/api/"))
    {
    }

    public int Limit { get; init; } = 1 << 20;

    public TimeSpan? CallTimeout { get; init; }

    public string? OnceOnly { get; init; }

    /// <summary>Nothing is repeated unless a test says so.</summary>
    public RetryOptions Retries { get; init; } = new() { MaxRetries = 0 };

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public ILogger Log { get; init; } = NullLogger.Instance;

    protected override RetryOptions? Retry => Retries;

    protected override TimeProvider TimeProvider => Clock;

    protected override ILogger Logger => Log;

    protected override int MaxResponseBytes => Limit;

    protected override TimeSpan? Timeout => CallTimeout;

    public virtual Task<Thing> CreateAsync(ThingRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(s_create, new PathBuilder().Literal("/things").ToString(), request, ThingsJson.Default.ThingRequest, ThingsJson.Default.Thing, cancellationToken);

    public virtual Task<Thing> GetAsync(string id, CancellationToken cancellationToken = default) =>
        SendAsync(s_get, new PathBuilder().Literal("/things/").Segment(id).ToString(), ThingsJson.Default.Thing, cancellationToken);

    public virtual Task DeleteAsync(ThingRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(s_delete, "/things", request, ThingsJson.Default.ThingRequest, cancellationToken);

    public virtual Task PingAsync(CancellationToken cancellationToken = default) => SendAsync(s_ping, "/ping", cancellationToken);

    public virtual AsyncPageable<string> List() => Pages<ThingPage, string>(
        (token, cancellationToken) => SendAsync(s_get, new PathBuilder().Literal("/things").Query("token", token).ToString(), ThingsJson.Default.ThingPage, cancellationToken),
        page => page.Items,
        page => page.Next);

    protected override string? GetOnceOnlyProperty(ApiOperation operation) => operation.Id == "Things_Create" ? OnceOnly : null;
}
