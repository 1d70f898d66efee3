using StorageGrants.Emulator.Tigris.Authority;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations.Keys;

/// <summary>Replaces roles and scope where given, and attaches or detaches policies.</summary>
internal sealed class UpdateKeyOperation(TigrisStore store, ResourceLookup lookup, GrantRules rules)
{
    public Answer Run(OperationCall call)
    {
        if (lookup.Key(call, out var organization, out var key) is { } unknown)
            return unknown;
        var grants = GrantRules.Read(call.Body);
        if (grants is not null && rules.Check(organization, call.Authority, grants) is { } refusal)
            return refusal;
        if (PolicyChange.OfExistingKey(store.Of(organization), call.Body, out var policies) is { } wrongPolicy)
            return wrongPolicy;

        var changed = key with
        {
            Grants = grants ?? key.Grants,
            Scope = KeyScope.Read(call.Body) ?? key.Scope,
            Policies = policies.Apply(key.Policies),
        };
        store.Commit(new Change { Keys = [changed] });
        return Answer.Empty;
    }
}
