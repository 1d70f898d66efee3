using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>The parts of a policy that can all be left out together.</summary>
public sealed class RedundancyResult
{
    internal RedundancyResult(IReadOnlyList<RedundantPart> parts, PolicyDocument reduced, bool isComplete, bool isCutShort)
    {
        Parts = parts;
        Reduced = reduced;
        IsComplete = isComplete;
        IsCutShort = isCutShort;
    }

    /// <summary>The parts, statements first. Each was proved to change nothing once those before it are gone.</summary>
    public IReadOnlyList<RedundantPart> Parts { get; }

    /// <summary>The policy without them: proved to allow the same.</summary>
    public PolicyDocument Reduced { get; }

    /// <summary>Whether every part was decided.</summary>
    public bool IsComplete { get; }

    // Questions without an answer are another reason to be incomplete.
    internal bool IsCutShort { get; }
}
