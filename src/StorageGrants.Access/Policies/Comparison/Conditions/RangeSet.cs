using System.Collections.Generic;
using System;

namespace StorageGrants.Access.Policies;

/// <summary>Ranges on a line of values: numbers, instants or addresses. Membership changes at each cut.</summary>
internal sealed class RangeSet<T> : ValueSet
    where T : IComparable<T>
{
    private readonly ValueLine<T> _line;
    private readonly bool _startsInside;
    private readonly List<Cut<T>> _cuts;

    private RangeSet(ValueLine<T> line, bool startsInside, List<Cut<T>> cuts)
    {
        _line = line;
        _startsInside = startsInside;
        _cuts = cuts;
    }

    /// <summary>The values between two cuts; no cut stands for no bound.</summary>
    internal static RangeSet<T> Between(ValueLine<T> line, Cut<T>? low, Cut<T>? high)
    {
        var cuts = new List<Cut<T>>();
        if (low is { } first)
        {
            cuts.Add(first);
        }

        if (high is { } last)
        {
            cuts.Add(last);
        }

        return new RangeSet<T>(line, low is null, cuts);
    }

    /// <summary>Lowest and highest bound of the values, null for none; null for the empty set.</summary>
    internal (Cut<T>? Low, Cut<T>? High)? Hull =>
        !_startsInside && _cuts.Count == 0 ? null
        : (_startsInside ? null : _cuts[0], IsInsideAfter(_cuts.Count) ? null : _cuts[_cuts.Count - 1]);

    internal bool Contains(T value)
    {
        var inside = _startsInside;
        foreach (var cut in _cuts)
        {
            var order = value.CompareTo(cut.Value);
            if (order < 0 || (order == 0 && cut.IsAfter))
            {
                break;
            }

            inside = !inside;
        }

        return inside;
    }

    internal override ValueSet? Intersect(ValueSet other) =>
        other is RangeSet<T> set && ReferenceEquals(set._line, _line) ? Merge(this, set) : WithUniversal(other);

    internal override ValueSet Complement()
    {
        var outside = new RangeSet<T>(_line, !_startsInside, _cuts);
        return _line.Universe is { } universe ? Merge(outside, universe) : outside;
    }

    internal override Truth IsEmpty(ComparisonWork work) => _startsInside || _cuts.Count > 0 ? Truth.No : Truth.Yes;

    internal override string? Sample(ComparisonWork work, IDictionary<string, string> variables)
    {
        foreach (var familiar in _line.Familiar)
        {
            if (Contains(familiar))
            {
                return _line.Write(familiar);
            }
        }

        for (var i = _startsInside ? -1 : 0; i < _cuts.Count; i += 2)
        {
            var value = _line.Between(i < 0 ? null : _cuts[i], i + 1 < _cuts.Count ? _cuts[i + 1] : null);
            if (value is { } found && Contains(found.Value))
            {
                return _line.Write(found.Value);
            }
        }

        return null;
    }

    private bool IsInsideAfter(int cuts) => _startsInside == (cuts % 2 == 0);

    private static RangeSet<T> Merge(RangeSet<T> left, RangeSet<T> right)
    {
        var cuts = new List<Cut<T>>();
        var starts = left._startsInside && right._startsInside;
        var inside = starts;
        int l = 0, r = 0;
        while (l < left._cuts.Count || r < right._cuts.Count)
        {
            var order = l == left._cuts.Count ? 1 : r == right._cuts.Count ? -1 : left._cuts[l].CompareTo(right._cuts[r]);
            var cut = order <= 0 ? left._cuts[l] : right._cuts[r];
            l += order <= 0 ? 1 : 0;
            r += order >= 0 ? 1 : 0;
            if ((left.IsInsideAfter(l) && right.IsInsideAfter(r)) != inside)
            {
                inside = !inside;
                cuts.Add(cut);
            }
        }

        return new RangeSet<T>(left._line, starts, cuts);
    }
}
