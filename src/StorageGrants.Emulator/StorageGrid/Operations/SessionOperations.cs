using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using StorageGrants.Access.Roles;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.StorageGrid.Authority;
using StorageGrants.Emulator.StorageGrid.State;

namespace StorageGrants.Emulator.StorageGrid.Operations;

/// <summary>Signing in and out, and what the service is.</summary>
internal sealed class SessionOperations(Tenant tenant)
{
    public Answer Authorize(TenantCall call)
    {
        var user = call.Text("accountId") == tenant.Options.AccountId ? FindByName(call.Text("username")!) : null;
        if (user is null || !StorageGridCredentials.Fits(user.PasswordDigest, call.Text("password")!))
            return StorageGridError.Unauthorized("There is no such user in this tenant, or the password is another.");
        return tenant.Access.Require(user, "SignIn") ?? tenant.Envelope.Ok(call.Version, json => json.WriteStringValue(tenant.Tokens.Issue(user.Id)));
    }

    public Answer SignOut(TenantCall call)
    {
        tenant.Tokens.Revoke(call.Caller.Token);
        return StorageGridEnvelope.NoContent;
    }

    public Answer Versions(TenantCall call) => tenant.Envelope.Ok(call.Version, json =>
    {
        json.WriteStartArray();
        for (var version = 3; version <= StorageGridRoutes.NewestVersion(tenant.Options.Release); version++)
            json.WriteNumberValue(version);
        json.WriteEndArray();
    });

    public Answer ProductVersion(TenantCall call) => tenant.Object(call, json => json.WriteString("productVersion", tenant.Options.Release + ".0"));

    public Answer GlobalCompliance(TenantCall call) => tenant.Object(call, static json => json.WriteBoolean("complianceEnabled", true));

    public Answer Config(TenantCall call)
    {
        var user = call.User;
        var groups = user.MemberOf.Select(id => tenant.Store.Groups.Find(id)!).ToArray();
        return tenant.Object(call, json =>
        {
            json.WriteStartObject("user");
            json.WriteString("id", user.Id);
            json.WriteString("username", user.ShortName);
            json.WriteString("uniqueName", user.UniqueName);
            json.WriteString("fullName", user.FullName);
            json.WriteBoolean("federated", user.IsFederated);
            json.WriteBoolean("managementReadOnly", groups.Any(static group => group.IsReadOnly));
            json.WriteEndObject();
            json.WriteStartObject("token");
            json.WriteTime("expires", call.Caller.Expires);
            json.WriteEndObject();
            WritePermissions(json, user.IsRoot ? Known(tenant.Options.Release) : groups.SelectMany(static group => group.Permissions ?? []).Distinct());
            json.WriteStartObject("account");
            json.WriteString("id", tenant.Options.AccountId);
            json.WriteString("name", "emulator");
            json.WriteStartArray("capabilities");
            json.WriteStringValue("management");
            json.WriteStringValue("s3");
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    /// <summary>The permissions there are in a release.</summary>
    public static IEnumerable<string> Known(string release) => RoleCatalog.StorageGrid.FindRoleSet(TenantAccess.Permissions)!.Roles
        .Where(role => role.Since is null || StorageGridRoutes.IsAtLeast(release, role.Since)).Select(static role => role.Name);

    private TenantUser? FindByName(string name) =>
        name == TenantUser.RootName ? tenant.Store.Root : tenant.Store.Users.All.FirstOrDefault(user => !user.IsFederated && user.ShortName == name);

    private static void WritePermissions(Utf8JsonWriter json, IEnumerable<string> permissions)
    {
        json.WriteStartObject("permissions");
        foreach (var permission in permissions)
            json.WriteBoolean(permission, true);
        json.WriteEndObject();
    }
}
