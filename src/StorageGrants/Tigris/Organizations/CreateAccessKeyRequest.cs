using System;

namespace StorageGrants.Tigris.Organizations;

public sealed partial record CreateAccessKeyRequest
{
    /// <summary>A new access key with a random request id.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="roles">Its roles; none for a key that is given them later.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public CreateAccessKeyRequest(string name, params BucketRoleAssignment[] roles)
        : this(new NewAccessKey(Guid.NewGuid().ToString(), name, roles))
    {
    }
}
