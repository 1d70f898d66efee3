using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Schema;
using StorageGrants.Emulator.StorageGrid.State;

namespace StorageGrants.Emulator.StorageGrid.Operations;

/// <summary>Users and their passwords.</summary>
internal sealed class UserOperations(Tenant tenant)
{
    public Answer List(TenantCall call) =>
        IdentityPage.Read(call, tenant.Store.Users.All.Prepend(tenant.Store.Root), user => tenant.Urn(user.UniqueName), static user => user.IsFederated, out var page)
        ?? tenant.List(call, page, Write);

    public Answer Get(TenantCall call) => Shown(call, tenant.Store.FindUser(call.Path("id")), call.Path("id"));

    public Answer GetRoot(TenantCall call) => Shown(call, tenant.Store.Root, TenantUser.RootName);

    public Answer GetLocal(TenantCall call) => GetByName(call, "user/" + call.Path("shortName"));

    public Answer GetFederated(TenantCall call) => GetByName(call, "federated-user/" + call.Path("shortName"));

    public Answer Create(TenantCall call)
    {
        var name = call.Text("uniqueName")!;
        if (FindByName(name) is not null || name == "user/" + TenantUser.RootName)
            return StorageGridError.Taken("user", name);
        var user = new TenantUser(StorageGridCredentials.NewId(), tenant.Store.NextSequence(), name, "", [], false, null);
        if (Fill(call, ref user) is { } refusal)
            return refusal;
        tenant.Store.Commit(new StorageGridChange { Users = [user] });
        return tenant.Created(call, json => Write(json, user));
    }

    public Answer Replace(TenantCall call)
    {
        if (Changeable(call.Path("id"), out var before) is { } refusal)
            return refusal;
        if (call.Text("uniqueName") != before.UniqueName)
            return StorageGridError.Invalid("uniqueName", $"cannot change; it is {Quoted.Value(before.UniqueName)}.");
        var after = before;
        if (Fill(call, ref after) is { } invalid)
            return invalid;
        tenant.Store.Commit(new StorageGridChange { Users = [after] });
        return tenant.Object(call, json => Write(json, after));
    }

    public Answer Delete(TenantCall call)
    {
        if (Changeable(call.Path("id"), out var user) is { } refusal)
            return refusal;
        var keys = tenant.Store.Keys.All.Where(key => key.UserId == user.Id).Select(static key => key.Id).ToArray();
        tenant.Store.Commit(new StorageGridChange { RemovedUsers = [user.Id], RemovedKeys = keys });
        return StorageGridEnvelope.NoContent;
    }

    public Answer ChangeOwnPassword(TenantCall call) =>
        StorageGridCredentials.Fits(call.User.PasswordDigest, call.Text("currentPassword") ?? "")
            ? SetPassword(call, call.User)
            : StorageGridError.Invalid("currentPassword", "is missing or another.");

    public Answer SetPassword(TenantCall call) => SetPassword(call, tenant.Store.FindUser(call.Path("id")));

    public Answer SetLocalPassword(TenantCall call) => SetPassword(call, FindByName("user/" + call.Path("shortName")));

    public Answer SetRootPassword(TenantCall call) => SetPassword(call, tenant.Store.Root);

    private Answer SetPassword(TenantCall call, TenantUser? user)
    {
        if (user is null)
            return StorageGridError.NotFound("local user", call.Request.Path.Values.FirstOrDefault() ?? "");
        if (user.IsFederated)
            return StorageGridError.Invalid("password", "of a federated user is kept by the identity source.");
        if (user.IsRoot)
            tenant.Store.SetRootPassword(call.Text("password")!);
        else
            tenant.Store.Commit(new StorageGridChange { Users = [user with { PasswordDigest = StorageGridCredentials.Digest(call.Text("password")!) }] });
        return StorageGridEnvelope.NoContent;
    }

    // What is left out is taken away, as documented: without memberOf the user is in no group.
    private Answer? Fill(TenantCall call, ref TenantUser user)
    {
        IReadOnlyList<string> groups = [.. call.Texts("memberOf").Distinct(StringComparer.Ordinal)];
        if (groups.FirstOrDefault(id => tenant.Store.Groups.Find(id) is null) is { } unknown)
            return StorageGridError.Invalid("memberOf", $"has {Quoted.Value(unknown)}; accepted are ids of groups, not names.");
        user = user with { FullName = call.Text("fullName")!, MemberOf = groups, IsDisabled = call.Flag("disable") == true };
        return null;
    }

    private Answer? Changeable(string id, out TenantUser user)
    {
        user = tenant.Store.FindUser(id)!;
        if (user is null)
            return StorageGridError.NotFound("user", id);
        return user.IsRoot ? StorageGridError.Invalid("id", "is that of root, who is neither changed nor deleted.") : null;
    }

    private TenantUser? FindByName(string uniqueName) => tenant.Store.Users.All.FirstOrDefault(user => user.UniqueName == uniqueName);

    private Answer GetByName(TenantCall call, string uniqueName) => Shown(call, FindByName(uniqueName), uniqueName);

    private Answer Shown(TenantCall call, TenantUser? user, string name) =>
        user is null ? StorageGridError.NotFound("user", name) : tenant.Object(call, json => Write(json, user));

    private void Write(Utf8JsonWriter json, TenantUser user)
    {
        json.WriteString("uniqueName", user.UniqueName);
        json.WriteString("fullName", user.FullName);
        json.WriteStartArray("memberOf");
        foreach (var group in user.MemberOf)
            json.WriteStringValue(group);
        json.WriteEndArray();
        json.WriteBoolean("disable", user.IsDisabled);
        json.WriteString("id", user.Id);
        json.WriteString("accountId", tenant.Options.AccountId);
        json.WriteBoolean("federated", user.IsFederated);
        json.WriteString("userURN", tenant.Urn(user.UniqueName));
    }
}
