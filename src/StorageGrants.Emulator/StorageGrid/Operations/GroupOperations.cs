using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using StorageGrants.Access.Json;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Schema;
using StorageGrants.Emulator.StorageGrid.State;

namespace StorageGrants.Emulator.StorageGrid.Operations;

/// <summary>Groups of users.</summary>
internal sealed class GroupOperations(Tenant tenant)
{
    private const string ViewAllContainers = "viewAllContainers";

    public Answer List(TenantCall call) =>
        IdentityPage.Read(call, tenant.Store.Groups.All, group => tenant.Urn(group.UniqueName), static group => group.IsFederated, out var page)
        ?? tenant.List(call, page, Write);

    public Answer Get(TenantCall call) => Shown(call, tenant.Store.Groups.Find(call.Path("id")), call.Path("id"));

    public Answer GetLocal(TenantCall call) => GetByName(call, "group/" + call.Path("shortName"));

    public Answer GetFederated(TenantCall call) => GetByName(call, "federated-group/" + call.Path("shortName"));

    public Answer Create(TenantCall call)
    {
        var name = call.Text("uniqueName")!;
        if (FindByName(name) is not null)
            return StorageGridError.Taken("group", name);
        var group = new TenantGroup(StorageGridCredentials.NewId(), tenant.Store.NextSequence(), name, "", false, null, null, null);
        if (Fill(call, ref group) is { } refusal)
            return refusal;
        tenant.Store.Commit(new StorageGridChange { Groups = [group] });
        return tenant.Created(call, json => Write(json, group));
    }

    public Answer Replace(TenantCall call)
    {
        if (tenant.Store.Groups.Find(call.Path("id")) is not { } before)
            return StorageGridError.NotFound("group", call.Path("id"));
        if (call.Text("uniqueName") != before.UniqueName)
            return StorageGridError.Invalid("uniqueName", $"cannot change; it is {Quoted.Value(before.UniqueName)}.");
        if (before.IsFederated && call.Text("displayName") != before.DisplayName)
            return StorageGridError.Invalid("displayName", $"of a federated group is imported; repeat {Quoted.Value(before.DisplayName)}.");
        var after = before;
        if (Fill(call, ref after) is { } refusal)
            return refusal;
        tenant.Store.Commit(new StorageGridChange { Groups = [after] });
        return tenant.Object(call, json => Write(json, after));
    }

    public Answer Delete(TenantCall call)
    {
        var id = call.Path("id");
        if (tenant.Store.Groups.Find(id) is null)
            return StorageGridError.NotFound("group", id);
        var members = tenant.Store.Users.All.Where(user => user.MemberOf.Contains(id)).Select(user => user with { MemberOf = [.. user.MemberOf.Where(group => group != id)] }).ToArray();
        tenant.Store.Commit(new StorageGridChange { RemovedGroups = [id], Users = members });
        return StorageGridEnvelope.NoContent;
    }

    // What is left out is taken away, as documented.
    private Answer? Fill(TenantCall call, ref TenantGroup group)
    {
        var display = call.Text("displayName");
        if (display is null && !group.IsFederated)
            return StorageGridError.Invalid("displayName", "is missing; a local group needs one.");
        var policies = call.Given("policies");
        if (Permissions(call, policies?.Get("management"), out var permissions) is { } unknown)
            return unknown;
        var policy = policies?.Get("s3") is { Kind: JsonKind.Object } s3 ? s3 : null;
        if (policy is not null && PolicyCheck.OfGroup(policy) is { } wrong)
            return wrong;
        var swift = policies?.Get("swift") is { Kind: JsonKind.Object } roles ? roles : null;
        if (swift is not null && StorageGridRoutes.IsAtLeast(tenant.Options.Release, "12.0"))
            return StorageGridError.Invalid("policies.swift", "is gone; Swift was removed in 12.0.");
        group = group with
        {
            DisplayName = display ?? group.UniqueName[(group.UniqueName.IndexOf('/', StringComparison.Ordinal) + 1)..],
            IsReadOnly = call.Flag("managementReadOnly") == true,
            Permissions = permissions,
            S3Policy = policy is null ? null : JsonText.Of(policy),
            Swift = swift is null ? null : JsonText.Of(swift),
        };
        return null;
    }

    private Answer? Permissions(TenantCall call, JsonValue? management, out IReadOnlyList<string>? held)
    {
        held = null;
        if (management is not { Kind: JsonKind.Object })
            return null;
        var known = SessionOperations.Known(tenant.Options.Release).Where(name => call.Version >= 4 || name != ViewAllContainers).ToArray();
        var unknown = management.Properties.FirstOrDefault(flag => !known.Contains(flag.Name, StringComparer.Ordinal));
        if (unknown is not null)
            return StorageGridError.Invalid("policies.management", $"has {Quoted.Name(unknown.Name)}; accepted are {string.Join(", ", known)}.");
        held = [.. management.Properties.Where(static flag => flag.Value.Kind == JsonKind.True).Select(static flag => flag.Name)];
        return null;
    }

    private TenantGroup? FindByName(string uniqueName) => tenant.Store.Groups.All.FirstOrDefault(group => group.UniqueName == uniqueName);

    private Answer GetByName(TenantCall call, string uniqueName) => Shown(call, FindByName(uniqueName), uniqueName);

    private Answer Shown(TenantCall call, TenantGroup? group, string name) =>
        group is null ? StorageGridError.NotFound("group", name) : tenant.Object(call, json => Write(json, group));

    private void Write(Utf8JsonWriter json, TenantGroup group)
    {
        json.WriteString("uniqueName", group.UniqueName);
        json.WriteString("displayName", group.DisplayName);
        if (group.IsReadOnly)
            json.WriteBoolean("managementReadOnly", true);
        json.WriteStartObject("policies");
        if (group.Permissions is { } permissions)
        {
            json.WriteStartObject("management");
            foreach (var permission in permissions)
                json.WriteBoolean(permission, true);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("management");
        }

        if (group.S3Policy is not null)
            Tenant.WriteRaw(json, "s3", group.S3Policy);
        if (group.Swift is not null)
            Tenant.WriteRaw(json, "swift", group.Swift);
        json.WriteEndObject();
        json.WriteString("id", group.Id);
        json.WriteString("accountId", tenant.Options.AccountId);
        json.WriteBoolean("federated", group.IsFederated);
        json.WriteString("groupURN", tenant.Urn(group.UniqueName));
    }
}
