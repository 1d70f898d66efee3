using System;

namespace StorageGrants.Generators.Model;

/// <summary>
/// The one-based line a type comes from. All lines are equal to each other: a blank line added above a definition must not
/// emit anything again, and the line in the attribute catches up with the next real change.
/// </summary>
internal readonly struct SourceLine(int number) : IEquatable<SourceLine>
{
    public int Number { get; } = number;

    public bool Equals(SourceLine other) => true;

    public override bool Equals(object? obj) => obj is SourceLine;

    public override int GetHashCode() => 0;
}
