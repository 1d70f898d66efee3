using System;
using System.Collections.Generic;
using StorageGrants.Access.Roles;

namespace StorageGrants.Access;

/// <summary>Finds the roles that suffice for some operations and permit as little else as possible.</summary>
internal sealed class LeastRoleSearch
{
    /// <summary>Above this many roles the search takes the best next role instead of trying all combinations.</summary>
    private const int Exhaustive = 12;

    private readonly CompiledRoleSet _set;
    private readonly AccessModel _model;
    private readonly List<int> _roles = new();

    public LeastRoleSearch(CompiledRoleSet set, AccessModel model)
    {
        _set = set;
        _model = model;
        var editions = new EditionOrder(model.Catalog.Editions);
        for (var i = 0; i < set.Set.Roles.Count; i++)
        {
            if (!editions.IsBefore(model.Edition, set.Set.Roles[i].Since))
                _roles.Add(i);
        }
    }

    public Role? One(int[] operations)
    {
        var best = -1;
        foreach (var role in _roles)
        {
            if (Suffices(1UL << role, operations) && (best < 0 || Size(1UL << role) < Size(1UL << best)))
                best = role;
        }

        return best < 0 ? null : _set.Set.Roles[best];
    }

    public IReadOnlyList<Role> Several(int[] operations)
    {
        if (operations.Length == 0)
            return Array.Empty<Role>();
        if (_set.Combination is RoleCombination.Single or RoleCombination.MostRestrictive)
            return One(operations) is { } one ? new[] { one } : Array.Empty<Role>();
        var bits = _set.Combination == RoleCombination.AllOf ? Needed(operations)
            : _roles.Count <= Exhaustive ? Smallest(operations)
            : Growing(operations);
        var roles = new List<Role>();
        foreach (var role in _roles)
        {
            if ((bits & (1UL << role)) != 0)
                roles.Add(_set.Set.Roles[role]);
        }

        return roles;
    }

    private ulong Needed(int[] operations)
    {
        var bits = 0UL;
        foreach (var operation in operations)
            bits |= _set.RolesWith(GrantOutcomes.Permitted, operation);
        return Suffices(bits, operations) ? bits : 0;
    }

    private ulong Smallest(int[] operations)
    {
        var best = 0UL;
        for (var choice = 1; choice < 1 << _roles.Count; choice++)
        {
            var bits = 0UL;
            for (var i = 0; i < _roles.Count; i++)
            {
                if ((choice & (1 << i)) != 0)
                    bits |= 1UL << _roles[i];
            }

            if (Suffices(bits, operations) && (best == 0 || Cost(bits) < Cost(best)))
                best = bits;
        }

        return best;
    }

    private ulong Growing(int[] operations)
    {
        var bits = 0UL;
        while (!Suffices(bits, operations))
        {
            var next = 0UL;
            foreach (var role in _roles)
            {
                var with = bits | (1UL << role);
                if (Covered(with, operations) > Covered(bits, operations) && (next == 0 || Size(with) < Size(next)))
                    next = with;
            }

            if (next == 0)
                return 0;
            bits = next;
        }

        return bits;
    }

    private bool Suffices(ulong roles, int[] operations) => Covered(roles, operations) == operations.Length;

    private int Covered(ulong roles, int[] operations)
    {
        var count = 0;
        foreach (var operation in operations)
            count += Permits(roles, operation) ? 1 : 0;
        return count;
    }

    private bool Permits(ulong roles, int operation) =>
        (_set.Combine(new RoleMasks(roles, 0), operation, isReadOnly: false) & (GrantOutcomes.Permitted | GrantOutcomes.Inferred)) != 0;

    /// <summary>The number of operations permitted.</summary>
    private int Size(ulong roles)
    {
        var count = 0;
        for (var operation = 0; operation < _model.Operations.Length; operation++)
            count += Permits(roles, operation) ? 1 : 0;
        return count;
    }

    /// <summary>Few operations first, then few roles.</summary>
    private int Cost(ulong roles)
    {
        var count = 0;
        for (var left = roles; left != 0; left &= left - 1)
            count++;
        return (Size(roles) * (CompiledRoleSet.Capacity + 1)) + count;
    }
}
