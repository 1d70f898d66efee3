namespace StorageGrants.Access.Policies;

/// <summary>How far an action reaches.</summary>
public enum ActionAccess
{
    /// <summary>Not documented.</summary>
    Unknown,

    /// <summary>Lists names of resources.</summary>
    List,

    /// <summary>Reads contents or settings.</summary>
    Read,

    /// <summary>Creates, changes or deletes.</summary>
    Write,

    /// <summary>Changes tags only.</summary>
    Tagging,

    /// <summary>Changes who may do what.</summary>
    PermissionsManagement,
}
