using StorageGrants.Emulator.Responses;

namespace StorageGrants.Emulator.Tigris.Operations.Snapshots;

/// <summary>Shows a snapshot.</summary>
internal sealed class GetSnapshotOperation(ResourceLookup lookup)
{
    public Answer Run(OperationCall call) => lookup.Snapshot(call, out var snapshot) ?? SnapshotInfo.Wrapped(snapshot);
}
