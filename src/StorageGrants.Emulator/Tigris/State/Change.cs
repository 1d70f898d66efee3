using System.Collections.Generic;
using StorageGrants.Emulator.State;

namespace StorageGrants.Emulator.Tigris.State;

/// <summary>Everything one operation changes; it happens whole or not at all.</summary>
internal sealed record Change : StoredChange
{
    /// <summary>New organizations, and new states of known ones; likewise the other lists.</summary>
    public IReadOnlyList<Organization>? Organizations { get; init; }

    public IReadOnlyList<Bucket>? Buckets { get; init; }

    public IReadOnlyList<Policy>? Policies { get; init; }

    public IReadOnlyList<AccessKey>? Keys { get; init; }

    public IReadOnlyList<Snapshot>? Snapshots { get; init; }

    /// <summary>Names of deleted buckets; their snapshots go with them.</summary>
    public IReadOnlyList<string>? RemovedBuckets { get; init; }

    public IReadOnlyList<ScopedName>? RemovedPolicies { get; init; }

    /// <summary>Ids of deleted keys.</summary>
    public IReadOnlyList<string>? RemovedKeys { get; init; }

    public IReadOnlyList<ScopedName>? RemovedSnapshots { get; init; }
}
