using System;

namespace StorageGrants.Access;

/// <summary>What the grants of one role set come to for one operation.</summary>
[Flags]
internal enum GrantOutcomes : byte
{
    None = 1,
    Undocumented = 2,
    Own = 4,
    Inferred = 8,
    Permitted = 16,

    /// <summary>Permitted, but taken away by a read-only group.</summary>
    ReadOnly = 32,
}
