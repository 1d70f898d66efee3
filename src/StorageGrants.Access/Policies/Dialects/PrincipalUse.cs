namespace StorageGrants.Access.Policies;

/// <summary>Whether statements of a policy name principals.</summary>
public enum PrincipalUse
{
    /// <summary>They may.</summary>
    Optional,

    /// <summary>Each must.</summary>
    Required,

    /// <summary>None may.</summary>
    Forbidden,
}
