namespace StorageGrants.Access;

/// <summary>What a grant covers.</summary>
public enum ScopeKind
{
    /// <summary>The organization, tenant or account with everything in it.</summary>
    Organization,

    /// <summary>Every bucket by the wildcard of the role set, future ones included.</summary>
    Wildcard,

    /// <summary>The buckets of a resource group, and of the groups in it.</summary>
    ResourceGroup,

    /// <summary>One bucket.</summary>
    Bucket,
}
