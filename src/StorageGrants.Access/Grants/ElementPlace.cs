using System;

namespace StorageGrants.Access.Grants;

/// <summary>Where an element of a list stands among its neighbours, in offsets of the text it is written in.</summary>
public readonly struct ElementPlace : IEquatable<ElementPlace>
{
    /// <summary>Creates a place.</summary>
    /// <param name="start">Offset of the element's first character.</param>
    /// <param name="end">Offset just past its last character.</param>
    /// <param name="previousEnd">Offset just past the element before it, or -1 when it is the first.</param>
    /// <param name="nextStart">Offset of the element after it, or -1 when it is the last.</param>
    public ElementPlace(int start, int end, int previousEnd, int nextStart)
    {
        Start = start;
        End = end;
        PreviousEnd = previousEnd;
        NextStart = nextStart;
    }

    /// <summary>Offset of the element's first character.</summary>
    public int Start { get; }

    /// <summary>Offset just past its last character.</summary>
    public int End { get; }

    /// <summary>Offset just past the element before it, or -1 when it is the first.</summary>
    public int PreviousEnd { get; }

    /// <summary>Offset of the element after it, or -1 when it is the last.</summary>
    public int NextStart { get; }

    /// <inheritdoc />
    public bool Equals(ElementPlace other) => Start == other.Start && End == other.End && PreviousEnd == other.PreviousEnd && NextStart == other.NextStart;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is ElementPlace other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => unchecked((Start * 397) ^ End);

    /// <summary>Whether the places are the same.</summary>
    public static bool operator ==(ElementPlace left, ElementPlace right) => left.Equals(right);

    /// <summary>Whether the places differ.</summary>
    public static bool operator !=(ElementPlace left, ElementPlace right) => !left.Equals(right);
}
