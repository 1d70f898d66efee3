using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations.Policies;

/// <summary>Shows a policy with its document.</summary>
internal sealed class GetPolicyOperation(TigrisStore store, ResourceLookup lookup)
{
    public Answer Run(OperationCall call) =>
        lookup.Policy(call, out var organization, out var policy)
            ?? PolicyInfo.WithDocument(policy, PolicyInfo.CountAttachments(store.Of(organization), policy.Name));
}
