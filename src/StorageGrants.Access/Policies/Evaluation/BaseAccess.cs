namespace StorageGrants.Access.Policies;

/// <summary>What a caller may do in a bucket before any policy is read.</summary>
public enum BaseAccess
{
    /// <summary>Nothing is known of it: no ownership, ACL or access level speaks of the action.</summary>
    None,

    /// <summary>Ownership, an ACL or the caller's access level covers the action.</summary>
    Granted,

    /// <summary>The caller has an access level, and it does not cover the action.</summary>
    Refused,
}
