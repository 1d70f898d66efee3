using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations.Buckets;

/// <summary>Removes all lifecycle rules, as an empty set does.</summary>
internal sealed class DeleteLifecycleRulesOperation(TigrisStore store, ResourceLookup lookup)
{
    public Answer Run(OperationCall call)
    {
        if (lookup.Bucket(call, out var bucket) is { } unknown)
            return unknown;
        store.Commit(new Change { Buckets = [bucket with { Settings = bucket.Settings with { LifecycleRules = null } }] });
        return Answer.Empty;
    }
}
