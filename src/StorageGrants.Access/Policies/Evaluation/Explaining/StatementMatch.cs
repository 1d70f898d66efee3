namespace StorageGrants.Access.Policies;

/// <summary>Whether a statement speaks of a request.</summary>
public enum StatementMatch
{
    /// <summary>It does not.</summary>
    NotMatched,

    /// <summary>It does.</summary>
    Matched,

    /// <summary>Neither a document nor a measurement says.</summary>
    Undocumented,
}
