using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations.Snapshots;

/// <summary>Lists all snapshots of a bucket, oldest first; this list has no pages.</summary>
internal sealed class ListSnapshotsOperation(TigrisStore store, ResourceLookup lookup)
{
    public Answer Run(OperationCall call) =>
        lookup.Bucket(call, out var bucket) ?? Answer.Ok(json =>
        {
            json.WriteStartArray("snapshots");
            foreach (var snapshot in store.SnapshotsOf(bucket).All)
            {
                json.WriteStartObject();
                SnapshotInfo.Write(json, snapshot);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
}
