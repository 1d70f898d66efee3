using System;
using System.Threading;
#if !NET
using System.Threading.Tasks;
#endif

namespace StorageGrants.Http;

// The time for a whole call, repetitions included, on the clock of the client.
internal readonly struct CallDeadline : IDisposable
{
    private readonly CancellationTokenSource? _source;
    private readonly CancellationTokenRegistration _registration;

    public CallDeadline(TimeSpan? timeout, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        Token = cancellationToken;
        if (timeout is not { } time || time == Timeout.InfiniteTimeSpan) return;
#if NET
        _source = new CancellationTokenSource(time, timeProvider);
#else
        _source = timeProvider.CreateCancellationTokenSource(time);
#endif
        _registration = cancellationToken.Register(static source => ((CancellationTokenSource)source!).Cancel(), _source);
        Token = _source.Token;
    }

    public CancellationToken Token { get; }

    public void Dispose()
    {
        if (_source is null) return;
        _registration.Dispose();
        _source.Dispose();
    }
}
