using System;

namespace StorageGrants.Access;

/// <summary>Whose policies are asked.</summary>
[Flags]
internal enum PolicySources : byte
{
    None = 0,

    /// <summary>Those of the principal and its groups.</summary>
    Identity = 1,

    /// <summary>Those of the bucket.</summary>
    Resource = 2,

    /// <summary>Those of the session.</summary>
    Session = 4,
}
