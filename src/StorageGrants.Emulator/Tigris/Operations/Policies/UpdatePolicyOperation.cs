using System;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations.Policies;

/// <summary>Replaces the document of a policy, and its description where given.</summary>
internal sealed class UpdatePolicyOperation(TigrisStore store, ResourceLookup lookup, TimeProvider time)
{
    public Answer Run(OperationCall call)
    {
        if (lookup.Policy(call, out var organization, out var policy) is { } unknown)
            return unknown;
        var changed = policy with
        {
            Document = JsonText.Of(call.Body.Get("document")!),
            Description = call.Body.GetString("description") ?? policy.Description,
            UpdatedAt = time.GetUtcNow(),
        };
        store.Commit(new Change { Policies = [changed] });
        return PolicyInfo.WithDocument(changed, PolicyInfo.CountAttachments(store.Of(organization), policy.Name));
    }
}
