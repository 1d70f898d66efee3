namespace StorageGrants.Analyzers.Surfaces.Code;

/// <summary>What an expression is to the object that is followed.</summary>
internal enum HeldKind
{
    /// <summary>The object itself.</summary>
    Itself,

    /// <summary>A list that holds it.</summary>
    List,

    /// <summary>An object that has such a list.</summary>
    Owner,
}
