using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>The actions that a search is about.</summary>
internal sealed class ActionFilter
{
    private readonly HashSet<string> _all;

    /// <param name="listed">Actions of the dialect.</param>
    /// <param name="others">Actions of other services.</param>
    internal ActionFilter(IEnumerable<string> listed, IReadOnlyList<string> others)
    {
        _all = new HashSet<string>(listed, StringComparer.OrdinalIgnoreCase);
        _all.UnionWith(others);
        Others = others;
    }

    internal IReadOnlyList<string> Others { get; }

    internal bool Contains(string action) => _all.Contains(action);
}
