using System;
using System.Linq;
using StorageGrants.Access;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Schema;
using StorageGrants.Emulator.TigrisOrganizations.Authority;
using StorageGrants.Emulator.TigrisOrganizations.State;

namespace StorageGrants.Emulator.TigrisOrganizations.Operations;

/// <summary>Invitations; people accept them in the browser, here by <see cref="TigrisOrganizationsEmulator.AcceptInvitation"/>.</summary>
internal sealed class InvitationOperations(TimeProvider time, OrganizationsStore store, OrganizationDecisions decisions)
{
    public Answer Invite(OrganizationsCall call)
    {
        if (Refusal(call) is { } refusal)
            return refusal;
        var asked = call.Body.Get("invitations")!.Items.Select(static item => (Email: item.GetString("email")!, Role: item.GetString("role")!)).ToArray();
        if (Array.Find(asked, static item => !item.Email.Contains('@', StringComparison.Ordinal)).Email is { } odd)
            return OrganizationsError.Invalid($"email is {Quoted.Value(odd)}; accepted are email addresses.");
        foreach (var group in asked.GroupBy(static item => item.Email, StringComparer.OrdinalIgnoreCase))
        {
            if (group.Count() > 1 || IsKnown(call.Organization, group.Key))
                return OrganizationsError.Taken($"{Quoted.Name(group.Key)} is invited already, twice in this call, or a member.");
        }

        store.Commit(new OrganizationsChange
        {
            Invitations =
            [
                .. asked.Select(item => (item.Email, item.Role, Sequence: store.NextSequence())).Select(item => new Invitation(
                    KeyMaterial.Id("invitation", item.Sequence), item.Sequence, call.Organization.Id, item.Email, MemberOperations.RoleOf(item.Role), call.User.Id,
                    time.GetUtcNow().AddDays(TigrisOrganizationsEmulatorChoices.InvitationDays))),
            ],
        });
        return OrganizationsCall.Success();
    }

    public Answer Revoke(OrganizationsCall call)
    {
        if (Refusal(call) is { } refusal)
            return refusal;
        var ids = OrganizationsCall.Texts(call.Body.Get("invitation_ids"));
        if (Array.Find(ids, id => store.Invitations.Find(id)?.OrganizationId != call.Organization.Id) is { } unknown)
            return OrganizationsError.Missing($"The organization has no invitation {Quoted.Value(unknown)}.");
        store.Commit(new OrganizationsChange { RemovedInvitations = ids });
        return OrganizationsCall.Success();
    }

    private bool IsKnown(Organization organization, string email) =>
        store.Invitations.All.Any(invitation => invitation.OrganizationId == organization.Id && string.Equals(invitation.Email, email, StringComparison.OrdinalIgnoreCase))
        || store.Users.All.Any(user => string.Equals(user.Email, email, StringComparison.OrdinalIgnoreCase) && organization.Members.ContainsKey(user.Id));

    private Answer? Refusal(OrganizationsCall call) =>
        OrganizationsError.Of(decisions.Explain(call.Organization.Id, new AccessRequest(call.User.Id, "InviteMembers")));
}
