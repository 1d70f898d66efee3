using System;
using System.Collections.Generic;

namespace StorageGrants;

/// <summary>One answer of a listing.</summary>
/// <typeparam name="T">What is listed.</typeparam>
public sealed class Page<T>
{
    /// <summary>Makes a page.</summary>
    /// <param name="items">The items, in the server's order.</param>
    /// <param name="continuationToken">The token of the next page; <see langword="null"/> or empty at the end.</param>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is <see langword="null"/>.</exception>
    public Page(IReadOnlyList<T> items, string? continuationToken)
    {
        Items = items ?? throw new ArgumentNullException(nameof(items));
        ContinuationToken = string.IsNullOrEmpty(continuationToken) ? null : continuationToken;
    }

    /// <summary>The items, in the server's order; may be empty on any page.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>The token of the next page; <see langword="null"/> at the end.</summary>
    public string? ContinuationToken { get; }
}
