using System;
using System.Collections.Generic;

namespace StorageGrants.Emulator.Tigris.State;

/// <summary>A bucket; its name is unique in all organizations.</summary>
internal sealed class Bucket(string name, string orgId)
{
    public string Name { get; } = name;

    public string OrgId { get; } = orgId;

    /// <summary>The users that provisioned it, on whose behalf Member calls may grant roles.</summary>
    public HashSet<string> Owners { get; } = new(StringComparer.Ordinal);
}
