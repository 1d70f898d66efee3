using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace StorageGrants;

internal sealed class FetchedPages<TResponse, TItem> : AsyncPageable<TItem>
{
    private readonly Func<string?, CancellationToken, Task<TResponse>> _fetch;
    private readonly Func<TResponse, IReadOnlyList<TItem>> _items;
    private readonly Func<TResponse, string?> _next;

    public FetchedPages(
        Func<string?, CancellationToken, Task<TResponse>> fetch,
        Func<TResponse, IReadOnlyList<TItem>> items,
        Func<TResponse, string?> next)
    {
        _fetch = fetch ?? throw new ArgumentNullException(nameof(fetch));
        _items = items ?? throw new ArgumentNullException(nameof(items));
        _next = next ?? throw new ArgumentNullException(nameof(next));
    }

    public override async IAsyncEnumerable<Page<TItem>> AsPages(string? continuationToken = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var token = string.IsNullOrEmpty(continuationToken) ? null : continuationToken;
        var asked = new HashSet<string>(StringComparer.Ordinal);
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            var response = await _fetch(token, cancellationToken).ConfigureAwait(false);
            var page = new Page<TItem>(_items(response), _next(response));
            yield return page;

            // A server that hands back a token it was asked with would be asked for ever.
            if (token is not null) asked.Add(token);
            token = page.ContinuationToken;
            if (token is not null && asked.Contains(token))
                throw new StorageGrantsException("The service answered a page with a continuation token it was asked with, so the listing would never end.");
        }
        while (token is not null);
    }
}
