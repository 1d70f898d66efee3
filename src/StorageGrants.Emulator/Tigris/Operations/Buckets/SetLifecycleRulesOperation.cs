using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations.Buckets;

/// <summary>Replaces the whole set of lifecycle rules.</summary>
internal sealed class SetLifecycleRulesOperation(TigrisStore store, ResourceLookup lookup, LifecycleCheck lifecycle)
{
    public Answer Run(OperationCall call)
    {
        if (lookup.Bucket(call, out var bucket) is { } unknown)
            return unknown;
        if (lifecycle.Check(call.Body.Get("rules"), bucket.Settings.Snapshots, out var rules) is { } refusal)
            return refusal;
        store.Commit(new Change { Buckets = [bucket with { Settings = bucket.Settings with { LifecycleRules = rules } }] });
        return Answer.Empty;
    }
}
