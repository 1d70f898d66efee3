using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using StorageGrants.Http;

namespace StorageGrants.StorageGrid;

/// <summary>
/// What the StorageGRID tenant clients have in common: user name and password are exchanged for a token before the first call,
/// when the token's 16 hours are over, and once for each attempt of a call when the service answers 401.
/// </summary>
public abstract class StorageGridApiClient : ApiClient
{
    private protected const string ChangeOwnPasswordOperation = "changeOwnPassword";

    private const string SignInOperation = "authorize";
    private const string SignOutOperation = "deleteAuthorization";
    private const string VersionsOperation = "listVersions";

    private readonly StorageGridApiClient? _root;
    private readonly SharedSignIn<StorageGridToken>? _session;
    private readonly Secret? _password;
    private readonly ClientSettings _settings = ClientSettings.None;

    private protected StorageGridApiClient()
    {
    }

    private protected StorageGridApiClient(HttpClient httpClient, StorageGridTenantOptions options, SharedSignIn<StorageGridToken> session, ILoggerFactory? loggerFactory)
        : base(httpClient, options.BaseAddress!)
    {
        _root = this;
        _session = session;
        AccountId = options.AccountId;
        UserName = options.UserName;
        _password = options.Password;
        _settings = new ClientSettings(options.Timeout, options.MaxResponseBytes, options.Retry, options.TimeProvider, loggerFactory, GetType().FullName!);
    }

    private protected string AccountId { get; } = "";

    private protected string UserName { get; } = "";

    private protected Secret Password => _password!;

    /// <summary>
    /// Ends the sign-in at the service and forgets it; without one nothing is sent. Clients that share it sign in again with
    /// their next call, and so does this one.
    /// </summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends with the call.</returns>
    /// <exception cref="StorageGrantsException">The call failed; that the token was refused is no failure.</exception>
    /// <exception cref="InvalidOperationException">The client was made by its constructor for tests.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public virtual async Task SignOutAsync(CancellationToken cancellationToken = default)
    {
        if (_session is null)
        {
            throw new InvalidOperationException(
                "This " + GetType().Name + " was made by its constructor for tests and cannot send; override the member that was called.");
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (_session.Current is not { } current) return;
        try
        {
            if (!current.IsOver(_settings.TimeProvider)) await RevokeAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (StorageGridException e) when (e.IsTokenRefused)
        {
            // It had ended already.
        }

        _session.Drop(current);
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
    protected override string? GetOnceOnlyProperty(ApiOperation operation) =>
        operation?.Id is "createOwnS3AccessKey" or "createUserS3AccessKey" ? "data.secretAccessKey" : null;

    /// <inheritdoc/>
    protected override void DescribeSecrets(SecretMask mask)
    {
        if (mask is null) throw new ArgumentNullException(nameof(mask));
        mask.Add(_password).Add(_session?.Current?.Token).AddProperty("password").AddProperty("currentPassword").AddProperty("secretAccessKey");
    }

    /// <inheritdoc/>
    protected override async ValueTask<object?> PrepareAsync(ApiOperation operation, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (operation is null) throw new ArgumentNullException(nameof(operation));
        if (request is null) throw new ArgumentNullException(nameof(request));
        request.Headers.Remove("Authorization");
        if (operation.Id is SignInOperation or VersionsOperation) return null;
        if (_session!.Current is { } current && current.IsOver(_settings.TimeProvider)) _session.Drop(current);
        var token = await _session.GetAsync(_root!.SignInForCallAsync, cancellationToken).ConfigureAwait(false);
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token.Token.Reveal());
        return token;
    }

    /// <summary>Signs in again when the service answered 401, and only then: 403 is about rights.</summary>
    /// <inheritdoc/>
    protected override ValueTask<bool> RenewAsync(ApiOperation operation, StorageGrantsException failure, object signedInWith, CancellationToken cancellationToken)
    {
        if (failure is not StorageGridException { IsTokenRefused: true } || signedInWith is not StorageGridToken refused) return default;
        _session!.Drop(refused);
        return new ValueTask<bool>(operation?.Id != SignOutOperation);
    }

    /// <inheritdoc/>
    protected override bool IsErrorBody(ApiOperation operation, ReadOnlySpan<byte> body) => StorageGridErrors.IsError(body);

    /// <inheritdoc/>
    protected override StorageGrantsException CreateException(ApiOperation operation, HttpStatusCode status, ReadOnlySpan<byte> body, HttpResponseHeaders headers)
    {
        var mask = new SecretMask();
        DescribeSecrets(mask);
        return StorageGridErrors.FromStatus(operation, status, body, headers, mask, _settings.TimeProvider);
    }

    private protected abstract Task<Secret> SignInAsync(CancellationToken cancellationToken);

    private protected abstract Task RevokeAsync(CancellationToken cancellationToken);

    // Signing in has repeated itself as often as it may; the call it was for must not repeat it all over again.
    private async Task<StorageGridToken> SignInForCallAsync(CancellationToken cancellationToken)
    {
        try
        {
            var token = await SignInAsync(cancellationToken).ConfigureAwait(false);
            if (token.IsBlank) throw new StorageGrantsException("StorageGRID answered authorize without a token: 'data' is blank. Nothing else was sent.") { OperationId = SignInOperation };
            return new StorageGridToken(token, _settings.TimeProvider);
        }
        catch (StorageGrantsException e)
        {
            e.Repetition = default;
            throw;
        }
    }
}
