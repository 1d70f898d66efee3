using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Emulator.State;

namespace StorageGrants.Emulator.Tigris.State;

/// <summary>A bucket without its objects, of which the emulator has none; its name is unique in all organizations.</summary>
/// <param name="Name">Its name.</param>
/// <param name="OrgId">The organization it belongs to.</param>
/// <param name="Sequence">Place in the order of creation.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Owners">The users that provisioned it, on whose behalf Member calls may grant roles.</param>
/// <param name="Settings">What calls can set.</param>
/// <param name="Fork">Where it was forked from, or null.</param>
internal sealed record Bucket(
    string Name, string OrgId, long Sequence, DateTimeOffset CreatedAt, IReadOnlyList<string> Owners, BucketSettings Settings, BucketFork? Fork) : ISequenced
{
    string ISequenced.Key => Name;

    public Bucket WithOwner(string userId) =>
        Owners.Contains(userId, StringComparer.Ordinal) ? this : this with { Owners = [.. Owners, userId] };
}
