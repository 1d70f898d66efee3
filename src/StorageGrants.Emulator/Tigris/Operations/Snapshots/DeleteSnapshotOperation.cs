using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations.Snapshots;

/// <summary>Removes a snapshot; forks made from it stay.</summary>
internal sealed class DeleteSnapshotOperation(TigrisStore store, ResourceLookup lookup)
{
    public Answer Run(OperationCall call)
    {
        if (lookup.Snapshot(call, out var snapshot) is { } unknown)
            return unknown;
        store.Commit(new Change { RemovedSnapshots = [new ScopedName(snapshot.Bucket, snapshot.Version)] });
        return Answer.Empty;
    }
}
