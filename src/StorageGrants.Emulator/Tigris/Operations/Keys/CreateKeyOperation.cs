using StorageGrants.Emulator.Tigris.Authority;
using StorageGrants.Emulator.Tigris.Operations.Policies;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations.Keys;

/// <summary>Makes a key with roles and policies, or nothing at all.</summary>
internal sealed class CreateKeyOperation(TigrisStore store, ResourceLookup lookup, GrantRules rules, PolicyFactory newPolicies)
{
    public Answer Run(OperationCall call)
    {
        if (lookup.Organization(call, out var organization) is { } unknown)
            return unknown;
        var grants = GrantRules.Read(call.Body) ?? [];
        if (rules.Check(organization, call.Authority, grants) is { } refusal)
            return refusal;
        if (PolicyChange.OfNewKey(store.Of(organization), call.Body, out var policies) is { } wrongPolicy)
            return wrongPolicy;

        var scope = KeyScope.Read(call.Body) ?? KeyScope.Default;
        var key = store.NewKey(organization, call.Authority.UserId, call.Body.GetString("name") ?? "", scope, out var secret);
        store.Commit(new Change
        {
            Keys = [key with { Grants = grants, Policies = policies.Apply(key.Policies) }],
            Policies = newPolicies.MakeAll(organization, policies.Created),
        });

        return Answer.Ok(json =>
        {
            json.WriteString("id", key.Id);
            json.WriteString("secret_key", secret);
            json.WriteString("name", key.Name);
        });
    }
}
