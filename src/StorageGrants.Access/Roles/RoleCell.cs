namespace StorageGrants.Access.Roles;

/// <summary>What a role says of an operation, from the least generous to the most.</summary>
internal enum RoleCell : byte
{
    /// <summary>Not permitted.</summary>
    No,

    /// <summary>No document decides.</summary>
    Undocumented,

    /// <summary>Permitted on buckets that the holder created.</summary>
    Own,

    /// <summary>Permitted by inference.</summary>
    Inferred,

    /// <summary>Permitted.</summary>
    Permitted,
}
