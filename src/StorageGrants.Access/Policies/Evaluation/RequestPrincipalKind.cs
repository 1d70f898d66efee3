namespace StorageGrants.Access.Policies;

/// <summary>Who makes a request.</summary>
public enum RequestPrincipalKind
{
    /// <summary>A request without a signature.</summary>
    Anonymous,

    /// <summary>The root of an account.</summary>
    Root,

    /// <summary>A user, possibly through one of its sub-users.</summary>
    User,

    /// <summary>A role, possibly in a session.</summary>
    Role,

    /// <summary>A caller whose name is no ARN of the other kinds.</summary>
    Other,
}
