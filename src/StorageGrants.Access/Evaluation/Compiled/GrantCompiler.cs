using System;
using System.Collections.Generic;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Access;

/// <summary>Puts grants where they hold, and says which name something unknown or stand where the role may not be granted.</summary>
internal sealed class GrantCompiler
{
    private readonly AccessModel _model;
    private readonly Dictionary<string, CompiledBucket> _buckets;
    private readonly Dictionary<string, int> _resourceGroups;
    private readonly List<AccessDataProblem> _problems;

    public GrantCompiler(AccessModel model, Dictionary<string, CompiledBucket> buckets, Dictionary<string, int> resourceGroups, List<AccessDataProblem> problems)
    {
        _model = model;
        _buckets = buckets;
        _resourceGroups = resourceGroups;
        _problems = problems;
    }

    public void Add(CompiledHolder holder, IReadOnlyList<AccessGrant> grants, string place)
    {
        for (var i = 0; i < grants.Count; i++)
        {
            if (Check(grants[i], out var set, out var scope, out var roles) is { } problem)
                _problems.Add(new AccessDataProblem(place + ", grant " + (i + 1), problem, grants[i].Origin));
            else if (set >= 0)
                holder.Add(grants[i], set, scope, roles);
        }
    }

    /// <summary>Reports two roles of a set of which a principal has one.</summary>
    public void CheckSingle(List<CompiledHolder> holders, string place)
    {
        for (var set = 0; set < _model.Sets.Length; set++)
        {
            if (_model.Sets[set].Combination != RoleCombination.Single)
                continue;
            AccessGrant? first = null;
            foreach (var holder in holders)
            {
                foreach (var (grant, grantSet, _) in holder.Grants)
                {
                    if (grantSet != set)
                        continue;
                    if (first is not null && !string.Equals(first.Role, grant.Role, StringComparison.Ordinal))
                    {
                        _problems.Add(new AccessDataProblem(place, "it has '" + first.Role + "' and '" + grant.Role + "' of " + grant.RoleSet + ", of which there is one", grant.Origin));
                        return;
                    }

                    first = grant;
                }
            }
        }
    }

    /// <summary>Gives the default role to who has none of its set.</summary>
    public void AddDefaults(CompiledHolder own, List<CompiledHolder> holders)
    {
        for (var set = 0; set < _model.Sets.Length; set++)
        {
            if (_model.Sets[set].Set.DefaultRole is not { } role)
                continue;
            var held = 0UL;
            foreach (var holder in holders)
                held |= holder.Anywhere(set);
            if (held == 0)
                own.AddDefault(set, _model.Sets[set].BitOf(role));
        }
    }

    public static int CountBuckets(CompiledHolder holder)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (grant, _, _) in holder.Grants)
        {
            if (grant.Scope.Kind == ScopeKind.Bucket)
                names.Add(grant.Scope.Name!);
        }

        return names.Count;
    }

    private string? Check(AccessGrant grant, out int set, out int scope, out RoleMasks roles)
    {
        scope = CompiledHolder.Organization;
        roles = default;
        set = _model.IndexOfSet(grant.RoleSet);
        if (set < 0)
            return "'" + grant.RoleSet + "' is no role set of " + _model.Catalog.System + NearestText.Suggest(grant.RoleSet, _model.SetNames()) + "; there are: " + string.Join(", ", _model.SetNames());

        var roleSet = _model.Sets[set].Set;
        if (roleSet.Find(grant.Role) is not { } role)
        {
            if (roleSet.IsOpen)
            {
                set = -1;
                return null;
            }

            return "'" + grant.Role + "' is no role of " + roleSet.Name + Suggest(roleSet, grant.Role) + "; there are: " + string.Join(", ", NamesOf(roleSet));
        }

        if (CheckScope(grant.Scope, roleSet, ref scope) is { } unknown)
            return unknown;
        var isUnclear = false;
        foreach (var kind in KindsOf(grant.Scope))
        {
            if (Accepts(role.In(_model.Edition).Scopes, kind))
                continue;
            if (!IsOpenQuestion(role, kind))
                return "'" + role.Name + "' is not granted on " + grant.Scope + ": " + roleSet.Name + " grants it on " + string.Join(", ", role.In(_model.Edition).Scopes);
            isUnclear = true;
        }

        var bit = _model.Sets[set].BitOf(role.Name);
        roles = isUnclear ? new RoleMasks(0, bit) : new RoleMasks(bit, 0);
        return null;
    }

    private string? CheckScope(AccessScope scope, RoleSet roleSet, ref int index)
    {
        switch (scope.Kind)
        {
            case ScopeKind.Wildcard:
                return roleSet.Wildcard is null ? roleSet.Name + " has no wildcard" : null;
            case ScopeKind.ResourceGroup:
                return _resourceGroups.TryGetValue(scope.Name!, out index) ? null : "'" + scope.Name + "' is no resource group" + NearestText.Suggest(scope.Name!, _resourceGroups.Keys);
            case ScopeKind.Bucket:
                if (!_buckets.TryGetValue(scope.Name!, out var bucket))
                    return "'" + scope.Name + "' is no bucket" + NearestText.Suggest(scope.Name!, _buckets.Keys);
                index = bucket.Scope;
                return null;
            default:
                return null;
        }
    }

    // Sources contradict each other, or another edition grants it there.
    private bool IsOpenQuestion(Role role, string kind)
    {
        var isOpen = Accepts(role.In(_model.Edition).UnclearScopes, kind, whenEmpty: false);
        foreach (var edition in _model.Catalog.Editions)
            isOpen |= Accepts(role.In(edition).Scopes, kind);
        return isOpen;
    }

    private static bool Accepts(IReadOnlyList<string> scopes, string kind, bool whenEmpty = true)
    {
        foreach (var scope in scopes)
        {
            if (string.Equals(scope, kind, StringComparison.Ordinal))
                return true;
        }

        return scopes.Count == 0 && whenEmpty;
    }

    private static IEnumerable<string> KindsOf(AccessScope scope)
    {
        yield return scope.Kind switch
        {
            ScopeKind.Wildcard => "wildcard",
            ScopeKind.ResourceGroup => "resource-group",
            ScopeKind.Bucket => "bucket",
            _ => "organization",
        };
        if (scope.Prefix is not null)
            yield return "prefix";
    }

    private static string Suggest(RoleSet set, string role)
    {
        if (set.Aliases.TryGetValue(role, out var meant))
            return "; did you mean '" + meant + "'?";
        return NearestText.Suggest(role, NamesOf(set));
    }

    private static IEnumerable<string> NamesOf(RoleSet set)
    {
        foreach (var role in set.Roles)
            yield return role.Name;
    }
}
