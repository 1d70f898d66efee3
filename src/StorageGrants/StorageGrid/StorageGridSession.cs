using System;
using System.Threading;
using System.Threading.Tasks;

namespace StorageGrants.StorageGrid;

// The sign-in that all clients of one user share. Whoever needs one first fetches it while the others wait.
internal sealed class StorageGridSession
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private StorageGridToken? _current;

    /// <summary>The token at hand, or null.</summary>
    public StorageGridToken? Current => Volatile.Read(ref _current);

    public ValueTask<StorageGridToken> GetAsync(Func<CancellationToken, Task<StorageGridToken>> signIn, TimeProvider timeProvider, CancellationToken cancellationToken) =>
        Current is { } current && !current.IsOver(timeProvider) ? new ValueTask<StorageGridToken>(current) : FetchAsync(signIn, timeProvider, cancellationToken);

    /// <summary>Forgets a token that the service refused; a newer one stays.</summary>
    public void Drop(StorageGridToken refused) => Interlocked.CompareExchange(ref _current, null, refused);

    private async ValueTask<StorageGridToken> FetchAsync(Func<CancellationToken, Task<StorageGridToken>> signIn, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (Current is { } current && !current.IsOver(timeProvider)) return current;
            var fetched = await signIn(cancellationToken).ConfigureAwait(false);
            Volatile.Write(ref _current, fetched);
            return fetched;
        }
        finally
        {
            _gate.Release();
        }
    }
}
