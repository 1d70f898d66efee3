using System.Text.Json;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations.Snapshots;

/// <summary>What listings and reads show of a snapshot.</summary>
internal static class SnapshotInfo
{
    public static void Write(Utf8JsonWriter json, Snapshot snapshot)
    {
        json.WriteString("version", snapshot.Version);
        json.WriteTime("created_at", snapshot.CreatedAt);
        json.WriteString("bucket", snapshot.Bucket);
        if (snapshot.Description is not null)
            json.WriteString("description", snapshot.Description);
    }

    public static Answer Wrapped(Snapshot snapshot) => Answer.Ok(json =>
    {
        json.WriteStartObject("snapshot");
        Write(json, snapshot);
        json.WriteEndObject();
    });
}
