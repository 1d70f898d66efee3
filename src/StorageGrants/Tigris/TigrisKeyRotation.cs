using System;
using System.Threading;
using System.Threading.Tasks;

namespace StorageGrants.Tigris;

/// <summary>
/// Rotates the secret of an access key without losing the new one: rotates, hands the new secret over, and says from when
/// on the old secret may be relied on as dead. The vendor documents that the old secret can go on working for up to 15
/// minutes (docs/vendors/tigris.md). Safe for use by many threads at once.
/// </summary>
public sealed class TigrisKeyRotation
{
    /// <summary>How long a replaced secret can go on working, as documented: 15 minutes.</summary>
    public static readonly TimeSpan DocumentedOverlap = TimeSpan.FromMinutes(15);

    private readonly TigrisPartnerClient _client;
    private readonly TimeProvider _timeProvider;
    private readonly TimeSpan _overlap;

    /// <summary>Makes a rotation over a client.</summary>
    /// <param name="client">Sends the calls.</param>
    /// <param name="timeProvider">The clock; the system's unless given.</param>
    /// <param name="overlap">
    /// How long the old secret is taken to work, if longer than <see cref="DocumentedOverlap"/>, which counts unless
    /// given; at most 24 days.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="overlap"/> is shorter than documented or longer than 24 days.</exception>
    public TigrisKeyRotation(TigrisPartnerClient client, TimeProvider? timeProvider = null, TimeSpan? overlap = null)
    {
        _client = client ?? throw new ArgumentNullException(nameof(client));
        _timeProvider = timeProvider ?? TimeProvider.System;
        _overlap = overlap ?? DocumentedOverlap;
        if (_overlap < DocumentedOverlap || _overlap > TimeSpan.FromDays(24))
            throw new ArgumentOutOfRangeException(nameof(overlap), _overlap, "The old secret can work for 15 minutes as documented; accepted are 15 minutes to 24 days.");
    }

    /// <summary>
    /// Rotates the key and hands the new secret over. The call is made once and never repeated, because each one replaces
    /// the secret again.
    /// </summary>
    /// <param name="orgId">The organization of the key.</param>
    /// <param name="request">Which key, and for whom.</param>
    /// <param name="handOver">
    /// Stores and deploys the new secret; what it does is complete when its task is. It gets no cancellation token, because
    /// the secret it holds exists nowhere else.
    /// </param>
    /// <param name="cancellationToken">
    /// Ends the rotation before it is sent. Once it is sent, the answer is waited for and handed over whatever happens to
    /// the token; the timeouts of the client still hold.
    /// </param>
    /// <returns>The rotated key, which says when the old secret is dead.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before anything was sent; nothing was rotated.</exception>
    /// <exception cref="TigrisHandOverException"><paramref name="handOver"/> threw; the exception holds the new secret.</exception>
    /// <exception cref="OnceOnlySecretException">The key was rotated and its new secret could not be read: rotate again.</exception>
    /// <exception cref="RequestTimeoutException">Whether the key was rotated is unknown: rotate again to have a secret that is known.</exception>
    /// <exception cref="TransportException">As above, unless the inner exception shows that no connection came about.</exception>
    /// <exception cref="TigrisPartnerException">The service refused; nothing was rotated as far as it says.</exception>
    public async Task<TigrisRotatedKey> RotateAsync(
        string orgId,
        RotateAccessKeyRequest request,
        Func<TigrisRotatedKey, Task> handOver,
        CancellationToken cancellationToken = default)
    {
        if (orgId is null) throw new ArgumentNullException(nameof(orgId));
        if (request is null) throw new ArgumentNullException(nameof(request));
        if (handOver is null) throw new ArgumentNullException(nameof(handOver));
        cancellationToken.ThrowIfCancellationRequested();

        var response = await _client.RotateAccessKeyAsync(orgId, request, CancellationToken.None).ConfigureAwait(false);

        // Counted from the answer: the rotation itself was earlier, never later.
        var rotatedAt = _timeProvider.GetUtcNow();
        if (response.NewSecret is not { IsBlank: false } secret)
            throw new OnceOnlySecretException("The key was rotated, but the answer has no value for 'new_secret': rotate it again.", "new_secret", null, null);
        var rotated = new TigrisRotatedKey(request.Id, secret, rotatedAt, rotatedAt + _overlap, _timeProvider);
        try
        {
            await handOver(rotated).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            throw new TigrisHandOverException("The key was rotated, but its new secret was not taken over. It is in this exception's Rotated property and nowhere else.", rotated, e);
        }

        return rotated;
    }
}
