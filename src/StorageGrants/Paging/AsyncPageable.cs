using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace StorageGrants;

/// <summary>A listing that fetches its pages as they are read. Each enumeration starts over.</summary>
/// <typeparam name="T">What is listed.</typeparam>
public abstract class AsyncPageable<T> : IAsyncEnumerable<T>
{
    /// <summary>The listing page by page.</summary>
    /// <param name="continuationToken">Where to go on, from <see cref="Page{T}.ContinuationToken"/>; <see langword="null"/> for the start.</param>
    /// <param name="cancellationToken">Stops the fetching.</param>
    /// <returns>The pages; at least one unless fetching fails.</returns>
    public abstract IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, CancellationToken cancellationToken = default);

    /// <summary>A listing of pages that are already there, for tests that replace a client.</summary>
    /// <param name="pages">The pages in order.</param>
    /// <returns>A listing that fetches nothing.</returns>
    public static AsyncPageable<T> FromPages(params Page<T>[] pages) => new FixedPages<T>(pages);

    /// <summary>Enumerates the items of all pages.</summary>
    /// <param name="cancellationToken">Stops the fetching.</param>
    /// <returns>The enumerator.</returns>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in AsPages(null, cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in page.Items) yield return item;
        }
    }
}
