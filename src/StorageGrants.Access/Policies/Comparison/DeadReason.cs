namespace StorageGrants.Access.Policies;

/// <summary>Why a statement can never take effect.</summary>
public enum DeadReason
{
    /// <summary>Deny statements cover all that it allows.</summary>
    CoveredByDeny,

    /// <summary>No action, resource or caller is left, because what one element names another takes away.</summary>
    MatchesNothing,

    /// <summary>None of its actions works on the kind of resource that it names.</summary>
    ResourceNeverFits,

    /// <summary>Its conditions contradict each other, or one can never hold.</summary>
    ConditionNeverHolds,
}
