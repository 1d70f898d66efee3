using System.Collections.Generic;

namespace StorageGrants.Emulator.Tests.Durability;

/// <summary>What a caller knows of a key from the answers it got.</summary>
internal sealed class KeyModel
{
    /// <summary>Null when the answer that had it was lost.</summary>
    public string? Secret { get; set; }

    /// <summary>Roles as "bucket:role", separated by spaces.</summary>
    public string Grants { get; set; } = "";

    public SortedSet<string> Policies { get; set; } = [];
}
