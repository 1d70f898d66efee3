namespace StorageGrants.StorageGrid.V3;

public sealed partial record Config
{
    /// <summary>Whether the user has a permission by name; one that is absent is not held. Root access has the others without naming them.</summary>
    /// <param name="permission">The permission.</param>
    /// <returns><see langword="true"/> when the user has.</returns>
    public bool Holds(TenantPermission permission) => PermissionMap.Holds(Permissions, permission);
}
