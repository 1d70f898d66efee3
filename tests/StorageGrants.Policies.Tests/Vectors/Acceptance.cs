using System.Linq;
using StorageGrants.Access.Policies;

namespace StorageGrants.Policies.Tests.Vectors;

/// <summary>Whether a system takes a document at all.</summary>
internal static class Acceptance
{
    public static bool IsAccepted(PolicyDialect dialect, PolicyParseResult? policy, PolicyKind kind) =>
        policy is null || (policy.Document is not null && !policy.Problems.Any(problem => dialect.Refuses(problem.Kind)));
}
