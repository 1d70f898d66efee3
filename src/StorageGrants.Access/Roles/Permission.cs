namespace StorageGrants.Access.Roles;

/// <summary>Whether a role has an operation.</summary>
public enum Permission
{
    /// <summary>The role does not have the operation.</summary>
    NotPermitted,

    /// <summary>The role has the operation.</summary>
    Permitted,

    /// <summary>No document of the edition decides, or the documents contradict each other.</summary>
    Undocumented,

    /// <summary>The role has the operation on buckets that its holder created, and on no others.</summary>
    PermittedOwn,
}
