using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using StorageGrants.Http;

namespace StorageGrants.Tigris;

/// <summary>
/// The Tigris Partner Integrations API. Requests are signed with a fresh time and nonce; errors are
/// <see cref="TigrisPartnerException"/> and others derived from <see cref="StorageGrantsException"/>. Members are
/// virtual for tests. Safe for use by many threads at once; holds nothing to dispose.
/// </summary>
public partial class TigrisPartnerClient : ApiClient
{
    private readonly TigrisRequestSigner? _signer;
    private readonly Secret? _signingKey;
    private readonly TigrisCreateKeyPath _createKeyPath;
    private readonly ClientSettings _settings = ClientSettings.None;

    /// <summary>Makes a client with a connection pool shared by all clients made so.</summary>
    /// <param name="options">The settings; read now.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option is missing or invalid; the message names it.</exception>
    public TigrisPartnerClient(TigrisPartnerOptions options)
        : this(PlainTransport.CreateClient(TigrisPartnerOptionsRules.Require(options).Timeout, new TigrisSigningHandler(options)), options, isSignedByPipeline: true, options.LoggerFactory)
    {
    }

    /// <summary>
    /// Makes a client over an HTTP client of the caller, who disposes it. Each attempt is signed before it is handed
    /// over. An HTTP client that retries by itself must instead sign each of its attempts with a
    /// <see cref="TigrisSigningHandler"/> below the retry; <c>AddTigrisPartner</c> builds such a pipeline. Give it a
    /// handler that follows no redirects: one that does is found out, but only after it re-sent the request.
    /// </summary>
    /// <param name="httpClient">Sends the requests.</param>
    /// <param name="options">The settings; read now.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option is missing or invalid; the message names it.</exception>
    public TigrisPartnerClient(HttpClient httpClient, TigrisPartnerOptions options)
        : this(httpClient, TigrisPartnerOptionsRules.Require(options), isSignedByPipeline: false, options?.LoggerFactory)
    {
    }

    /// <summary>For tests that replace members; such a client cannot send.</summary>
    protected TigrisPartnerClient() => ProviderId = "none"; // Not empty, so that a member that was not replaced gets as far as saying so.

    internal TigrisPartnerClient(HttpClient httpClient, TigrisPartnerOptions options, bool isSignedByPipeline, ILoggerFactory? loggerFactory)
        : base(httpClient, options.BaseAddress!)
    {
        ProviderId = options.ProviderId;
        _signer = isSignedByPipeline ? null : new TigrisRequestSigner(options);
        _signingKey = options.SigningKey;
        _createKeyPath = options.CreateKeyPath;
        _settings = new ClientSettings(options.Timeout, options.MaxResponseBytes, options.Retry, options.TimeProvider, loggerFactory, "StorageGrants.Tigris.TigrisPartnerClient");
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
    protected override bool UseAlternativePath(string operationId) =>
        operationId == "Tigris_CreateAccessKey" && _createKeyPath == TigrisCreateKeyPath.AccessKeys;

    /// <inheritdoc/>
    protected override string? GetOnceOnlyProperty(ApiOperation operation) => operation?.Id switch
    {
        "Tigris_CreateAccessKey" or "Tigris_CreateAccessKeyAtAccessKeys" => "secret_key",
        "Tigris_RotateAccessKey" => "new_secret",
        "Tigris_Provisioning" => "secret_access_key",
        _ => null,
    };

    /// <inheritdoc/>
    protected override void DescribeSecrets(SecretMask mask)
    {
        if (mask is null) throw new ArgumentNullException(nameof(mask));
        mask.Add(_signingKey).AddPrefix("tsec_").AddProperty("secret_key").AddProperty("new_secret").AddProperty("secret_access_key");
    }

    /// <inheritdoc/>
    protected override void Prepare(HttpRequestMessage request) => _signer?.Sign(request);

    /// <summary>Whether the body is the error the vendor documents; no successful answer has that form.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="body">The body as UTF-8.</param>
    /// <returns><see langword="true"/> for an object that holds a message and nothing else.</returns>
    protected override bool IsErrorBody(ApiOperation operation, ReadOnlySpan<byte> body) => TigrisErrors.IsError(body);

    /// <inheritdoc/>
    protected override StorageGrantsException CreateException(ApiOperation operation, HttpStatusCode status, ReadOnlySpan<byte> body, HttpResponseHeaders headers)
    {
        var mask = new SecretMask();
        DescribeSecrets(mask);
        var error = TigrisErrors.FromStatus(operation, status, body, headers, mask, _settings.TimeProvider);
        if (error.ClockDifference is { } difference) CallLog.ClockSuspect(_settings.Logger, (int)status, (long)difference.TotalSeconds);
        return error;
    }
}
