using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>Whether a policy is public, and by which statements.</summary>
public sealed class PublicAccess
{
    internal PublicAccess(Truth isPublic, IReadOnlyList<AccessFinding> findings)
    {
        IsPublic = isPublic;
        Findings = findings;
    }

    /// <summary>Whether anyone is allowed anything.</summary>
    public Truth IsPublic { get; }

    /// <summary>A request of an anonymous caller for each statement that makes the policy public.</summary>
    public IReadOnlyList<AccessFinding> Findings { get; }
}
