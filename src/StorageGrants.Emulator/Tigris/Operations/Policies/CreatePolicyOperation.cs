using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Schema;
using StorageGrants.Emulator.Tigris.State;
using static StorageGrants.Emulator.TigrisEmulatorChoices;

namespace StorageGrants.Emulator.Tigris.Operations.Policies;

/// <summary>Makes a policy under a free name.</summary>
internal sealed class CreatePolicyOperation(TigrisStore store, ResourceLookup lookup, PolicyFactory policies)
{
    public Answer Run(OperationCall call)
    {
        if (lookup.Organization(call, out var organization) is { } unknown)
            return unknown;
        var name = call.Body.GetString("name")!;
        if (store.Of(organization).Policies.Find(name) is not null)
            return Answer.Refused(PolicyTakenStatus, $"The policy name {Quoted.Value(name)} is taken.");
        var policy = policies.Make(organization, call.Body);
        store.Commit(new Change { Policies = [policy] });
        return PolicyInfo.WithDocument(policy, attachmentCount: 0);
    }
}
