using StorageGrants.Access.Policies;

namespace StorageGrants.Access;

/// <summary>One request on its way to a decision.</summary>
internal struct Evaluation
{
    private const int Cached = 4;
    private const byte Known = 0x80;

    private RoleMasks _roles0;
    private RoleMasks _roles1;
    private RoleMasks _roles2;
    private RoleMasks _roles3;
    private byte _rolesKnown;
    private ulong _voices;

    public Evaluation(AccessEvaluator data, in AccessRequest request, CompiledPrincipal? principal, int operation)
    {
        Data = data;
        Request = request;
        Principal = principal;
        Operation = operation;
        Bucket = request.Bucket is null ? null : data.FindBucket(request.Bucket);
        ResourceGroup = request.ResourceGroup is { } group ? data.FindResourceGroup(group) : Bucket?.ResourceGroup ?? CompiledHolder.Organization;
    }

    public AccessEvaluator Data { get; }

    public readonly AccessModel Model => Data.Model;

    public AccessRequest Request { get; }

    public CompiledPrincipal? Principal { get; }

    public CompiledBucket? Bucket { get; }

    public int Operation { get; }

    private int ResourceGroup { get; }

    public readonly bool Owns => Principal is not null && Bucket is not null && Bucket.Owners.Contains(Principal);

    public readonly bool IsForeign => Principal is not null && Bucket is not null && !string.Equals(Principal.Source.Account, Bucket.Source.Account, System.StringComparison.Ordinal);

    /// <summary>The same request for another principal.</summary>
    public Evaluation For(CompiledPrincipal principal) => new(Data, Request, principal, Operation);

    public GrantOutcomes OutcomeOf(int set, int operation) =>
        Principal is null ? GrantOutcomes.None : Model.Sets[set].Combine(RolesThatCover(set), operation, Principal.IsReadOnly);

    public readonly ulong RolesAnywhere(int set) => Principal?.Anywhere(set) ?? 0;

    public readonly ulong RolesOnWildcard(int set) => Principal?.OnWildcard(set) ?? 0;

    public RoleMasks RolesThatCover(int set)
    {
        if (set >= Cached)
            return Cover(set);
        if ((_rolesKnown & (1 << set)) != 0)
            return set switch { 0 => _roles0, 1 => _roles1, 2 => _roles2, _ => _roles3 };

        var roles = Cover(set);
        _rolesKnown |= (byte)(1 << set);
        switch (set)
        {
            case 0: _roles0 = roles; break;
            case 1: _roles1 = roles; break;
            case 2: _roles2 = roles; break;
            default: _roles3 = roles; break;
        }

        return roles;
    }

    /// <summary>Whether a grant covers the resource of the request.</summary>
    public readonly bool Covers(AccessGrant grant, int scope)
    {
        if (grant.Scope.Prefix is { } prefix && Request.Key is { } key && !key.StartsWith(prefix, System.StringComparison.Ordinal))
            return false;
        if (scope == CompiledHolder.Organization)
            return true;
        if (Request.ResourceGroup is null && Bucket is not null && Bucket.Scope == scope)
            return true;
        for (var group = ResourceGroup; group >= 0; group = Data.ParentOf(group))
        {
            if (group == scope)
                return true;
        }

        return false;
    }

    public PolicyVoice PoliciesSay(PolicySources sources)
    {
        var shift = (int)sources * 8;
        var cached = (byte)(_voices >> shift);
        if ((cached & Known) != 0)
            return (PolicyVoice)(cached & ~Known);

        var voice = PolicyVoices.Of(this, sources);
        _voices |= (ulong)(byte)((byte)voice | Known) << shift;
        return voice;
    }

    public readonly bool HasNarrowerAllow(PolicySources sources) => PolicyVoices.HasNarrowerAllow(this, sources);

    public readonly PolicyRequest PolicyRequestFor(string action)
    {
        var principal = Principal?.PolicyPrincipal ?? RequestPrincipal.Anonymous;
        return new PolicyRequest(principal, action, Request.ResourceOf(Model.Operations[Operation].On), Request.Context)
        {
            // A root stands above policies in its own account only.
            ResourceAccount = principal.Kind == RequestPrincipalKind.Root && IsForeign ? Bucket!.Source.Account ?? "" : null,
        };
    }

    private readonly RoleMasks Cover(int set)
    {
        if (Principal is null)
            return default;
        var roles = Principal.Everywhere(set);
        foreach (var holder in Principal.Scoped)
        {
            roles |= holder.InPrefixes(CompiledHolder.Organization, set, Request.Key);
            for (var group = ResourceGroup; group >= 0; group = Data.ParentOf(group))
                roles |= holder.In(group, set) | holder.InPrefixes(group, set, Request.Key);
            if (Bucket is not null && Request.ResourceGroup is null)
                roles |= holder.In(Bucket.Scope, set) | holder.InPrefixes(Bucket.Scope, set, Request.Key);
        }

        return roles;
    }
}
