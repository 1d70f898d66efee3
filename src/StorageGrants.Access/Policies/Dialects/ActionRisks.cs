using System;

namespace StorageGrants.Access.Policies;

/// <summary>What a careless grant of an action can cost.</summary>
[Flags]
public enum ActionRisks
{
    /// <summary>Nothing in particular.</summary>
    None = 0,

    /// <summary>Contents of objects are read.</summary>
    DataAccess = 1,

    /// <summary>Credentials are handed out.</summary>
    CredentialsExposure = 2,

    /// <summary>Resources can be opened to others.</summary>
    ResourceExposure = 4,
}
