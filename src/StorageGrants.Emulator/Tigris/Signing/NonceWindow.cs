using System.Collections.Generic;

namespace StorageGrants.Emulator.Tigris.Signing;

/// <summary>Remembers each nonce for as long as its signed time would still be accepted.</summary>
internal sealed class NonceWindow
{
    private readonly object _gate = new();
    private readonly HashSet<string> _seen = new(System.StringComparer.Ordinal);
    private readonly PriorityQueue<string, long> _byExpiry = new();

    /// <summary>Takes the nonce; false when it was taken before.</summary>
    /// <param name="nonce">The nonce.</param>
    /// <param name="expires">Last millisecond at which the request's time is acceptable.</param>
    /// <param name="now">The clock, in milliseconds.</param>
    public bool TryTake(string nonce, long expires, long now)
    {
        lock (_gate)
        {
            while (_byExpiry.TryPeek(out var oldest, out var end) && end < now)
            {
                _byExpiry.Dequeue();
                _seen.Remove(oldest);
            }

            if (!_seen.Add(nonce))
                return false;
            _byExpiry.Enqueue(nonce, expires);
            return true;
        }
    }
}
