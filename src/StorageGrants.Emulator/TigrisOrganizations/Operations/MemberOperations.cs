using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Schema;
using StorageGrants.Emulator.TigrisOrganizations.Authority;
using StorageGrants.Emulator.TigrisOrganizations.State;

namespace StorageGrants.Emulator.TigrisOrganizations.Operations;

/// <summary>Organizations of the caller, and members of the one the call is for.</summary>
internal sealed class MemberOperations(OrganizationsStore store, OrganizationDecisions decisions)
{
    public Answer WhoAmI(OrganizationsCall call) => Answer.Ok(json =>
    {
        json.WriteString("UserId", call.User.Id);
        json.WriteString("NamespaceId", call.Organization.Id);
    });

    public Answer List(OrganizationsCall call) => Answer.Ok(json =>
    {
        json.WriteStartArray("users");
        foreach (var user in store.Users.All.Where(user => call.Organization.Members.ContainsKey(user.Id)))
        {
            json.WriteStartObject();
            json.WriteString("userId", user.Id);
            json.WriteString("email", user.Email);
            json.WriteString("user_name", user.Name);
            json.WriteString("profile_picture_url", "");
            json.WriteString("role", WireRole(call.Organization.Members[user.Id]));
            json.WriteBoolean("is_org_owner", call.Organization.IsOwnedBy(user.Id));
            json.WriteBoolean("agreed_to_tos", true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("invitations");
        foreach (var invitation in store.Invitations.All.Where(invitation => invitation.OrganizationId == call.Organization.Id))
        {
            json.WriteStartObject();
            json.WriteString("id", invitation.Id);
            json.WriteString("email", invitation.Email);
            json.WriteString("role", WireRole(invitation.Role));
            json.WriteString("status", "pending");
            json.WriteString("namespace_id", invitation.OrganizationId);
            json.WriteString("created_by_user_id", invitation.CreatedBy);
            json.WriteTime("valid_until", invitation.ValidUntil);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public Answer ListOrganizations(OrganizationsCall call) => OrganizationsCall.Success(json =>
    {
        json.WriteStartArray("orgs");
        foreach (var organization in store.Organizations.All.Where(organization => organization.Members.ContainsKey(call.User.Id)))
        {
            json.WriteStartObject();
            json.WriteString("id", organization.Id);
            json.WriteString("name", organization.Name);
            json.WriteString("slug", organization.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public Answer CreateOrganization(OrganizationsCall call)
    {
        if (Refusal(call, "CreateOrganization") is { } refusal)
            return refusal;
        var id = call.Text("id")!;
        if (store.Organizations.Find(id) is not null)
            return OrganizationsError.Taken($"There is an organization with the id {Quoted.Value(id)} already.");
        var members = new Dictionary<string, string>(StringComparer.Ordinal) { [call.User.Id] = Organization.OwnerRole };
        store.Commit(new OrganizationsChange { Organizations = [new Organization(id, store.NextSequence(), call.Text("name")!, false, members)] });
        return OrganizationsCall.Success(json => json.WriteString("namespace_id", id));
    }

    /// <summary>All changes, or none when one is refused.</summary>
    public Answer Update(OrganizationsCall call)
    {
        Dictionary<string, string> members = new(call.Organization.Members, StringComparer.Ordinal);
        foreach (var change in call.Body.Get("updated_user_roles")!.Properties)
        {
            if (Refusal(call, "SetMemberRole", change.Name) is { } refusal)
                return refusal;
            members[change.Name] = RoleOf(change.Value.Text);
        }

        foreach (var removed in OrganizationsCall.Texts(call.Body.Get("removed_users")))
        {
            if (Refusal(call, "RemoveMember", removed) is { } refusal)
                return refusal;
            members.Remove(removed);
        }

        store.Commit(new OrganizationsChange { Organizations = [call.Organization with { Members = members }] });
        return OrganizationsCall.Success();
    }

    public static string RoleOf(string wire) => wire == "admin" ? "Admin" : "Member";

    // The owner is an administrator on the wire; is_org_owner tells.
    private static string WireRole(string role) => role == "Member" ? "member" : "admin";

    private Answer? Refusal(OrganizationsCall call, string operation, string? target = null)
    {
        if (target is not null && !call.Organization.Members.ContainsKey(target))
            return OrganizationsError.Missing($"The organization has no member {Quoted.Value(target)}.");
        return OrganizationsError.Of(decisions.Explain(call.Organization.Id, new AccessRequest(call.User.Id, operation) { Target = target }));
    }
}
