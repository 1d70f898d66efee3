using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using StorageGrants.Http;
using StorageGrants.Http.Signing;

namespace StorageGrants.RadosGateway;

/// <summary>
/// Users, sub-users, keys, caps and quotas of a Ceph RADOS Gateway, by its Admin Ops API. Requests are signed with AWS
/// Signature Version 4; errors are <see cref="RadosGatewayAdminException"/> and others derived from
/// <see cref="StorageGrantsException"/>. Members are virtual for tests. Safe for use by many threads at once; holds nothing
/// to dispose.
/// </summary>
public partial class RadosGatewayAdminClient : ApiClient
{
    private readonly SignatureV4? _signer;
    private readonly Secret? _secretAccessKey;
    private readonly ClientSettings _settings = ClientSettings.None;

    /// <summary>Makes a client with a connection pool shared by all clients made so.</summary>
    /// <param name="options">The settings; read now.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option is missing or invalid; the message names it.</exception>
    public RadosGatewayAdminClient(RadosGatewayAdminOptions options)
        : this(PlainTransport.CreateClient(RadosGatewayAdminOptionsRules.Require(options).Timeout, new RadosGatewaySigningHandler(options)), options, isSignedByPipeline: true, options.LoggerFactory)
    {
    }

    /// <summary>
    /// Makes a client over an HTTP client of the caller, who disposes it. Each attempt is signed before it is handed
    /// over. An HTTP client that changes requests or sends them again by itself must instead sign each of its attempts with
    /// a <see cref="RadosGatewaySigningHandler"/> below; <c>AddRadosGatewayAdmin</c> builds such a pipeline. Give it a
    /// handler that follows no redirects: one that does is found out, but only after it re-sent the request.
    /// </summary>
    /// <param name="httpClient">Sends the requests.</param>
    /// <param name="options">The settings; read now.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option is missing or invalid; the message names it.</exception>
    public RadosGatewayAdminClient(HttpClient httpClient, RadosGatewayAdminOptions options)
        : this(httpClient, RadosGatewayAdminOptionsRules.Require(options), isSignedByPipeline: false, options?.LoggerFactory)
    {
    }

    /// <summary>For tests that replace members; such a client cannot send.</summary>
    protected RadosGatewayAdminClient() => Entry = "none"; // Not empty, so that a member that was not replaced gets as far as saying so.

    internal RadosGatewayAdminClient(HttpClient httpClient, RadosGatewayAdminOptions options, bool isSignedByPipeline, ILoggerFactory? loggerFactory)
        : base(httpClient, options.BaseAddress!)
    {
        Entry = options.AdminEntry;
        _signer = isSignedByPipeline ? null : RadosGatewaySigningHandler.CreateSigner(options);
        _secretAccessKey = options.SecretAccessKey;
        _settings = new ClientSettings(options.Timeout, options.MaxResponseBytes, options.Retry, options.TimeProvider, loggerFactory, "StorageGrants.RadosGateway.RadosGatewayAdminClient");
    }

    /// <inheritdoc/>
    protected override int MaxResponseBytes => _settings.MaxResponseBytes;

    /// <inheritdoc/>
    protected override TimeSpan? Timeout => _settings.Timeout;

    /// <inheritdoc/>
    protected override RetryOptions? Retry => _settings.Retry;

    /// <inheritdoc/>
    protected override TimeProvider TimeProvider => _settings.TimeProvider;

    /// <inheritdoc/>
    protected override ILogger Logger => _settings.Logger;

    /// <summary><see langword="false"/> when this client signs; else the signing handler itself watches for redirects.</summary>
    protected override bool AllowsRedirects => _signer is null;

    /// <inheritdoc/>
    protected override void DescribeSecrets(SecretMask mask)
    {
        if (mask is null) throw new ArgumentNullException(nameof(mask));
        mask.Add(_secretAccessKey).AddProperty("secret_key");
    }

    /// <summary>Signs the request, unless a handler below does, after a check of what the gateway would take for something else.</summary>
    /// <param name="request">The complete request; none has a body.</param>
    /// <exception cref="ArgumentException">
    /// A parameter that the gateway takes for something else: the name of a sub-user with a colon, a cap without a known
    /// permission, a blank id, a page of no users.
    /// </exception>
    protected override void Prepare(HttpRequestMessage request)
    {
        if (request is null) throw new ArgumentNullException(nameof(request));
        RequestRules.Require(request.RequestUri!);
        _signer?.Sign(request, []);
    }

    /// <inheritdoc/>
    protected override StorageGrantsException CreateException(ApiOperation operation, HttpStatusCode status, ReadOnlySpan<byte> body, HttpResponseHeaders headers)
    {
        var mask = new SecretMask();
        DescribeSecrets(mask);
        var error = RadosGatewayErrors.FromStatus(operation, status, body, headers, mask, _settings.TimeProvider);
        if (error.ClockDifference is { } difference) CallLog.ClockSuspect(_settings.Logger, (int)status, (long)difference.TotalSeconds);
        return error;
    }
}
