using System;
using StorageGrants.Emulator.State;

namespace StorageGrants.Emulator.Tigris.State;

/// <summary>A snapshot of a bucket.</summary>
/// <param name="Bucket">Name of the bucket.</param>
/// <param name="Version">UNIX time in nanoseconds; unique in the bucket.</param>
/// <param name="Sequence">Place in the order of creation.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Description">What it is for, when that was said.</param>
internal sealed record Snapshot(string Bucket, string Version, long Sequence, DateTimeOffset CreatedAt, string? Description) : ISequenced
{
    string ISequenced.Key => Version;
}
