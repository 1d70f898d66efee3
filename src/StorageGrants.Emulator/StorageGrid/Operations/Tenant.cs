using System;
using System.Collections.Generic;
using System.Text.Json;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.StorageGrid.Authority;
using StorageGrants.Emulator.StorageGrid.State;

namespace StorageGrants.Emulator.StorageGrid.Operations;

/// <summary>What all operations share.</summary>
internal sealed record Tenant(StorageGridEmulatorOptions Options, StorageGridStore Store, StorageGridTokens Tokens, StorageGridEnvelope Envelope, TenantAccess Access)
{
    public DateTimeOffset Now => Options.TimeProvider.GetUtcNow();

    /// <summary>The name of something in policies and listings.</summary>
    public string Urn(string uniqueName) => "urn:sgws:identity::" + Options.AccountId + ":" + uniqueName;

    public Answer Object(TenantCall call, Action<Utf8JsonWriter> members) => Envelope.Ok(call.Version, json => WriteObject(json, members));

    public Answer Created(TenantCall call, Action<Utf8JsonWriter> members) => Envelope.Created(call.Version, json => WriteObject(json, members));

    public Answer List<T>(TenantCall call, IEnumerable<T> items, Action<Utf8JsonWriter, T> members) => Envelope.Ok(call.Version, json =>
    {
        json.WriteStartArray();
        foreach (var item in items)
            WriteObject(json, inner => members(inner, item));
        json.WriteEndArray();
    });

    public static void WriteObject(Utf8JsonWriter json, Action<Utf8JsonWriter> members)
    {
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
    }

    public static void WriteRaw(Utf8JsonWriter json, string name, string? value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value ?? "null", skipInputValidation: true);
    }
}
