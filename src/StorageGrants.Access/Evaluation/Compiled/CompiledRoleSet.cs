using System;
using System.Collections.Generic;
using StorageGrants.Access.Roles;

namespace StorageGrants.Access;

/// <summary>A role set in one edition: for each operation the roles that have it, as bits.</summary>
internal sealed class CompiledRoleSet
{
    public const int Capacity = 64;

    private readonly ulong[] _permitted;
    private readonly ulong[] _inferred;
    private readonly ulong[] _own;
    private readonly ulong[] _undocumented;
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ulong> _including = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ulong> _becoming = new(StringComparer.Ordinal);
    private readonly string _edition;
    private readonly bool[] _isRead;

    public CompiledRoleSet(RoleSet set, IReadOnlyList<RoleOperation> operations, string edition)
    {
        if (set.Roles.Count > Capacity)
            throw new ArgumentException("Role set '" + set.Name + "' has " + set.Roles.Count + " roles; the evaluator takes at most " + Capacity);

        Set = set;
        _edition = edition;
        Combination = set.Combination switch
        {
            "single" => RoleCombination.Single,
            "all-of" => RoleCombination.AllOf,
            "most-restrictive" => RoleCombination.MostRestrictive,
            "read-only-wins" => RoleCombination.ReadOnlyWins,
            _ => RoleCombination.Union,
        };
        _permitted = new ulong[operations.Count];
        _inferred = new ulong[operations.Count];
        _own = new ulong[operations.Count];
        _undocumented = new ulong[operations.Count];
        _isRead = new bool[operations.Count];
        for (var i = 0; i < operations.Count; i++)
            _isRead[i] = operations[i].Access == "read";
        for (var role = 0; role < set.Roles.Count; role++)
            Add(set.Roles[role], role, operations);
    }

    public RoleSet Set { get; }

    public RoleCombination Combination { get; }

    public ulong RolesThatBypassPolicies { get; private set; }

    /// <summary>The bit of a role, 0 for an unknown one.</summary>
    public ulong BitOf(string role) => _indexes.TryGetValue(role, out var index) ? 1UL << index : 0;

    /// <summary>A role and those that include it; all roles for null.</summary>
    public ulong RolesThatInclude(string? role) => role is null ? ulong.MaxValue : _including.TryGetValue(role, out var bits) ? bits : 0;

    /// <summary>The roles that turn into this on the wildcard.</summary>
    public ulong RolesThatBecome(string text) => _becoming.TryGetValue(text, out var bits) ? bits : 0;

    /// <summary>The roles that give this outcome for an operation.</summary>
    public ulong RolesWith(GrantOutcomes outcome, int operation) => outcome switch
    {
        GrantOutcomes.Permitted or GrantOutcomes.ReadOnly => _permitted[operation] | _inferred[operation],
        GrantOutcomes.Inferred => _inferred[operation],
        GrantOutcomes.Own => _own[operation],
        GrantOutcomes.Undocumented => _undocumented[operation] | _permitted[operation] | _inferred[operation] | _own[operation],
        _ => 0,
    };

    /// <summary>What roles come to for an operation.</summary>
    public GrantOutcomes Combine(RoleMasks roles, int operation, bool isReadOnly)
    {
        var outcome = Combination switch
        {
            RoleCombination.AllOf => AllOf(roles, operation),
            RoleCombination.MostRestrictive => MostRestrictive(roles, operation),
            _ => Union(roles, operation),
        };
        return Combination == RoleCombination.ReadOnlyWins && isReadOnly && !_isRead[operation] && (outcome & (GrantOutcomes.Permitted | GrantOutcomes.Inferred | GrantOutcomes.Own)) != 0
            ? GrantOutcomes.ReadOnly
            : outcome;
    }

    private GrantOutcomes Union(RoleMasks roles, int operation)
    {
        if ((roles.Valid & _permitted[operation]) != 0)
            return GrantOutcomes.Permitted;
        if ((roles.Valid & _inferred[operation]) != 0)
            return GrantOutcomes.Inferred;
        if ((roles.Valid & _own[operation]) != 0)
            return GrantOutcomes.Own;
        return (roles.Valid & _undocumented[operation]) != 0 || (roles.Unclear & RolesWith(GrantOutcomes.Undocumented, operation)) != 0
            ? GrantOutcomes.Undocumented
            : GrantOutcomes.None;
    }

    private GrantOutcomes AllOf(RoleMasks roles, int operation)
    {
        var needed = _permitted[operation] | _inferred[operation] | _own[operation];
        if (needed == 0)
            return ((roles.Valid | roles.Unclear) & _undocumented[operation]) != 0 ? GrantOutcomes.Undocumented : GrantOutcomes.None;
        if ((roles.Valid & needed) == needed)
            return (needed & _own[operation]) != 0 ? GrantOutcomes.Own : (needed & _inferred[operation]) != 0 ? GrantOutcomes.Inferred : GrantOutcomes.Permitted;
        return ((roles.Valid | roles.Unclear) & needed) == needed ? GrantOutcomes.Undocumented : GrantOutcomes.None;
    }

    private GrantOutcomes MostRestrictive(RoleMasks roles, int operation)
    {
        var all = roles.Valid | roles.Unclear;
        var without = all & ~RolesWith(GrantOutcomes.Undocumented, operation);
        if (all == 0 || without != 0)
            return GrantOutcomes.None;
        if (roles.Unclear != 0 || (all & _undocumented[operation]) != 0)
            return GrantOutcomes.Undocumented;
        return (all & _own[operation]) != 0 ? GrantOutcomes.Own : (all & _inferred[operation]) != 0 ? GrantOutcomes.Inferred : GrantOutcomes.Permitted;
    }

    private void Add(Role role, int index, IReadOnlyList<RoleOperation> operations)
    {
        var bit = 1UL << index;
        _indexes[role.Name] = index;
        var semantics = role.In(_edition);
        if (semantics.BypassesPolicies)
            RolesThatBypassPolicies |= bit;
        if (semantics.OnWildcard is { } becomes)
            _becoming[becomes] = RolesThatBecome(becomes) | bit;
        foreach (var included in Closure(role))
            _including[included] = (_including.TryGetValue(included, out var bits) ? bits : 0) | bit;
        for (var i = 0; i < operations.Count; i++)
        {
            var table = Set.CellOf(role, operations[i], _edition) switch
            {
                RoleCell.Permitted => _permitted,
                RoleCell.Inferred => _inferred,
                RoleCell.Own => _own,
                RoleCell.Undocumented => _undocumented,
                _ => null,
            };
            if (table is not null)
                table[i] |= bit;
        }
    }

    private HashSet<string> Closure(Role role)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { role.Name };
        var open = new Stack<Role>();
        open.Push(role);
        while (open.Count > 0)
        {
            foreach (var name in open.Pop().In(_edition).Includes)
            {
                if (reached.Add(name) && Set.Find(name) is { } included)
                    open.Push(included);
            }
        }

        return reached;
    }
}
