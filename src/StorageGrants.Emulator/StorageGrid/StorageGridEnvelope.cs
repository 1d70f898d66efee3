using System;
using System.Text.Json;
using StorageGrants.Emulator.Responses;
using static StorageGrants.Emulator.StorageGridEmulatorChoices;

namespace StorageGrants.Emulator.StorageGrid;

/// <summary>What every answer is wrapped in.</summary>
/// <param name="time">The clock.</param>
/// <param name="newestVersion">The newest version of the API that the release speaks, which errors name.</param>
internal sealed class StorageGridEnvelope(TimeProvider time, int newestVersion)
{
    public Answer Ok(int version, Action<Utf8JsonWriter> data) => Answer.Ok(json => Write(json, version, data));

    public Answer Created(int version, Action<Utf8JsonWriter> data) => Answer.Done(CreatedStatus, JsonBody.Object(json => Write(json, version, data)));

    public Answer Accepted(int version, Action<Utf8JsonWriter> data) => Answer.Done(AcceptedStatus, JsonBody.Object(json => Write(json, version, data)));

    public static Answer NoContent { get; } = Answer.Done(NoContentStatus, default);

    public ReadOnlyMemory<byte> Error(int status, string? code, string message) => JsonBody.Object(json =>
    {
        WriteHead(json, "error", newestVersion);
        json.WriteNumber("code", status);
        json.WriteStartObject("message");
        json.WriteString("text", message);
        json.WriteString("key", code ?? StorageGridError.KeyOf(status));
        json.WriteEndObject();
        json.WriteStartArray("errors");
        if (status == InvalidValueStatus)
        {
            json.WriteStartObject();
            json.WriteString("text", message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private void Write(Utf8JsonWriter json, int version, Action<Utf8JsonWriter> data)
    {
        WriteHead(json, "success", version);
        json.WritePropertyName("data");
        data(json);
    }

    private void WriteHead(Utf8JsonWriter json, string status, int version)
    {
        json.WriteTime("responseTime", time.GetUtcNow());
        json.WriteString("status", status);
        json.WriteString("apiVersion", version + ".0");
    }
}
