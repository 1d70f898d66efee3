using System;
using System.Collections.Generic;
using System.Linq;

namespace StorageGrants.Access.Policies;

/// <summary>The conditions of a statement, all of which must hold. Answers are sound: a yes is a proof, a no says only that none was found.</summary>
internal sealed class ConditionSet
{
    private readonly KeyConstraint[] _constraints;
    private readonly bool _severalValuesMeanAny;

    internal ConditionSet(KeyConstraint[] constraints, bool severalValuesMeanAny)
    {
        _constraints = constraints;
        _severalValuesMeanAny = severalValuesMeanAny;
    }

    internal IReadOnlyList<KeyConstraint> Constraints => _constraints;

    internal bool IsUnconditional => _constraints.Length == 0;

    internal ConditionSet And(ConditionSet other) =>
        other.IsUnconditional ? this : IsUnconditional ? other
        : new ConditionSet(_constraints.Concat(other._constraints).ToArray(), _severalValuesMeanAny);

    /// <summary>Whether another set holds in every request in which this one holds.</summary>
    internal bool Implies(ConditionSet other, ComparisonWork work)
    {
        foreach (var constraint in other._constraints)
        {
            if (!Implies(constraint, work))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether no request satisfies all conditions.</summary>
    internal bool IsNever(ComparisonWork work)
    {
        foreach (var constraint in _constraints)
        {
            if (IsNever(constraint, work))
            {
                return true;
            }
        }

        foreach (var key in Combined())
        {
            if (IsNever(key, work))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a condition holds in every request.</summary>
    internal static bool IsAlways(KeyConstraint constraint, ComparisonWork work) =>
        constraint.Absent == Outcome.Yes && constraint.Present is { } present && present.Complement().IsEmpty(work) == Truth.Yes;

    /// <summary>Whether a condition holds in no request.</summary>
    internal static bool IsNever(KeyConstraint constraint, ComparisonWork work) =>
        constraint.Absent == Outcome.No && constraint.Present is { } present && present.IsEmpty(work) == Truth.Yes;

    private bool Implies(KeyConstraint wanted, ComparisonWork work)
    {
        foreach (var given in _constraints)
        {
            if (given.Identity == wanted.Identity
                || (given.Key == wanted.Key && given.Quantifier == wanted.Quantifier && IsWithin(given.Absent, given.Present, wanted, work)))
            {
                return true;
            }
        }

        if (IsAlways(wanted, work))
        {
            return true;
        }

        foreach (var key in wanted.Quantifier == ConditionQuantifier.None ? Combined() : Array.Empty<KeyConstraint>())
        {
            if (key.Key == wanted.Key && IsWithin(key.Absent, key.Present, wanted, work))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWithin(Outcome absent, ValueSet? present, KeyConstraint wanted, ComparisonWork work) =>
        present is not null && wanted.IsDecided && (absent == Outcome.No || wanted.Absent == Outcome.Yes)
        && present.IsWithin(wanted.Present!, work) == Truth.Yes;

    // What all conditions without quantifier on one key ask together. Where an engine takes any of several values, two conditions
    // may be met by two values, so nothing follows from both.
    internal IEnumerable<KeyConstraint> Combined()
    {
        if (_severalValuesMeanAny)
        {
            yield break;
        }

        foreach (var group in _constraints.Where(one => one.IsDecided && one.Quantifier == ConditionQuantifier.None).GroupBy(one => one.Key))
        {
            var absent = Outcome.Yes;
            ValueSet? present = ValueSet.Everything;
            foreach (var one in group)
            {
                absent = one.Absent == Outcome.Yes ? absent : Outcome.No;
                present = present?.Intersect(one.Present!);
            }

            var first = group.First();
            yield return new KeyConstraint(first.Source, first.Key, first.Identity, absent, present);
        }
    }
}
