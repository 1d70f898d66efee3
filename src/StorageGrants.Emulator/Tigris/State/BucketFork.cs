namespace StorageGrants.Emulator.Tigris.State;

/// <summary>Where a bucket was forked from.</summary>
/// <param name="Parent">Name of the bucket.</param>
/// <param name="Snapshot">The snapshot version or time that was asked for, or null.</param>
internal sealed record BucketFork(string Parent, string? Snapshot);
