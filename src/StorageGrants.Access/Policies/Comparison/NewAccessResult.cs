using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>What one policy allows that another does not.</summary>
public sealed class NewAccessResult
{
    internal NewAccessResult(IReadOnlyList<AccessFinding> findings, bool isComplete)
    {
        Findings = findings;
        IsComplete = isComplete;
    }

    /// <summary>The findings, one for each statement and group of callers; certain ones first.</summary>
    public IReadOnlyList<AccessFinding> Findings { get; }

    /// <summary>Whether everything was looked at; false when a limit was reached.</summary>
    public bool IsComplete { get; }

    /// <summary>
    /// Whether nothing is newly allowed: yes is a proof for every action, resource and caller and all conditions, no comes with a
    /// certain finding.
    /// </summary>
    public Truth IsEmpty =>
        Findings.Count > 0 && Findings[0].Certainty == Certainty.Certain ? Truth.No
        : Findings.Count == 0 && IsComplete ? Truth.Yes
        : Truth.NotDecided;
}
