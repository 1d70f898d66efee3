namespace StorageGrants.Access.Policies;

/// <summary>What was proved of conditions.</summary>
public enum ConditionFindingKind
{
    /// <summary>It holds in every request.</summary>
    AlwaysHolds,

    /// <summary>It holds in no request.</summary>
    NeverHolds,

    /// <summary>It holds only in requests that do not carry the key, and does not say so.</summary>
    HoldsOnlyWithoutKey,

    /// <summary>Several conditions on one key each hold for some requests, but never all.</summary>
    Contradiction,

    /// <summary>The conditions on a date leave no instant.</summary>
    EmptyWindow,

    /// <summary>The last instant that the conditions on a date leave is over.</summary>
    PastWindow,

    /// <summary>The first instant that the conditions on a date leave is still to come.</summary>
    FutureWindow,
}
