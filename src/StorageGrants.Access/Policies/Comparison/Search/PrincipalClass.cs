using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>Callers that are known by the same names of a policy, and one of them.</summary>
internal sealed class PrincipalClass
{
    internal PrincipalClass(RequestPrincipal caller, params string[] names)
    {
        Caller = caller;
        Names = names;
    }

    internal RequestPrincipal Caller { get; }

    /// <summary>The names; none for anonymous callers and for those that no policy names.</summary>
    internal IReadOnlyList<string> Names { get; }
}
