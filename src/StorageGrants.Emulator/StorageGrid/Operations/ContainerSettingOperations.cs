using System;
using System.Globalization;
using System.Text.Json;
using StorageGrants.Access.Json;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.StorageGrid.State;

namespace StorageGrants.Emulator.StorageGrid.Operations;

/// <summary>Settings of buckets. What an answer shows is what was set last.</summary>
internal sealed class ContainerSettingOperations(Tenant tenant, ContainerOperations containers)
{
    private const string Policy = "policy";
    private const string Quota = "quota";

    public static bool IsLocked(TenantContainer container) =>
        container.Setting(ContainerOperations.ObjectLock) is { } setting && JsonParser.Parse(setting).Root?.GetBoolean("enabled") == true;

    public Answer GetPolicy(TenantCall call) => Show(call, static (json, container) => Tenant.WriteRaw(json, Policy, container.Setting(Policy)));

    public Answer SetPolicy(TenantCall call) =>
        call.Given(Policy) is { } policy && PolicyCheck.OfBucket(policy) is { } refusal
            ? refusal
            : Set(call, container => container.With(Policy, call.Json(Policy)), GetPolicy);

    public Answer GetVersioning(TenantCall call) => Show(call, static (json, container) =>
    {
        json.WriteBoolean("versioningEnabled", container.IsVersioned);
        json.WriteBoolean("versioningSuspended", container.IsSuspended);
    });

    public Answer SetVersioning(TenantCall call) =>
        Set(call, container => container with { IsVersioned = call.Flag("versioningEnabled") == true, IsSuspended = call.Flag("versioningSuspended") == true }, GetVersioning);

    public Answer GetCompliance(TenantCall call) => Show(call, static (json, container) =>
    {
        if (container.Setting(ContainerOperations.Compliance) is not { } setting)
            return;
        foreach (var member in JsonParser.Parse(setting).Root!.Properties)
            Tenant.WriteRaw(json, member.Name, JsonText.Of(member.Value));
    });

    public Answer SetCompliance(TenantCall call) =>
        Set(call, container => container.With(ContainerOperations.Compliance, JsonText.Of(call.Request.Body)), GetCompliance);

    public Answer GetRegion(TenantCall call) => Show(call, static (json, container) => json.WriteString("region", container.Region));

    // Days and years come back as texts, as clients of the service have found.
    public Answer GetObjectLock(TenantCall call) => Show(call, static (json, container) =>
    {
        json.WriteBoolean("enabled", IsLocked(container));
        if (container.Setting(ContainerOperations.ObjectLock) is not { } setting || JsonParser.Parse(setting).Root!.Get("defaultRetentionSetting") is not { Kind: JsonKind.Object } retention)
            return;
        json.WriteStartObject("defaultRetentionSetting");
        foreach (var member in retention.Properties)
            json.WriteString(member.Name, member.Value.Text);
        json.WriteEndObject();
    });

    public Answer SetObjectLock(TenantCall call) =>
        Set(call, container => container.With(ContainerOperations.ObjectLock, JsonText.Of(call.Request.Body)), GetObjectLock);

    public Answer GetQuota(TenantCall call) => Show(call, static (json, container) => Tenant.WriteRaw(json, "quotaObjectBytes", container.Setting(Quota)));

    public Answer SetQuota(TenantCall call) =>
        Set(call, container => container.With(Quota, call.Number("quotaObjectBytes")?.ToString(CultureInfo.InvariantCulture)), GetQuota);

    public Answer GetDeleteObjects(TenantCall call) => Show(call, static (json, _) => WriteNothingToDelete(json));

    public Answer DeleteObjects(TenantCall call)
    {
        if (containers.Named(call, out _) is { } unknown)
            return unknown;
        return call.Text("deleteObjects") == "true"
            ? tenant.Envelope.Accepted(call.Version, static json => Tenant.WriteObject(json, WriteNothingToDelete))
            : StorageGridError.Invalid("deleteObjects", "is no text that is known; accepted is \"true\".");
    }

    private static void WriteNothingToDelete(Utf8JsonWriter json)
    {
        json.WriteBoolean("isDeletingObjects", false);
        json.WriteNumber("initialObjectCount", 0);
        json.WriteNumber("initialObjectBytes", 0);
    }

    private Answer Show(TenantCall call, Action<Utf8JsonWriter, TenantContainer> members) =>
        containers.Named(call, out var container) ?? tenant.Object(call, json => members(json, container));

    private Answer Set(TenantCall call, Func<TenantContainer, TenantContainer> change, Func<TenantCall, Answer> shown)
    {
        if (containers.Named(call, out var container) is { } unknown)
            return unknown;
        tenant.Store.Commit(new StorageGridChange { Containers = [change(container)] });
        return shown(call);
    }
}
