using System;
using System.Diagnostics;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;

namespace StorageGrants.Tigris;

/// <summary>A key whose secret was replaced, and the time for which the old secret can go on working.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class TigrisRotatedKey
{
    private readonly TimeProvider _timeProvider;

    /// <summary>Makes the result of a rotation; also for tests, and for going on after a restart with what was stored.</summary>
    /// <param name="keyId">The id of the key; rotating does not change it.</param>
    /// <param name="newSecret">The new secret.</param>
    /// <param name="rotatedAt">When the answer to the rotation was there.</param>
    /// <param name="oldSecretDeadAt">From when on the old secret is dead.</param>
    /// <param name="timeProvider">The clock; the system's unless given.</param>
    /// <exception cref="ArgumentNullException"><paramref name="keyId"/> or <paramref name="newSecret"/> is <see langword="null"/>.</exception>
    public TigrisRotatedKey(string keyId, Secret newSecret, DateTimeOffset rotatedAt, DateTimeOffset oldSecretDeadAt, TimeProvider? timeProvider = null)
    {
        KeyId = keyId ?? throw new ArgumentNullException(nameof(keyId));
        NewSecret = newSecret ?? throw new ArgumentNullException(nameof(newSecret));
        RotatedAt = rotatedAt;
        OldSecretDeadAt = oldSecretDeadAt;
        _timeProvider = timeProvider ?? TimeProvider.System;
    }

    /// <summary>The id of the key; rotating does not change it.</summary>
    public string KeyId { get; }

    /// <summary>The new secret, shown this once.</summary>
    public Secret NewSecret { get; }

    /// <summary>When the answer to the rotation was there.</summary>
    public DateTimeOffset RotatedAt { get; }

    /// <summary>From when on the old secret may be relied on as dead. Until then it can open what the key opens.</summary>
    public DateTimeOffset OldSecretDeadAt { get; }

    /// <summary>Whether that time is over.</summary>
    [JsonIgnore]
    public bool IsOldSecretDead => _timeProvider.GetUtcNow() >= OldSecretDeadAt;

    /// <summary>Waits until the old secret may be relied on as dead; returns at once when it may already.</summary>
    /// <param name="cancellationToken">Ends the waiting; the rotation stays done and can be waited for again.</param>
    /// <returns>A task that ends at <see cref="OldSecretDeadAt"/>.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task WaitUntilOldSecretIsDeadAsync(CancellationToken cancellationToken = default)
    {
        // A timer and the clock can drift apart, so the clock has the last word.
        for (var left = Left(); left > TimeSpan.Zero; left = Left())
        {
            var step = left < TimeSpan.FromDays(1) ? left : TimeSpan.FromDays(1);
#if NET
            await Task.Delay(step, _timeProvider, cancellationToken).ConfigureAwait(false);
#else
            await _timeProvider.Delay(step, cancellationToken).ConfigureAwait(false);
#endif
        }
    }

    /// <summary>The times, without the secret and the id.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => "rotated " + RotatedAt.ToString("u") + ", old secret dead from " + OldSecretDeadAt.ToString("u");

    // Task.Delay counts whole milliseconds: less than one would be no wait at all.
    private TimeSpan Left()
    {
        var left = OldSecretDeadAt - _timeProvider.GetUtcNow();
        return left > TimeSpan.Zero && left < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : left;
    }
}
