using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>The values of a condition key that satisfy a condition.</summary>
internal abstract class ValueSet
{
    internal static ValueSet Everything { get; } = new UniversalSet(true);

    internal static ValueSet Nothing { get; } = new UniversalSet(false);

    /// <summary>The values in both sets, or null when they hold values of different kinds.</summary>
    internal abstract ValueSet? Intersect(ValueSet other);

    internal abstract ValueSet Complement();

    internal abstract Truth IsEmpty(ComparisonWork work);

    /// <summary>A value of the set, or null when none was found. Texts that it needs for variables are added to a dictionary.</summary>
    internal abstract string? Sample(ComparisonWork work, IDictionary<string, string> variables);

    /// <summary>The values in either set, or null when they hold values of different kinds.</summary>
    internal ValueSet? Union(ValueSet other) => Complement().Intersect(other.Complement())?.Complement();

    /// <summary>Whether every value of this set is in another; not decided for values of different kinds.</summary>
    internal Truth IsWithin(ValueSet other, ComparisonWork work) =>
        Intersect(other.Complement()) is { } rest ? rest.IsEmpty(work) : Truth.NotDecided;

    private sealed class UniversalSet : ValueSet
    {
        private readonly bool _all;

        internal UniversalSet(bool all) => _all = all;

        internal override ValueSet? Intersect(ValueSet other) => _all ? other : this;

        internal override ValueSet Complement() => _all ? Nothing : Everything;

        internal override Truth IsEmpty(ComparisonWork work) => _all ? Truth.No : Truth.Yes;

        internal override string? Sample(ComparisonWork work, IDictionary<string, string> variables) => _all ? "a" : null;
    }

    /// <summary>This set, all or nothing for one of the sets that fit every kind, or null for a set of another kind.</summary>
    private protected ValueSet? WithUniversal(ValueSet other) => other is UniversalSet ? other.Intersect(this) : null;
}
