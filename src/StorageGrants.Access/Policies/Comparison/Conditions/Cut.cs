using System;

namespace StorageGrants.Access.Policies;

/// <summary>A place on a line of values: just before a value or just after it.</summary>
internal readonly struct Cut<T> : IComparable<Cut<T>>
    where T : IComparable<T>
{
    internal Cut(T value, bool isAfter)
    {
        Value = value;
        IsAfter = isAfter;
    }

    internal T Value { get; }

    internal bool IsAfter { get; }

    public int CompareTo(Cut<T> other)
    {
        var order = Value.CompareTo(other.Value);
        return order != 0 ? order : IsAfter.CompareTo(other.IsAfter);
    }
}
