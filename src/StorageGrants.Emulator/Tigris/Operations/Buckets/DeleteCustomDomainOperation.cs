using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations.Buckets;

/// <summary>Removes the custom domain; without one nothing happens.</summary>
internal sealed class DeleteCustomDomainOperation(TigrisStore store, ResourceLookup lookup)
{
    public Answer Run(OperationCall call)
    {
        if (lookup.Bucket(call, out var bucket) is { } unknown)
            return unknown;
        store.Commit(new Change { Buckets = [bucket with { Settings = bucket.Settings with { Domain = null } }] });
        return Answer.Empty;
    }
}
