namespace StorageGrants.Access.Policies;

/// <summary>Where a compiled policy is attached.</summary>
public enum PolicyAttachment
{
    /// <summary>To the caller: a user, group, role or key.</summary>
    Identity,

    /// <summary>To the resource: a bucket.</summary>
    Resource,

    /// <summary>To the session: it only narrows.</summary>
    Session,
}
