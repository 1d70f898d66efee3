using System;

namespace StorageGrants.Tigris.Organizations;

public sealed partial record RotateAccessKeyRequest
{
    /// <summary>An access key to rotate.</summary>
    /// <param name="accessKeyId">Id of the key.</param>
    /// <exception cref="ArgumentNullException"><paramref name="accessKeyId"/> is <see langword="null"/>.</exception>
    public RotateAccessKeyRequest(string accessKeyId)
        : this("RotateAccessKey", accessKeyId)
    {
    }
}
