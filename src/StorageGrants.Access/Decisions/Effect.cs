namespace StorageGrants.Access;

/// <summary>The answer to an access request.</summary>
public enum Effect
{
    /// <summary>Access is refused.</summary>
    Deny,

    /// <summary>Access is granted.</summary>
    Allow,

    /// <summary>Neither a document nor a measurement says what the system answers; never to be taken for granted access.</summary>
    Undocumented,
}
