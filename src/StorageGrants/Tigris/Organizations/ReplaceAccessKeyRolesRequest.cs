using System;

namespace StorageGrants.Tigris.Organizations;

public sealed partial record ReplaceAccessKeyRolesRequest
{
    /// <summary>All roles of an access key.</summary>
    /// <param name="accessKeyId">Id of the key.</param>
    /// <param name="roles">Its roles from now on; none revokes all.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public ReplaceAccessKeyRolesRequest(string accessKeyId, params BucketRoleAssignment[] roles)
        : this(new AccessKeyRoles(accessKeyId, roles))
    {
    }
}
