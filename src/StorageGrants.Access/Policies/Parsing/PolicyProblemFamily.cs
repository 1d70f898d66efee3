namespace StorageGrants.Access.Policies;

/// <summary>What a kind of problem is about.</summary>
public enum PolicyProblemFamily
{
    /// <summary>The document does not follow the grammar.</summary>
    Malformed,

    /// <summary>The dialect does not have it.</summary>
    NotSupported,

    /// <summary>An action, or pattern of actions, that means nothing.</summary>
    UnknownAction,

    /// <summary>The document is too large.</summary>
    SizeLimit,

    /// <summary>An identifier of a statement.</summary>
    StatementId,
}
