namespace StorageGrants.Access.Policies;

/// <summary>The answer to a question that is decided by proof or not at all.</summary>
public enum Truth
{
    /// <summary>A limit was reached, or something is not known, before the question was decided.</summary>
    NotDecided,

    /// <summary>Proved.</summary>
    Yes,

    /// <summary>Disproved.</summary>
    No,
}
