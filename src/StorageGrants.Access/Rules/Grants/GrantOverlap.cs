using System;
using System.Collections.Generic;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Roles;

namespace StorageGrants.Access.Rules;

/// <summary>
/// Sorts the grants of one list that speak of the same resource: each is at most one of implied by the wildcard, a repetition,
/// or in conflict, so that no pair is reported twice. The order in which they are written does not matter.
/// </summary>
internal sealed class GrantOverlap
{
    // So few scopes are compared faster than they are hashed.
    private const int FewGrants = 16;

    private static readonly GrantOverlap s_none = new();

    private readonly HashSet<GrantEntry> _superfluous = new();

    private GrantOverlap()
    {
    }

    /// <summary>Grants that a grant on the wildcard makes superfluous, each with that grant.</summary>
    public List<(GrantEntry Entry, GrantEntry By)> Implied { get; } = new();

    /// <summary>Grants that repeat an earlier one, each with the earlier one.</summary>
    public List<(GrantEntry Entry, GrantEntry First)> Repeated { get; } = new();

    /// <summary>Grants of different roles on one resource: one of each role, in the order in which they are written.</summary>
    public List<IReadOnlyList<GrantEntry>> Conflicting { get; } = new();

    /// <summary>Whether a grant could be left out, so that what is wrong with it otherwise is not worth a finding.</summary>
    public bool IsSuperfluous(GrantEntry entry) => _superfluous.Contains(entry);

    public static GrantOverlap Of(GrantRequest request, GrantRuleContext context)
    {
        if (request.IsEntryOnly || AreApart(request.Grants))
            return s_none;

        var overlap = new GrantOverlap();
        var wildcards = new List<GrantEntry>();
        var wildcardRoles = new HashSet<(GrantEntryShape Shape, string Role)>();
        var groups = new List<List<GrantEntry>>();
        var coverage = new Dictionary<(GrantEntry Wildcard, GrantEntryShape Shape, string Role), bool>();
        var groupOf = new Dictionary<(GrantEntryShape Shape, string Scope), List<GrantEntry>>();
        foreach (var entry in request.Grants)
        {
            if (entry.Scope.Value is not { Length: > 0 } || RoleOf(entry) is null)
                continue;
            if (entry.IsWildcard && wildcardRoles.Add((entry.Shape, entry.Role.Value!)))
                wildcards.Add(entry);
        }

        foreach (var entry in request.Grants)
        {
            if (entry.Scope.Value is not { Length: > 0 } scope || RoleOf(entry) is null)
                continue;
            if (!entry.IsWildcard && wildcards.Count > 0 && IsImplied(entry))
            {
                overlap.Implied.Add((entry, wildcards[0]));
                overlap._superfluous.Add(entry);
                continue;
            }

            if (!groupOf.TryGetValue((entry.Shape, scope), out var group))
            {
                groupOf.Add((entry.Shape, scope), group = new List<GrantEntry>());
                groups.Add(group);
            }

            group.Add(entry);
        }

        foreach (var group in groups)
            overlap.Sort(group);
        return overlap;

        // Where the wildcard itself stands twice with two roles, either of them may be the one that counts.
        bool IsImplied(GrantEntry entry)
        {
            foreach (var wildcard in wildcards)
            {
                var key = (wildcard, entry.Shape, entry.Role.Value!);
                if (!coverage.TryGetValue(key, out var covers))
                    coverage.Add(key, covers = wildcard.Shape == entry.Shape && entry.Shape.RoleSet.Combination == "union" && Covers(wildcard, entry, context));
                if (!covers)
                    return false;
            }

            return true;
        }
    }

    // Most lists name every resource once and no wildcard.
    private static bool AreApart(IReadOnlyList<GrantEntry> grants)
    {
        if (grants.Count < 2)
            return true;
        if (grants.Count > FewGrants)
            return false;
        for (var i = 0; i < grants.Count; i++)
        {
            if (grants[i].IsWildcard)
                return false;
            for (var j = 0; j < i; j++)
            {
                if (string.Equals(grants[i].Scope.Value, grants[j].Scope.Value, StringComparison.Ordinal))
                    return false;
            }
        }

        return true;
    }

    private void Sort(List<GrantEntry> group)
    {
        var roles = new List<GrantEntry>();
        foreach (var entry in group)
        {
            if (roles.Find(other => other.Role.Value == entry.Role.Value) is { } first)
            {
                Repeated.Add((entry, first));
                _superfluous.Add(entry);
            }
            else
            {
                roles.Add(entry);
            }
        }

        if (roles.Count > 1)
            Conflicting.Add(roles);
    }

    /// <summary>Whether one grant's role has everything the other's has, in every edition that has both roles.</summary>
    public static bool Covers(GrantEntry wide, GrantEntry narrow, GrantRuleContext context)
    {
        var set = wide.Shape.RoleSet;
        if (RoleOf(wide) is not { } wider || RoleOf(narrow) is not { } narrower)
            return false;
        var isKnown = false;
        foreach (var edition in context.EditionsOf(set))
        {
            if (!set.IsIn(edition, wider.Since) || !set.IsIn(edition, narrower.Since))
                continue;
            isKnown = true;
            if (!set.Covers(wider, narrower, edition))
                return false;
        }

        return isKnown;
    }

    private static Role? RoleOf(GrantEntry entry) => entry.Role.Value is { } role ? entry.Shape.RoleSet.Find(role) : null;
}
