using System;
using System.Collections.Generic;
using System.Security.Cryptography;

namespace StorageGrants.Emulator.Tigris.State;

/// <summary>An access key; of its secret only the digest is kept.</summary>
internal sealed class AccessKey(string id, long sequence, string userId, string name)
{
    private byte[] _secretDigest = [];

    public string Id { get; } = id;

    /// <summary>Place in the order of creation, which is the order of listings.</summary>
    public long Sequence { get; } = sequence;

    public string UserId { get; } = userId;

    public string Name { get; } = name;

    public IReadOnlyList<BucketGrant> Grants { get; set; } = [];

    /// <summary>Names of the attached policies, in the order they were attached.</summary>
    public List<string> Policies { get; } = [];

    public string Scope { get; set; } = "";

    public void SetSecret(string secret) => _secretDigest = Credentials.Digest(secret);

    public bool HasSecret(string secret) => CryptographicOperations.FixedTimeEquals(_secretDigest, Credentials.Digest(secret));
}
