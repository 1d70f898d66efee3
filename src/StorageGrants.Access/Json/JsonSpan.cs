using System;

namespace StorageGrants.Access.Json;

/// <summary>A range of a JSON text, in UTF-16 code units of the text that was parsed.</summary>
public readonly struct JsonSpan : IEquatable<JsonSpan>
{
    /// <summary>Creates a range.</summary>
    /// <param name="start">Zero-based offset of the first code unit.</param>
    /// <param name="length">Number of code units, zero or more.</param>
    public JsonSpan(int start, int length)
    {
        Start = start;
        Length = length;
    }

    /// <summary>Zero-based offset of the first code unit.</summary>
    public int Start { get; }

    /// <summary>Number of code units.</summary>
    public int Length { get; }

    /// <summary>Offset just past the last code unit.</summary>
    public int End => Start + Length;

    /// <inheritdoc />
    public bool Equals(JsonSpan other) => Start == other.Start && Length == other.Length;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is JsonSpan other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => unchecked((Start * 397) ^ Length);

    /// <inheritdoc />
    public override string ToString() => "[" + Start + ".." + End + ")";

    /// <summary>Whether both ranges start and end at the same place.</summary>
    public static bool operator ==(JsonSpan left, JsonSpan right) => left.Equals(right);

    /// <summary>Whether the ranges differ.</summary>
    public static bool operator !=(JsonSpan left, JsonSpan right) => !left.Equals(right);
}
