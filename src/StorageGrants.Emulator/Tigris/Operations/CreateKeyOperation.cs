using StorageGrants.Emulator.Tigris.Authority;
using StorageGrants.Emulator.Tigris.Responses;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations;

/// <summary>Makes a key with roles and policies, or nothing at all.</summary>
internal sealed class CreateKeyOperation(TigrisStore store, GrantRules rules, KeyLookup lookup)
{
    public Answer Run(OperationCall call)
    {
        if (lookup.Organization(call, out var organization) is { } unknown)
            return unknown;
        var grants = GrantRules.Read(call.Body) ?? [];
        if (rules.Check(organization, call.Authority, grants) is { } refusal)
            return refusal;
        if (PolicyChange.OfNewKey(organization, call.Body, out var policies) is { } wrongPolicy)
            return wrongPolicy;

        var (key, secret) = store.AddKey(organization, call.Authority.UserId, call.Body.GetString("name") ?? "");
        key.Grants = grants;
        key.Scope = KeyScope.Read(call.Body) ?? KeyScope.Default;
        policies.Apply(organization, key);

        return Answer.Ok(json =>
        {
            json.WriteString("id", key.Id);
            json.WriteString("secret_key", secret);
            json.WriteString("name", key.Name);
        });
    }
}
