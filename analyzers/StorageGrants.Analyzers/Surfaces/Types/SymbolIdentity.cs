using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace StorageGrants.Analyzers.Surfaces.Types;

/// <summary>Compares definitions of symbols by their identity: the compiler hands out one object for each, and what it means is dearer to compare.</summary>
internal sealed class SymbolIdentity : IEqualityComparer<object>
{
    public static readonly SymbolIdentity Comparer = new();

    private SymbolIdentity()
    {
    }

    bool IEqualityComparer<object>.Equals(object? x, object? y) => ReferenceEquals(x, y);

    int IEqualityComparer<object>.GetHashCode(object obj) => RuntimeHelpers.GetHashCode(obj);
}
