using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.StorageGrid.State;

namespace StorageGrants.Emulator.StorageGrid.Operations;

/// <summary>Buckets, always empty.</summary>
internal sealed class ContainerOperations(Tenant tenant)
{
    public const string ObjectLock = "objectLock";
    public const string Compliance = "compliance";
    private const string DefaultRegion = "us-east-1";

    public Answer List(TenantCall call)
    {
        var include = (call.Query("include") ?? "").Split(',');
        return tenant.List(call, tenant.Store.Containers.All.OrderBy(static container => container.Name, StringComparer.Ordinal), (json, container) =>
            Write(json, container, include.Contains("region"), include.Contains("compliance")));
    }

    public Answer Create(TenantCall call)
    {
        var name = call.Text("name")!;
        if (tenant.Store.Containers.Find(name) is not null)
            return StorageGridError.Taken("bucket", name);
        var (objectLock, compliance) = (call.Given("s3ObjectLock"), call.Json("compliance"));
        var isLocked = objectLock?.GetBoolean("enabled") == true;
        if (isLocked && compliance is not null)
            return StorageGridError.Invalid("compliance", "and s3ObjectLock exclude each other.");
        var container = new TenantContainer(
            name, tenant.Store.NextSequence(), tenant.Now, call.Text("region") ?? DefaultRegion, isLocked || call.Flag("enableVersioning") == true, false,
            new Dictionary<string, string>(StringComparer.Ordinal));
        container = container.With(ObjectLock, objectLock is null ? null : call.Json("s3ObjectLock")).With(Compliance, compliance);
        tenant.Store.Commit(new StorageGridChange { Containers = [container] });
        return tenant.Created(call, json => Write(json, container, hasRegion: true, hasCompliance: true));
    }

    public Answer Delete(TenantCall call)
    {
        if (Named(call, out var container) is { } unknown)
            return unknown;
        tenant.Store.Commit(new StorageGridChange { RemovedContainers = [container.Name] });
        return StorageGridEnvelope.NoContent;
    }

    public Answer? Named(TenantCall call, out TenantContainer container)
    {
        container = tenant.Store.Containers.Find(call.Path("name"))!;
        return container is null ? StorageGridError.NotFound("bucket", call.Path("name")) : null;
    }

    private static void Write(Utf8JsonWriter json, TenantContainer container, bool hasRegion, bool hasCompliance)
    {
        json.WriteString("name", container.Name);
        json.WriteTime("creationTime", container.Created);
        if (hasRegion)
            json.WriteString("region", container.Region);
        if (hasCompliance && container.Setting(Compliance) is { } compliance)
            Tenant.WriteRaw(json, "compliance", compliance);
        json.WriteStartObject("s3ObjectLock");
        json.WriteBoolean("enabled", ContainerSettingOperations.IsLocked(container));
        json.WriteEndObject();
    }
}
