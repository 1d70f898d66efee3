using System;
using System.Linq;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations.Policies;

/// <summary>Removes a policy and takes it from every key that carries it.</summary>
internal sealed class DeletePolicyOperation(TigrisStore store, ResourceLookup lookup)
{
    public Answer Run(OperationCall call)
    {
        if (lookup.Policy(call, out var organization, out var policy) is { } unknown)
            return unknown;
        var detached = store.Of(organization).Keys.All
            .Where(key => key.Policies.Contains(policy.Name, StringComparer.Ordinal))
            .Select(key => key with { Policies = key.Policies.Where(name => name != policy.Name).ToArray() })
            .ToArray();
        store.Commit(new Change { Keys = detached, RemovedPolicies = [new ScopedName(organization.Id, policy.Name)] });
        return Answer.Empty;
    }
}
