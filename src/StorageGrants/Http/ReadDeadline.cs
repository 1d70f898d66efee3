using System;
using System.Threading;

namespace StorageGrants.Http;

// Ends the reading of a body after a time. HttpClient's own timeout ends with the headers. The source is kept per
// thread: its token goes to nothing but the stream of the answer.
internal struct ReadDeadline : IDisposable
{
#if NET
    [ThreadStatic]
    private static CancellationTokenSource? t_cached;
#endif

    private readonly CancellationTokenSource? _source;
    private CancellationTokenRegistration _registration;

    public ReadDeadline(TimeSpan timeout, CancellationToken cancellationToken)
    {
        Token = cancellationToken;
        if (timeout == Timeout.InfiniteTimeSpan) return;
#if NET
        _source = t_cached ?? new CancellationTokenSource();
        t_cached = null;
        _registration = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
#else
        _source = new CancellationTokenSource();
        _registration = cancellationToken.Register(static source => ((CancellationTokenSource)source!).Cancel(), _source);
#endif
        _source.CancelAfter(timeout);
        Token = _source.Token;
    }

    public CancellationToken Token { get; }

    public void Dispose()
    {
        if (_source is null) return;
        _registration.Dispose();
#if NET
        if (_source.TryReset())
        {
            t_cached = _source;
            return;
        }
#endif
        _source.Dispose();
    }
}
