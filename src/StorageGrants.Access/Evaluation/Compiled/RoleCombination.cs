namespace StorageGrants.Access;

/// <summary>What several roles of one set on one resource come to.</summary>
internal enum RoleCombination : byte
{
    /// <summary>There is one role.</summary>
    Single,

    /// <summary>What any of them permits.</summary>
    Union,

    /// <summary>What every role that lists the operation permits together.</summary>
    AllOf,

    /// <summary>What all of them permit.</summary>
    MostRestrictive,

    /// <summary>What any of them permits, or only its reading part when a group is read-only.</summary>
    ReadOnlyWins,
}
