namespace StorageGrants.Access;

/// <summary>Which grants a test looks at.</summary>
internal enum GrantReach
{
    /// <summary>Those that cover the resource.</summary>
    Resource,

    /// <summary>Those on the wildcard.</summary>
    Wildcard,

    /// <summary>All of them.</summary>
    Anywhere,
}
