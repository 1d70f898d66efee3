using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using StorageGrants.Http;

namespace StorageGrants.Backblaze;

/// <summary>
/// What the Backblaze clients have in common: the application key is exchanged for a token before the first call and again,
/// once for each attempt of a call, when the service refuses the token as bad or expired; all other calls go to the address that answer names.
/// </summary>
public abstract class BackblazeApiClient : ApiClient
{
    private const string AuthorizeOperation = "b2_authorize_account";

    private readonly BackblazeApiClient? _root;
    private readonly SharedSignIn<BackblazeAuthorization>? _session;
    private readonly Secret? _applicationKey;
    private readonly Secret? _basic;
    private readonly Uri? _baseAddress;
    private readonly ClientSettings _settings = ClientSettings.None;

    private protected BackblazeApiClient()
    {
    }

    private protected BackblazeApiClient(HttpClient httpClient, BackblazeOptions options, SharedSignIn<BackblazeAuthorization> session, ILoggerFactory? loggerFactory)
        : base(httpClient, options.BaseAddress!)
    {
        _root = this;
        _session = session;
        _applicationKey = options.ApplicationKey;
        _basic = new Secret(Convert.ToBase64String(Encoding.UTF8.GetBytes(options.ApplicationKeyId + ":" + options.ApplicationKey!.Reveal())));
        _baseAddress = options.BaseAddress;
        _settings = new ClientSettings(options.Timeout, options.MaxResponseBytes, options.Retry, options.TimeProvider, loggerFactory, GetType().FullName!);
    }

    /// <summary>The id of the account of the key, which most requests must name. Authorizes if no call has done so yet.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The id.</returns>
    /// <exception cref="StorageGrantsException">Authorizing failed, or took longer than the time for a call.</exception>
    /// <exception cref="InvalidOperationException">The client was made by its constructor for tests.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public virtual async Task<string> GetAccountIdAsync(CancellationToken cancellationToken = default)
    {
        if (_session is null)
        {
            throw new InvalidOperationException(
                "This " + GetType().Name + " was made by its constructor for tests and cannot send; override the member that was called.");
        }

        cancellationToken.ThrowIfCancellationRequested();
        var authorization = await WithinTimeAsync(AuthorizeOperation, token => _session.GetAsync(_root!.AuthorizeForCallAsync, token), cancellationToken).ConfigureAwait(false);
        return authorization.AccountId;
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

    /// <summary><see langword="false"/>: the token is for the address it was sent to.</summary>
    protected override bool AllowsRedirects => false;

    /// <inheritdoc/>
    protected override void DescribeSecrets(SecretMask mask)
    {
        if (mask is null) throw new ArgumentNullException(nameof(mask));
        mask.Add(_applicationKey).Add(_basic).Add(_session?.Current?.Token).AddProperty("applicationKey").AddProperty("authorizationToken");
    }

    /// <inheritdoc/>
    protected override async ValueTask<object?> PrepareAsync(ApiOperation operation, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (operation is null) throw new ArgumentNullException(nameof(operation));
        if (request is null) throw new ArgumentNullException(nameof(request));
        request.Headers.Remove("Authorization");
        if (operation.Id == AuthorizeOperation)
        {
            request.Headers.TryAddWithoutValidation("Authorization", "Basic " + _basic!.Reveal());
            return null;
        }

        var authorization = await _session!.GetAsync(_root!.AuthorizeForCallAsync, cancellationToken).ConfigureAwait(false);
        request.RequestUri = new Uri(authorization.Address, request.RequestUri!.PathAndQuery);
        request.Headers.TryAddWithoutValidation("Authorization", authorization.Token.Reveal());
        return authorization;
    }

    /// <summary>Authorizes again when the token was refused as bad or expired, and only then: a plain <c>unauthorized</c> is about rights.</summary>
    /// <inheritdoc/>
    protected override ValueTask<bool> RenewAsync(ApiOperation operation, StorageGrantsException failure, object signedInWith, CancellationToken cancellationToken)
    {
        if (failure is not BackblazeException { IsTokenRefused: true } || signedInWith is not BackblazeAuthorization refused) return default;
        _session!.Drop(refused);
        return new ValueTask<bool>(true);
    }

    /// <inheritdoc/>
    protected override bool IsErrorBody(ApiOperation operation, ReadOnlySpan<byte> body) => BackblazeErrors.IsError(body);

    /// <inheritdoc/>
    protected override StorageGrantsException CreateException(ApiOperation operation, HttpStatusCode status, ReadOnlySpan<byte> body, HttpResponseHeaders headers)
    {
        var mask = new SecretMask();
        DescribeSecrets(mask);
        return BackblazeErrors.FromStatus(operation, status, body, headers, mask, _settings.TimeProvider);
    }

    private protected abstract Task<BackblazeAuthorization> AuthorizeAsync(CancellationToken cancellationToken);

    private protected BackblazeAuthorization Authorized(string accountId, Secret token, string member, string? address)
    {
        if (token.IsBlank)
            throw new StorageGrantsException("Backblaze answered b2_authorize_account without a token: 'authorizationToken' is blank. Nothing else was sent.") { OperationId = AuthorizeOperation };
        var mask = new SecretMask();
        DescribeSecrets(mask);
        return new(accountId, token, BackblazeAuthorization.ReadAddress(member, address, _baseAddress!, mask.Add(token)));
    }

    // Authorizing has repeated itself as often as it may; the call it was for must not repeat it all over again.
    private async Task<BackblazeAuthorization> AuthorizeForCallAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await AuthorizeAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (StorageGrantsException e)
        {
            e.Repetition = default;
            throw;
        }
    }
}
