namespace StorageGrants.Access.Policies;

/// <summary>Where a wildcard may stand in a text.</summary>
public enum WildcardPlace
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>Only as the whole text.</summary>
    Whole,

    /// <summary>Once, at the end.</summary>
    End,

    /// <summary>Anywhere, any number of times.</summary>
    Anywhere,
}
