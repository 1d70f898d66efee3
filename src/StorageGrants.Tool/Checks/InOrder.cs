using System;
using System.Threading;

namespace StorageGrants.Tool.Checks;

/// <summary>Hands on what several threads finish in the order of the inputs, each as soon as all before it are there.</summary>
internal sealed class InOrder(int count, Action<FileReport> take, CancellationToken cancellationToken)
{
    private readonly FileReport?[] _waiting = new FileReport?[count];
    private readonly Lock _gate = new();
    private int _next;

    public void Put(int index, FileReport report)
    {
        lock (_gate)
        {
            _waiting[index] = report;
            // What waited for a slow file may be much: it is not handed on any more once the run is stopped.
            while (!cancellationToken.IsCancellationRequested && _next < _waiting.Length && _waiting[_next] is { } ready)
            {
                _waiting[_next++] = null;
                take(ready);
            }
        }
    }
}
