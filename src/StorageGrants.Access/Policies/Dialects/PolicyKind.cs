namespace StorageGrants.Access.Policies;

/// <summary>What a policy is attached to.</summary>
public enum PolicyKind
{
    /// <summary>A user, key, group or role: the policy does not say whom it speaks of.</summary>
    Identity,

    /// <summary>A bucket: the policy names principals.</summary>
    Resource,
}
