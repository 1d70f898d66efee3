using System;
using System.Collections.Generic;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Routing;
using StorageGrants.Emulator.TigrisOrganizations.Authority;
using StorageGrants.Emulator.TigrisOrganizations.State;

namespace StorageGrants.Emulator.TigrisOrganizations.Operations;

/// <summary>The operations by their id in the OpenAPI document. Each runs alone, so each is atomic.</summary>
internal sealed class OrganizationsOperations
{
    private readonly Dictionary<string, Func<OrganizationsCall, Answer>> _byId;

    public OrganizationsOperations(TimeProvider time, OrganizationsStore store, OrganizationDecisions decisions, RouteTable routes)
    {
        var keys = new KeyOperations(time, store, decisions);
        var policies = new PolicyOperations(time, store, keys);
        var members = new MemberOperations(store, decisions);
        var invitations = new InvitationOperations(time, store, decisions);
        var teams = new TeamOperations(time, store, decisions);
        _byId = new(StringComparer.Ordinal)
        {
            ["CreateAccessKeyWithBucketsRole"] = keys.Create,
            ["UpdateAccessKeyWithBucketsRole"] = keys.Replace,
            ["ListAccessKeys"] = keys.List,
            ["RotateAccessKey"] = keys.Rotate,
            ["DeleteAccessKey"] = keys.Delete,
            ["CreatePolicy"] = policies.Create,
            ["UpdatePolicy"] = policies.Update,
            ["GetPolicyDetailed"] = policies.Get,
            ["ListPolicies"] = policies.List,
            ["ForceDeletePolicy"] = policies.Delete,
            ["AttachUserPolicy"] = policies.Attach,
            ["DetachUserPolicy"] = policies.Detach,
            ["ListUserPolicies"] = policies.ListAttached,
            ["ListOrganizations"] = members.ListOrganizations,
            ["CreateOrganization"] = members.CreateOrganization,
            ["UpdateMembers"] = members.Update,
            ["WhoAmI"] = members.WhoAmI,
            ["GetOrganization"] = members.List,
            ["InviteUsers"] = invitations.Invite,
            ["RevokeInvitations"] = invitations.Revoke,
            ["ListTeams"] = teams.List,
            ["CreateTeam"] = teams.Create,
            ["UpdateTeam"] = teams.Update,
            ["DeleteTeam"] = teams.Delete,
        };
        foreach (var route in routes.Routes)
        {
            if (!_byId.ContainsKey(route.OperationId))
                throw new InvalidOperationException($"The OpenAPI document has {route.OperationId}, which the emulator does not have.");
        }
    }

    public Answer Run(string operationId, OrganizationsCall call) => _byId[operationId](call);
}
