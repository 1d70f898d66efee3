using System;
using System.Collections.Generic;

namespace StorageGrants.Access;

/// <summary>The grants of one principal or group, by what they cover.</summary>
internal sealed class CompiledHolder
{
    /// <summary>Stands for the whole organization among the scopes.</summary>
    public const int Organization = -1;

    private readonly int _sets;
    private readonly RoleMasks[] _everywhere;
    private readonly ulong[] _anywhere;
    private readonly ulong[] _wildcard;
    private readonly List<(AccessGrant Grant, int Set, int Scope)> _grants = new();
    private Dictionary<int, RoleMasks>? _scoped;
    private Dictionary<int, List<(string Prefix, RoleMasks Roles)>>? _prefixed;

    public CompiledHolder(string name, int sets)
    {
        Name = name;
        _sets = sets;
        _everywhere = new RoleMasks[sets];
        _anywhere = new ulong[sets];
        _wildcard = new ulong[sets];
    }

    public string Name { get; }

    /// <summary>The grants, each with its role set and its scope.</summary>
    public IReadOnlyList<(AccessGrant Grant, int Set, int Scope)> Grants => _grants;

    public PolicyBundle? Policies { get; set; }

    public bool HasScopes => _scoped is not null || _prefixed is not null;

    /// <summary>Roles it has everywhere.</summary>
    public RoleMasks Everywhere(int set) => _everywhere[set];

    public ulong Anywhere(int set) => _anywhere[set];

    public ulong OnWildcard(int set) => _wildcard[set];

    public RoleMasks In(int scope, int set) => _scoped is not null && _scoped.TryGetValue((scope * _sets) + set, out var roles) ? roles : default;

    /// <summary>Roles limited to prefixes in a scope; a request without a key is not limited.</summary>
    public RoleMasks InPrefixes(int scope, int set, string? key)
    {
        var roles = default(RoleMasks);
        if (_prefixed is null || !_prefixed.TryGetValue((scope * _sets) + set, out var list))
            return roles;
        foreach (var entry in list)
        {
            if (key is null || key.StartsWith(entry.Prefix, StringComparison.Ordinal))
                roles |= entry.Roles;
        }

        return roles;
    }

    public void AddDefault(int set, ulong role)
    {
        _everywhere[set] |= new RoleMasks(role, 0);
        _anywhere[set] |= role;
    }

    public void Add(AccessGrant grant, int set, int scope, RoleMasks role)
    {
        _grants.Add((grant, set, scope));
        _anywhere[set] |= role.Valid | role.Unclear;
        if (grant.Scope.Kind == ScopeKind.Wildcard)
            _wildcard[set] |= role.Valid;
        var at = (scope * _sets) + set;
        if (grant.Scope.Prefix is { } prefix)
        {
            _prefixed ??= new Dictionary<int, List<(string, RoleMasks)>>();
            if (!_prefixed.TryGetValue(at, out var list))
                _prefixed[at] = list = new List<(string, RoleMasks)>();
            list.Add((prefix, role));
        }
        else if (scope == Organization)
        {
            _everywhere[set] |= role;
        }
        else
        {
            _scoped ??= new Dictionary<int, RoleMasks>();
            _scoped[at] = In(scope, set) | role;
        }
    }
}
