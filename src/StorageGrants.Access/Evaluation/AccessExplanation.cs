using System.Collections.Generic;
using StorageGrants.Access.Policies;

namespace StorageGrants.Access;

/// <summary>A decision and why: the step, the grant, the policy and the places they were read from.</summary>
public sealed class AccessExplanation
{
    internal AccessExplanation(AccessDecision decision, AccessStep step, string system, string edition, string reason, AccessTrace trace)
    {
        Decision = decision;
        Step = step;
        System = system;
        Edition = edition;
        Reason = reason;
        Grants = trace.Grants;
        Policies = trace.Policies;
    }

    /// <summary>The decision.</summary>
    public AccessDecision Decision { get; }

    /// <summary>The answer.</summary>
    public Effect Effect => Decision.Effect;

    /// <summary>What it rests on.</summary>
    public Evidence Evidence => Decision.Evidence;

    /// <summary>The step that decided.</summary>
    public AccessStep Step { get; }

    /// <summary>The system.</summary>
    public string System { get; }

    /// <summary>The edition of its documents.</summary>
    public string Edition { get; }

    /// <summary>One sentence.</summary>
    public string Reason { get; }

    /// <summary>The grants that the step saw, each with who holds it; empty when none mattered.</summary>
    public IReadOnlyList<DecidingGrant> Grants { get; }

    /// <summary>The policies that the step saw, with the statement that decided; empty when none mattered.</summary>
    public IReadOnlyList<DecidingPolicy> Policies { get; }

    /// <inheritdoc />
    public override string ToString() => Effect + ": " + Reason + " (" + System + ", " + Edition + ", " + Evidence.ToString().ToLowerInvariant() + ")";
}
