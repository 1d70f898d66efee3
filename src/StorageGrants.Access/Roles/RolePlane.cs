namespace StorageGrants.Access.Roles;

/// <summary>Which of the two layers of roles a role belongs to.</summary>
public enum RolePlane
{
    /// <summary>Who may list keys, invite users, change settings.</summary>
    Management,

    /// <summary>What a key may do to buckets and objects.</summary>
    Data,
}
