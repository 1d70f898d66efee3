using System.Collections.Generic;
using System.Security.Cryptography;
using StorageGrants.Emulator.State;

namespace StorageGrants.Emulator.Tigris.State;

/// <summary>An access key; of its secret only the digest is kept.</summary>
/// <param name="Id">The id (<c>tid_...</c>).</param>
/// <param name="OrgId">The organization it belongs to.</param>
/// <param name="Sequence">Place in the order of creation.</param>
/// <param name="UserId">The user it belongs to.</param>
/// <param name="Name">Its name, or empty.</param>
/// <param name="SecretDigest">Digest of the present secret.</param>
/// <param name="Grants">Roles, bucket by bucket.</param>
/// <param name="Policies">Names of the attached policies, in the order they were attached.</param>
/// <param name="Scope">The value of <c>access_key_scope</c>.</param>
internal sealed record AccessKey(
    string Id,
    string OrgId,
    long Sequence,
    string UserId,
    string Name,
    byte[] SecretDigest,
    IReadOnlyList<BucketGrant> Grants,
    IReadOnlyList<string> Policies,
    string Scope) : ISequenced
{
    string ISequenced.Key => Id;

    public bool HasSecret(string secret) => CryptographicOperations.FixedTimeEquals(SecretDigest, Credentials.Digest(secret));
}
