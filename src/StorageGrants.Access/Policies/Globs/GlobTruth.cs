namespace StorageGrants.Access.Policies;

/// <summary>The answer to a question about pattern languages.</summary>
public enum GlobTruth
{
    /// <summary>The limit was reached before the question was decided.</summary>
    NotDecided,

    /// <summary>Proved.</summary>
    Yes,

    /// <summary>Disproved.</summary>
    No,
}
