using System.Collections.Generic;

namespace StorageGrants.Access;

/// <summary>A bucket made ready.</summary>
internal sealed class CompiledBucket
{
    public CompiledBucket(AccessBucket source, int scope, int resourceGroup, HashSet<CompiledPrincipal> owners)
    {
        Source = source;
        Scope = scope;
        ResourceGroup = resourceGroup;
        Owners = owners;
    }

    public AccessBucket Source { get; }

    /// <summary>Its number among buckets and resource groups.</summary>
    public int Scope { get; }

    /// <summary>Scope of its resource group, -1 for none.</summary>
    public int ResourceGroup { get; }

    public HashSet<CompiledPrincipal> Owners { get; }

    public ulong Settings { get; set; }

    public PolicyBundle? Policies { get; set; }
}
