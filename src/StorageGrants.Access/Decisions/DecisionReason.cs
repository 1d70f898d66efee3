namespace StorageGrants.Access;

/// <summary>What decided an access request.</summary>
public enum DecisionReason
{
    /// <summary>Nothing grants the access.</summary>
    NothingAllows,

    /// <summary>An Allow statement matches and no Deny statement does.</summary>
    StatementAllows,

    /// <summary>A Deny statement matches.</summary>
    StatementDenies,

    /// <summary>No statement matches, and ownership, an ACL or the access level grants the access.</summary>
    BaseAccessAllows,

    /// <summary>The access level does not cover the action, and in this system a policy cannot widen it.</summary>
    LevelRefuses,

    /// <summary>The action is one that the owner's root always may take.</summary>
    OwnerRootAllows,

    /// <summary>The action is one that is allowed unless a Deny statement matches.</summary>
    AllowedUnlessDenied,

    /// <summary>The caller's own account grants nothing, which another account's bucket asks for as well.</summary>
    IdentityPolicyMissing,

    /// <summary>The policy of the resource grants nothing, which a caller of another account needs.</summary>
    ResourcePolicyMissing,

    /// <summary>The session policy grants nothing, and it can only narrow.</summary>
    SessionPolicyMissing,

    /// <summary>A statement that could decide uses something whose meaning in this system is neither documented nor measured.</summary>
    StatementUndocumented,

    /// <summary>How the system combines these policies for this caller is neither documented nor measured.</summary>
    CombinationUndocumented,
}
