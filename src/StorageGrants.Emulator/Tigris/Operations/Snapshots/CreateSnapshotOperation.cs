using System;
using System.Globalization;
using System.Linq;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Schema;
using StorageGrants.Emulator.State;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations.Snapshots;

/// <summary>Makes a snapshot; its version is the time in nanoseconds.</summary>
internal sealed class CreateSnapshotOperation(TigrisStore store, ResourceLookup lookup, TimeProvider time)
{
    public Answer Run(OperationCall call)
    {
        if (lookup.Bucket(call, out var bucket) is { } unknown)
            return unknown;
        if (!bucket.Settings.Snapshots)
        {
            return Answer.Refused(TigrisEmulatorChoices.SnapshotsDisabledStatus,
                $"Snapshots are not enabled on the bucket {Quoted.Value(bucket.Name)}; enable_snapshots is an option of provisioning.");
        }

        var now = time.GetUtcNow();
        var version = Version(now, store.SnapshotsOf(bucket)).ToString(CultureInfo.InvariantCulture);
        var snapshot = new Snapshot(bucket.Name, version, store.NextSequence(), now, call.Body.GetString("description"));
        store.Commit(new Change { Snapshots = [snapshot] });
        return SnapshotInfo.Wrapped(snapshot);
    }

    // A clock that stands still or goes back must not give a version twice.
    private static long Version(DateTimeOffset now, Table<Snapshot> others)
    {
        var nanoseconds = (now.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) * TimeSpan.NanosecondsPerTick;
        var last = others.All.LastOrDefault() is { } latest ? long.Parse(latest.Version, CultureInfo.InvariantCulture) : 0;
        return Math.Max(nanoseconds, last + 1);
    }
}
