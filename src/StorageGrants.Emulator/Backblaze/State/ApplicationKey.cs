using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using StorageGrants.Emulator.State;

namespace StorageGrants.Emulator.Backblaze.State;

/// <summary>An application key; of its secret only the digest is kept.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Sequence">Place in the order of creation.</param>
/// <param name="Name">Its name.</param>
/// <param name="SecretDigest">Digest of the secret.</param>
/// <param name="Capabilities">What it may do.</param>
/// <param name="BucketIds">Its buckets; null for all.</param>
/// <param name="NamePrefix">What names of files must start with; null for anything.</param>
/// <param name="Expires">Milliseconds since 1970; null when it does not.</param>
internal sealed record ApplicationKey(
    string Id,
    long Sequence,
    string Name,
    byte[] SecretDigest,
    IReadOnlyList<string> Capabilities,
    IReadOnlyList<string>? BucketIds,
    string? NamePrefix,
    long? Expires) : ISequenced
{
    string ISequenced.Key => Id;

    /// <summary>Whether only version 4 knows it.</summary>
    public bool HasSeveralBuckets => BucketIds is { Count: > 1 };

    public bool HasSecret(string secret) => CryptographicOperations.FixedTimeEquals(SecretDigest, BackblazeCredentials.Digest(secret));

    public bool IsExpired(DateTimeOffset now) => Expires <= now.ToUnixTimeMilliseconds();

    public bool Covers(string bucketId) => BucketIds is null || BucketIds.Contains(bucketId, StringComparer.Ordinal);
}
