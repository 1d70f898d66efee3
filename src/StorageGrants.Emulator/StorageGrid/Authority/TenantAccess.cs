using System;
using System.Linq;
using StorageGrants.Access;
using StorageGrants.Access.Roles;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.StorageGrid.State;

namespace StorageGrants.Emulator.StorageGrid.Authority;

/// <summary>Who may do what, as StorageGrants.Access decides by the role file. What is undocumented is refused.</summary>
internal sealed class TenantAccess(StorageGridEmulatorOptions options, StorageGridStore store)
{
    public const string Permissions = "TenantPermission";

    private readonly AccessModel _model = AccessModel.For(RoleCatalog.StorageGrid, options.Release);
    private AccessEvaluator? _evaluator;
    private long _version = -1;

    /// <summary>The refusal when a user may not do an operation of the role file.</summary>
    public Answer? Require(TenantUser user, string operation)
    {
        var request = new AccessRequest(user.UniqueName, operation);
        var evaluator = Current();
        return evaluator.Evaluate(request).IsAllowed ? null : StorageGridError.Forbidden(evaluator.Explain(request).Reason);
    }

    private AccessEvaluator Current()
    {
        if (_evaluator is null || _version != store.Version)
            (_evaluator, _version) = (_model.Compile(Data()), store.Version);
        return _evaluator;
    }

    private AccessData Data()
    {
        var names = store.Groups.All.ToDictionary(static group => group.Id, static group => group.UniqueName, StringComparer.Ordinal);
        return new AccessData
        {
            Settings = options.SingleSignOn ? ["single-sign-on"] : [],
            DeactivatedRoles = options.DeactivatedPermissions,
            Groups =
            [
                .. store.Groups.All.Select(static group => new AccessGroup(group.UniqueName)
                {
                    IsReadOnly = group.IsReadOnly,
                    Grants = [.. (group.Permissions ?? []).Select(static permission => new AccessGrant(Permissions, permission, AccessScope.Organization))],
                }),
            ],
            Principals =
            [
                new AccessPrincipal(store.Root.UniqueName) { Attributes = ["root-user"] },
                .. store.Users.All.Select(user => new AccessPrincipal(user.UniqueName)
                {
                    Attributes = [.. user.IsFederated ? ["federated"] : Array.Empty<string>(), .. user.IsDisabled ? ["disabled"] : Array.Empty<string>()],
                    Groups = [.. user.MemberOf.Select(id => names[id])],
                }),
            ],
        };
    }
}
