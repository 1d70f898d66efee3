namespace StorageGrants.Analyzers.Surfaces.Code;

/// <summary>What becomes of an object, or of a list that holds it.</summary>
internal enum ObjectUse
{
    /// <summary>Nothing, as far as the block shows.</summary>
    None,

    /// <summary>It is compared with another value.</summary>
    Compared,

    /// <summary>It is used.</summary>
    Used,

    /// <summary>Something else takes its place before it is used.</summary>
    Replaced,

    /// <summary>It may be changed in a way that is not read.</summary>
    Changed,
}
