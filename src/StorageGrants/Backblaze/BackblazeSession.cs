using System;
using System.Threading;
using System.Threading.Tasks;

namespace StorageGrants.Backblaze;

// The authorization that all clients of one key share. Whoever needs one first fetches it while the others wait.
internal sealed class BackblazeSession
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private BackblazeAuthorization? _current;

    /// <summary>The authorization at hand, or null.</summary>
    public BackblazeAuthorization? Current => Volatile.Read(ref _current);

    public ValueTask<BackblazeAuthorization> GetAsync(Func<CancellationToken, Task<BackblazeAuthorization>> authorize, CancellationToken cancellationToken) =>
        Current is { } current ? new ValueTask<BackblazeAuthorization>(current) : FetchAsync(authorize, cancellationToken);

    /// <summary>Forgets an authorization that the service refused; a newer one stays.</summary>
    public void Drop(BackblazeAuthorization refused) => Interlocked.CompareExchange(ref _current, null, refused);

    private async ValueTask<BackblazeAuthorization> FetchAsync(Func<CancellationToken, Task<BackblazeAuthorization>> authorize, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (Current is { } current) return current;
            var fetched = await authorize(cancellationToken).ConfigureAwait(false);
            Volatile.Write(ref _current, fetched);
            return fetched;
        }
        finally
        {
            _gate.Release();
        }
    }
}
