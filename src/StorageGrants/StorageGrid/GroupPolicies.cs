using System.Collections.Generic;
using System.Text.Json;

namespace StorageGrants.StorageGrid;

public sealed partial record GroupPolicies
{
    /// <summary>The permissions that are given by name; Root access has the others without naming them.</summary>
    public IReadOnlyList<OpenEnum<TenantPermission>> Permissions => PermissionMap.Held(Management);

    /// <summary>Whether a permission is given by name; one that is absent is not. Root access has the others without naming them.</summary>
    /// <param name="permission">The permission.</param>
    /// <returns><see langword="true"/> when it is.</returns>
    public bool Holds(TenantPermission permission) => PermissionMap.Holds(Management, permission);

    /// <summary>A copy that gives exactly these permissions.</summary>
    /// <param name="permissions">The permissions; none takes the right to sign in.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="System.ArgumentNullException"><paramref name="permissions"/> is <see langword="null"/>.</exception>
    public GroupPolicies WithPermissions(params OpenEnum<TenantPermission>[] permissions) => WithManagement(PermissionMap.Of(permissions));

    /// <summary>A copy with another S3 group policy.</summary>
    /// <param name="json">The policy as JSON, 5120 bytes at most; <c>{}</c> for none.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="System.ArgumentException"><paramref name="json"/> is no JSON object.</exception>
    public GroupPolicies WithS3Policy(string json) => WithS3((JsonElement?)PolicyText.Parse(json, nameof(json)));
}
