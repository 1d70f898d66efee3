using System;

namespace StorageGrants.Tigris.Organizations;

public sealed partial record DeleteAccessKeyRequest
{
    /// <summary>An access key to delete.</summary>
    /// <param name="accessKeyId">Id of the key.</param>
    /// <exception cref="ArgumentNullException"><paramref name="accessKeyId"/> is <see langword="null"/>.</exception>
    public DeleteAccessKeyRequest(string accessKeyId)
        : this("DeleteAccessKey", "2010-05-08", accessKeyId)
    {
    }
}
