using StorageGrants.Access;
using StorageGrants.Access.Roles;

namespace StorageGrants.Emulator.Tigris.Authority;

/// <summary>What a call may do by its user role, as the access model of the edition says.</summary>
internal sealed class CallRights
{
    private const string Admin = "Admin";
    private const string Member = "Member";

    private readonly AccessEvaluator _evaluator;

    public CallRights(string edition)
    {
        var calls = new AccessPrincipal[2];
        for (var i = 0; i < calls.Length; i++)
        {
            var role = i == 0 ? Admin : Member;
            calls[i] = new AccessPrincipal(role) { Grants = [new AccessGrant("UserRole", role, AccessScope.Organization)] };
        }

        _evaluator = AccessModel.For(RoleCatalog.Tigris, edition).Compile(new AccessData { Principals = calls });
    }

    /// <summary>Whether the documents refuse the operation to the call. What they leave open is let through.</summary>
    public bool Refuses(CallAuthority authority, string operation) =>
        _evaluator.Evaluate(new AccessRequest(authority.IsAdmin ? Admin : Member, operation)).Effect == Effect.Deny;
}
