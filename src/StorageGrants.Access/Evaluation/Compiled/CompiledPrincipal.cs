using System;
using System.Collections.Generic;
using StorageGrants.Access.Policies;

namespace StorageGrants.Access;

/// <summary>A principal made ready.</summary>
internal sealed class CompiledPrincipal
{
    private readonly RoleMasks[] _everywhere;
    private readonly ulong[] _anywhere;
    private readonly ulong[] _onWildcard;

    public CompiledPrincipal(AccessPrincipal source, CompiledHolder[] holders, int sets, RequestPrincipal policyPrincipal)
    {
        Source = source;
        Holders = holders;
        PolicyPrincipal = policyPrincipal;
        _everywhere = new RoleMasks[sets];
        _anywhere = new ulong[sets];
        _onWildcard = new ulong[sets];

        // A member of a thousand groups is asked about as often as a member of one.
        var scoped = new List<CompiledHolder>();
        var policies = new List<PolicyBundle>();
        foreach (var holder in holders)
        {
            for (var set = 0; set < sets; set++)
            {
                _everywhere[set] |= holder.Everywhere(set);
                _anywhere[set] |= holder.Anywhere(set);
                _onWildcard[set] |= holder.OnWildcard(set);
            }

            if (holder.HasScopes)
                scoped.Add(holder);
            if (holder.Policies is { } bundle)
                policies.Add(bundle);
        }

        Scoped = scoped.ToArray();
        Policies = policies.ToArray();
    }

    public AccessPrincipal Source { get; }

    public string Name => Source.Name;

    /// <summary>Itself first, then its groups.</summary>
    public CompiledHolder[] Holders { get; }

    /// <summary>Those of them whose grants are limited to buckets, resource groups or prefixes.</summary>
    public CompiledHolder[] Scoped { get; }

    /// <summary>The policies of all of them.</summary>
    public PolicyBundle[] Policies { get; }

    public RequestPrincipal PolicyPrincipal { get; }

    public PolicyBundle? Session { get; set; }

    public ulong Attributes { get; set; }

    public bool IsReadOnly { get; set; }

    public int BucketCount { get; set; }

    public CompiledPrincipal? Creator { get; set; }

    public DateTimeOffset? Expires => Source.Expires;

    /// <summary>Roles it has everywhere, through groups as well.</summary>
    public RoleMasks Everywhere(int set) => _everywhere[set];

    public ulong Anywhere(int set) => _anywhere[set];

    public ulong OnWildcard(int set) => _onWildcard[set];
}
