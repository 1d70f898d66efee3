using System;
using System.Threading;
using System.Threading.Tasks;

namespace StorageGrants.Http;

// The sign-in that several clients share. Whoever needs one first starts it; who comes meanwhile waits for the same one, each
// until its own token ends it. Its failure is that of all who wait; the next who needs one starts afresh.
internal sealed class SharedSignIn<T>
    where T : class
{
    private readonly object _gate = new();
    private T? _current;
    private Running? _running;

    /// <summary>The sign-in at hand, or null.</summary>
    public T? Current => Volatile.Read(ref _current);

    public ValueTask<T> GetAsync(Func<CancellationToken, Task<T>> signIn, CancellationToken cancellationToken) =>
        Current is { } current ? new ValueTask<T>(current) : WaitAsync(signIn, cancellationToken);

    /// <summary>Forgets a sign-in that the service refused or that is over; a newer one stays.</summary>
    public void Drop(T refused) => Interlocked.CompareExchange(ref _current, null, refused);

    private async ValueTask<T> WaitAsync(Func<CancellationToken, Task<T>> signIn, CancellationToken cancellationToken)
    {
        Running running;
        lock (_gate)
        {
            if (Current is { } current) return current;
            running = _running ??= new Running();
            running.Waiting++;
        }

        try
        {
            if (running.MayStart()) _ = RunAsync(running, signIn);
#if NET
            return await running.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
#else
            return await running.Task.WaitAsync(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken).ConfigureAwait(false);
#endif
        }
        finally
        {
            Leave(running);
        }
    }

    private async Task RunAsync(Running running, Func<CancellationToken, Task<T>> signIn)
    {
        try
        {
            var fetched = await signIn(running.Token).ConfigureAwait(false);
            lock (_gate)
            {
                Volatile.Write(ref _current, fetched);
                Forget(running);
            }

            running.Succeed(fetched);
        }
        catch (Exception e)
        {
            lock (_gate) Forget(running);
            running.Fail(e);
        }
    }

    // A sign-in that nobody waits for any more is given up.
    private void Leave(Running running)
    {
        lock (_gate)
        {
            if (--running.Waiting > 0 || !Forget(running)) return;
        }

        running.GiveUp();
    }

    private bool Forget(Running running)
    {
        if (_running != running) return false;
        _running = null;
        return true;
    }

    private sealed class Running
    {
        private readonly TaskCompletionSource<T> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly CancellationTokenSource _givenUp = new();
        private int _isStarted;

        public int Waiting { get; set; }

        public Task<T> Task => _source.Task;

        public CancellationToken Token => _givenUp.Token;

        public bool MayStart() => Interlocked.Exchange(ref _isStarted, 1) == 0;

        public void Succeed(T result) => _source.SetResult(result);

        public void Fail(Exception error)
        {
            _source.SetException(error);

            // When all have left, nobody looks at it.
            _ = _source.Task.Exception;
        }

        public void GiveUp() => _givenUp.Cancel();
    }
}
