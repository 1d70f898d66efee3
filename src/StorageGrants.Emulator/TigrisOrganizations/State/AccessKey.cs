using System;
using System.Collections.Generic;
using StorageGrants.Emulator.State;

namespace StorageGrants.Emulator.TigrisOrganizations.State;

/// <summary>An access key; of its secret only a digest is kept, by which signatures can be verified.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Sequence">Place in the order of creation.</param>
/// <param name="OrganizationId">Its organization.</param>
/// <param name="CreatorId">Id of the user who made it and for whom it acts.</param>
/// <param name="Name">Its name.</param>
/// <param name="SecretDigest">Digest of the secret, see <see cref="KeyMaterial"/>.</param>
/// <param name="Created">When it was created.</param>
/// <param name="Roles">Its roles.</param>
/// <param name="Policies">Names of attached policies.</param>
internal sealed record AccessKey(
    string Id,
    long Sequence,
    string OrganizationId,
    string CreatorId,
    string Name,
    byte[] SecretDigest,
    DateTimeOffset Created,
    IReadOnlyList<BucketRoleAssignment> Roles,
    IReadOnlyList<string> Policies) : ISequenced
{
    string ISequenced.Key => Id;
}
