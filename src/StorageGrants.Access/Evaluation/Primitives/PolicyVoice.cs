namespace StorageGrants.Access;

/// <summary>What policies say of a request.</summary>
internal enum PolicyVoice : byte
{
    /// <summary>There is none, or none can speak of the operation.</summary>
    Absent,

    /// <summary>There are some, and none speaks of the request.</summary>
    Unmatched,

    /// <summary>An Allow speaks of the operation and the bucket, but for another prefix, address or time.</summary>
    Narrower,

    /// <summary>Nothing allows, and something that denies may match: its meaning is neither documented nor measured.</summary>
    MayDeny,

    /// <summary>An Allow matches and no Deny does.</summary>
    Allow,

    /// <summary>An Allow may match, or one matches and a Deny may: the meaning of either is neither documented nor measured.</summary>
    Undocumented,

    /// <summary>A Deny matches.</summary>
    Deny,
}
