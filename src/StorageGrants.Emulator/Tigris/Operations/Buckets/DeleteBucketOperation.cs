using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Schema;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations.Buckets;

/// <summary>Deletes a bucket. There are no objects here, so snapshots are what <c>force</c> is about.</summary>
internal sealed class DeleteBucketOperation(TigrisStore store, ResourceLookup lookup)
{
    public Answer Run(OperationCall call)
    {
        if (lookup.Bucket(call, out var bucket) is { } unknown)
            return unknown;
        if (store.SnapshotsOf(bucket).All.Count > 0 && call.Query.GetBoolean("force") != true)
        {
            return Answer.Refused(TigrisEmulatorChoices.BucketNotEmptyStatus,
                $"The bucket {Quoted.Value(bucket.Name)} is not empty: it has snapshots. Delete them, or add force=true.");
        }

        store.Commit(new Change { RemovedBuckets = [bucket.Name] });
        return Answer.Empty;
    }
}
