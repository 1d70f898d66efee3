using System.Text.Json;
using StorageGrants.Access.Json;
using StorageGrants.Emulator.Schema;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Operations.Organizations;

/// <summary>How requests and answers speak of an organization: they name the quota differently.</summary>
internal static class OrganizationInfo
{
    public static void Write(Utf8JsonWriter json, Organization organization)
    {
        json.WriteString("id", organization.Id);
        json.WriteString("name", organization.Name);
        json.WriteBoolean("active", organization.Active);
        json.WriteStartObject("quota");
        json.WriteNumber("limit_bytes", organization.QuotaBytes);
        json.WriteEndObject();
    }

    /// <summary>The organization that a body with <c>org_name</c> and perhaps <c>org_quota</c> asks for.</summary>
    public static Organization New(TigrisStore store, OperationCall call) =>
        new(call.OrgId, store.NextSequence(), call.Body.GetString("org_name")!, Active: true, ReadQuota(call.Body) ?? 0);

    public static long? ReadQuota(JsonValue body) =>
        body.Get("org_quota")?.Get("limit_bytes") is { } limit
            ? JsonNumber.ToInt64(limit)
            : null;
}
