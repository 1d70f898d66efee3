using StorageGrants.Access.Policies;

namespace StorageGrants.Access;

/// <summary>A policy that decided.</summary>
public sealed class DecidingPolicy
{
    internal DecidingPolicy(AccessPolicy policy, DecisionExplanation explanation)
    {
        Policy = policy;
        Explanation = explanation;
    }

    /// <summary>The policy.</summary>
    public AccessPolicy Policy { get; }

    /// <summary>What its statements say; the spans are places in the document of the policy.</summary>
    public DecisionExplanation Explanation { get; }

    /// <summary>The statement that decided, or null when none did.</summary>
    public PolicyStatement? Statement => Explanation.Deciding?.Statement;

    /// <inheritdoc />
    public override string ToString() => Policy.Name;
}
