using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>Callers that are known by the same names of a policy, one of them, and what that one has before any policy is read.</summary>
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

    /// <summary>The account of what is asked for; null for the caller's own.</summary>
    internal string? ResourceAccount { get; init; }

    internal bool IsOwner { get; init; }

    internal BaseAccess BaseAccess { get; init; }

    /// <summary>The actions that no statement takes from the caller.</summary>
    internal IReadOnlyCollection<string> KeptActions { get; init; } = Array.Empty<string>();

    internal PolicyRequest Request(string action, string resource, RequestContext? context) =>
        new(Caller, action, resource, context) { ResourceAccount = ResourceAccount, IsOwner = IsOwner, BaseAccess = BaseAccess };
}
