namespace StorageGrants.Access;

/// <summary>Roles of one set as bits.</summary>
internal readonly struct RoleMasks
{
    public RoleMasks(ulong valid, ulong unclear)
    {
        Valid = valid;
        Unclear = unclear;
    }

    /// <summary>Roles granted where they may be granted.</summary>
    public ulong Valid { get; }

    /// <summary>Roles granted where the documents contradict themselves, or where only another edition grants them.</summary>
    public ulong Unclear { get; }

    public static RoleMasks operator |(RoleMasks left, RoleMasks right) => new(left.Valid | right.Valid, left.Unclear | right.Unclear);
}
