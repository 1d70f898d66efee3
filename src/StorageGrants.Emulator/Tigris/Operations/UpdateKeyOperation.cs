using StorageGrants.Emulator.Tigris.Authority;
using StorageGrants.Emulator.Tigris.Responses;

namespace StorageGrants.Emulator.Tigris.Operations;

/// <summary>Replaces roles and scope where given, and attaches or detaches policies.</summary>
internal sealed class UpdateKeyOperation(GrantRules rules, KeyLookup lookup)
{
    public Answer Run(OperationCall call)
    {
        if (lookup.Key(call, out var organization, out var key) is { } unknown)
            return unknown;
        var grants = GrantRules.Read(call.Body);
        if (grants is not null && rules.Check(organization, call.Authority, grants) is { } refusal)
            return refusal;
        if (PolicyChange.OfExistingKey(organization, call.Body, out var policies) is { } wrongPolicy)
            return wrongPolicy;

        key.Grants = grants ?? key.Grants;
        key.Scope = KeyScope.Read(call.Body) ?? key.Scope;
        policies.Apply(organization, key);
        return Answer.Empty;
    }
}
