using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace StorageGrants;

internal sealed class FixedPages<T> : AsyncPageable<T>
{
    private readonly Page<T>[] _pages;

    public FixedPages(Page<T>[] pages) => _pages = pages ?? throw new ArgumentNullException(nameof(pages));

    public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var start = 0;
        if (!string.IsNullOrEmpty(continuationToken))
        {
            start = Array.FindIndex(_pages, page => page.ContinuationToken == continuationToken) + 1;
            if (start == 0) throw new ArgumentException("No page carries the token '" + continuationToken + "'.", nameof(continuationToken));
        }

        await Task.CompletedTask.ConfigureAwait(false);
        for (var i = start; i < _pages.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return _pages[i];
        }
    }
}
