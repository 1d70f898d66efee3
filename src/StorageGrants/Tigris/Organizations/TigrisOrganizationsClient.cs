using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using StorageGrants.Http;
using StorageGrants.Http.Signing;

namespace StorageGrants.Tigris.Organizations;

/// <summary>
/// Access keys, policies, members, invitations and teams of a Tigris organization: the self-serve calls that the published
/// JavaScript client makes, each signed afresh by an access key (AWS Signature Version 4). Not the Partner API. Errors are
/// <see cref="TigrisOrganizationsException"/> and others derived from <see cref="StorageGrantsException"/>. Members are
/// virtual for tests. Safe for use by many threads at once; holds nothing to dispose.
/// </summary>
public partial class TigrisOrganizationsClient : ApiClient
{
    private const string Region = "auto";
    private const string Service = "s3";

    private readonly SignatureV4? _signature;
    private readonly Secret? _secretAccessKey;
    private readonly Uri? _managementAddress;
    private readonly ClientSettings _settings = ClientSettings.None;

    /// <summary>Makes a client with a connection pool shared by all clients made so.</summary>
    /// <param name="options">The settings; read now.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option is missing or invalid; the message names it.</exception>
    public TigrisOrganizationsClient(TigrisOrganizationsOptions options)
        : this(PlainTransport.CreateClient(TigrisOrganizationsOptionsRules.Require(options).Timeout), options, options.LoggerFactory)
    {
    }

    /// <summary>
    /// Makes a client over an HTTP client of the caller, who disposes it. Give it a handler that follows no redirects: one
    /// that does is found out, but only after it re-sent the request.
    /// </summary>
    /// <param name="httpClient">Sends the requests.</param>
    /// <param name="options">The settings; read now.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option is missing or invalid; the message names it.</exception>
    public TigrisOrganizationsClient(HttpClient httpClient, TigrisOrganizationsOptions options)
        : this(httpClient, TigrisOrganizationsOptionsRules.Require(options), options?.LoggerFactory)
    {
    }

    /// <summary>For tests that replace members; such a client cannot send.</summary>
    protected TigrisOrganizationsClient()
    {
    }

    internal TigrisOrganizationsClient(HttpClient httpClient, TigrisOrganizationsOptions options, ILoggerFactory? loggerFactory)
        : base(httpClient, options.IamAddress!)
    {
        _signature = new SignatureV4(options.AccessKeyId, options.SecretAccessKey!, Region, Service, options.TimeProvider);
        _secretAccessKey = options.SecretAccessKey;
        _managementAddress = options.ManagementAddress;
        _settings = new ClientSettings(options.Timeout, options.MaxResponseBytes, options.Retry, options.TimeProvider, loggerFactory, typeof(TigrisOrganizationsClient).FullName!);
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

    /// <summary><see langword="false"/>: the signature covers host and path.</summary>
    protected override bool AllowsRedirects => false;

    /// <inheritdoc/>
    protected override string? GetOnceOnlyProperty(ApiOperation operation) => operation?.Id switch
    {
        "CreateAccessKeyWithBucketsRole" => "CreateAccessKeyResult.AccessKey.SecretAccessKey",
        "RotateAccessKey" => "rotate_access_key_result.new_secret",
        _ => null,
    };

    /// <inheritdoc/>
    protected override void DescribeSecrets(SecretMask mask)
    {
        if (mask is null) throw new ArgumentNullException(nameof(mask));
        mask.Add(_secretAccessKey).AddPrefix("tsec_").AddProperty("SecretAccessKey").AddProperty("new_secret");
    }

    /// <inheritdoc/>
    protected override async ValueTask<object?> PrepareAsync(ApiOperation operation, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (operation is null) throw new ArgumentNullException(nameof(operation));
        if (request is null) throw new ArgumentNullException(nameof(request));
        if (operation.RouteTemplate.StartsWith("/users/", StringComparison.Ordinal))
            request.RequestUri = new Uri(_managementAddress!, request.RequestUri!.PathAndQuery);

        // Without it the service answers in XML.
        request.Headers.Accept.Clear();
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        _signature!.Sign(request, request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync().ConfigureAwait(false));
        return null;
    }

    /// <inheritdoc/>
    protected override void CheckBody(ApiOperation operation, object body)
    {
        switch (body)
        {
            case CreateAccessKeyRequest request:
                AccessKeyRoleRules.Require(request.Req.BucketRoles);
                break;
            case ReplaceAccessKeyRolesRequest request:
                AccessKeyRoleRules.Require(request.Req.BucketRoles);
                break;
        }
    }

    /// <summary>Whether the body says <c>error</c> where its status says success.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="body">The body as UTF-8.</param>
    /// <returns><see langword="true"/> for an error.</returns>
    protected override bool IsErrorBody(ApiOperation operation, ReadOnlySpan<byte> body) =>
        TigrisOrganizationsErrors.IsError(operation ?? throw new ArgumentNullException(nameof(operation)), body);

    /// <inheritdoc/>
    protected override StorageGrantsException CreateException(ApiOperation operation, HttpStatusCode status, ReadOnlySpan<byte> body, HttpResponseHeaders headers)
    {
        var mask = new SecretMask();
        DescribeSecrets(mask);
        var error = TigrisOrganizationsErrors.FromStatus(operation, status, body, headers, mask, _settings.TimeProvider);
        if (error.ClockDifference is { } difference) CallLog.ClockSuspect(_settings.Logger, (int)status, (long)difference.TotalSeconds);
        return error;
    }
}
