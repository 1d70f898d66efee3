using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>A kind of values that have an order: how to pick one between two cuts, and how to write it.</summary>
internal abstract class ValueLine<T>
    where T : IComparable<T>
{
    /// <summary>The values there are, or null when there is no bound.</summary>
    internal virtual RangeSet<T>? Universe => null;

    /// <summary>Values that a reader recognises, tried first.</summary>
    internal virtual IReadOnlyList<T> Familiar => Array.Empty<T>();

    /// <summary>A value between two cuts, null standing for no bound; null when there is none or none was found.</summary>
    internal abstract Found? Between(Cut<T>? low, Cut<T>? high);

    internal abstract string Write(T value);

    internal readonly struct Found
    {
        internal Found(T value) => Value = value;

        internal T Value { get; }
    }
}
