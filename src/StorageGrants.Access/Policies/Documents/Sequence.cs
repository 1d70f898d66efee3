using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>Equality of lists.</summary>
internal static class Sequence
{
    public static bool Equal<T>(IReadOnlyList<T> left, IReadOnlyList<T> right)
        where T : IEquatable<T>
    {
        if (left.Count != right.Count)
            return false;
        for (var i = 0; i < left.Count; i++)
        {
            if (!left[i].Equals(right[i]))
                return false;
        }

        return true;
    }

    public static int Hash<T>(IReadOnlyList<T> list)
        where T : IEquatable<T>
    {
        var hash = list.Count;
        foreach (var item in list)
            hash = unchecked((hash * 397) ^ item.GetHashCode());
        return hash;
    }
}
