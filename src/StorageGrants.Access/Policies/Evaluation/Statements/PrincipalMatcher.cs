using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>The texts of <c>Principal</c> or <c>NotPrincipal</c>.</summary>
internal sealed class PrincipalMatcher
{
    private static readonly RequestPrincipal AnonymousUser = RequestPrincipal.User("", "anonymous");

    private readonly PrincipalNames _names;
    private readonly PrincipalNames _accountsOfNamed;
    private readonly bool _everyone;
    private readonly bool _tenantUsers;

    private PrincipalMatcher(List<string> names, bool everyone, bool tenantUsers)
    {
        _names = new PrincipalNames(names);
        _accountsOfNamed = new PrincipalNames(names.ConvertAll(AccountOf));
        _everyone = everyone;
        _tenantUsers = tenantUsers;
    }

    /// <summary>The matcher of an element, or null when it is missing or empty.</summary>
    public static PrincipalMatcher? Compile(PolicyPrincipals? principals, EvaluationSemantics semantics)
    {
        if (principals is null || principals.Items.Count == 0)
            return null;
        var names = new List<string>();
        var everyone = false;
        foreach (var item in principals.Items)
        {
            if (item.Value.Value == "*" && item.Kind.Value is "*" or "AWS")
                everyone = true;
            else
                names.Add(item.Value.Value);
        }

        return new PrincipalMatcher(names, everyone, semantics.TenantUsers);
    }

    public bool Matches(RequestPrincipal principal)
    {
        if (_everyone)
            return true;
        if (principal.Kind == RequestPrincipalKind.Anonymous)
        {
            if (!_tenantUsers)
                return false;

            // The gateway takes a request without a signature for one of a user of the default tenant.
            principal = AnonymousUser;
        }

        if (principal.RootArn is { } root && (_names.Contains(root) || ((_tenantUsers || principal.Account.Length > 0) && _names.Contains(principal.Account))))
            return true;
        if (_tenantUsers && (_names.Contains(principal.ParentArn) || _names.Contains(principal.AllSubUsersArn)))
            return true;
        return HasOwnName(principal);
    }

    /// <summary>Whether a caller is matched by a name of its own, or as anyone; the name of its account stands for its root alone.</summary>
    public bool MatchesItself(RequestPrincipal principal)
    {
        if (_everyone || principal.Kind is RequestPrincipalKind.Anonymous or RequestPrincipalKind.Root)
            return Matches(principal);
        return HasOwnName(principal);
    }

    /// <summary>
    /// Whether <c>NotPrincipal</c> leaves a caller out. An account beside one of its callers is there to let that one through: it does
    /// not stand for the others.
    /// </summary>
    public bool LeavesOut(RequestPrincipal principal)
    {
        if (_tenantUsers || _everyone || principal.Kind is RequestPrincipalKind.Anonymous or RequestPrincipalKind.Root || !Matches(principal))
            return Matches(principal);
        return HasOwnName(principal) || !_accountsOfNamed.Contains(principal.Account);
    }

    private bool HasOwnName(RequestPrincipal principal)
    {
        if (_names.Contains(principal.Arn))
            return true;
        // By index: enumerating the interface would allocate.
        for (var i = 0; i < principal.Aliases.Count; i++)
        {
            if (_names.Contains(principal.Aliases[i]))
                return true;
        }

        return false;
    }

    // Of a user or role; a name of the account itself has none.
    private static string? AccountOf(string name) =>
        RequestPrincipal.FromArn(name) is { Kind: RequestPrincipalKind.User or RequestPrincipalKind.Role } named ? named.Account : null;
}
