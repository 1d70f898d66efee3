using System;
using StorageGrants.Emulator.State;

namespace StorageGrants.Emulator.StorageGrid.State;

/// <summary>An S3 access key; of access key and secret only the digests are kept, and how the access key ends.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Sequence">Place in the order of creation.</param>
/// <param name="UserId">Id of its user.</param>
/// <param name="AccessKeyDigest">Digest of the access key.</param>
/// <param name="Ending">The last characters of the access key.</param>
/// <param name="SecretDigest">Digest of the secret.</param>
/// <param name="Expires">When it ends; null when it does not.</param>
internal sealed record TenantKey(string Id, long Sequence, string UserId, byte[] AccessKeyDigest, string Ending, byte[] SecretDigest, DateTimeOffset? Expires) : ISequenced
{
    string ISequenced.Key => Id;

    public bool IsExpired(DateTimeOffset now) => Expires <= now;
}
