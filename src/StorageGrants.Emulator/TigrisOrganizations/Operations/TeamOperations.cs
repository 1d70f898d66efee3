using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access;
using StorageGrants.Access.Json;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Schema;
using StorageGrants.Emulator.TigrisOrganizations.Authority;
using StorageGrants.Emulator.TigrisOrganizations.State;

namespace StorageGrants.Emulator.TigrisOrganizations.Operations;

/// <summary>Teams: everyone sees them; who may invite members manages them.</summary>
internal sealed class TeamOperations(TimeProvider time, OrganizationsStore store, OrganizationDecisions decisions)
{
    public Answer List(OrganizationsCall call) => OrganizationsCall.Success(json =>
    {
        json.WriteStartArray("teams");
        foreach (var team in store.Teams.All.Where(team => team.OrganizationId == call.Organization.Id))
        {
            json.WriteStartObject();
            json.WriteString("id", team.Id);
            json.WriteString("name", team.Name);
            json.WriteString("description", team.Description);
            json.WriteStartArray("members");
            foreach (var member in team.Members)
            {
                json.WriteStartObject();
                json.WriteString("user_id", member);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteTime("created_at", team.Created);
            json.WriteTime("updated_at", team.Updated);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public Answer Create(OrganizationsCall call)
    {
        if (Guard(call) is { } denied)
            return denied;
        if (ReadMembers(call, [], out var members) is { } wrong)
            return wrong;
        var (sequence, now) = (store.NextSequence(), time.GetUtcNow());
        var team = new Team(KeyMaterial.Id("tmid", sequence), sequence, call.Organization.Id, call.Text("name")!, call.Text("description") ?? "", members, now, now);
        store.Commit(new OrganizationsChange { Teams = [team] });
        return OrganizationsCall.Success(json => json.WriteString("team_id", team.Id));
    }

    public Answer Update(OrganizationsCall call)
    {
        if (Guard(call) is { } denied)
            return denied;
        if (Find(call, out var team) is { } missing)
            return missing;
        if (ReadMembers(call, team.Members, out var members) is { } wrong)
            return wrong;
        store.Commit(new OrganizationsChange
        {
            Teams = [team with { Name = call.Text("name") ?? team.Name, Description = call.Text("description") ?? team.Description, Members = members, Updated = time.GetUtcNow() }],
        });
        return OrganizationsCall.Success();
    }

    public Answer Delete(OrganizationsCall call)
    {
        if ((Guard(call) ?? Find(call, out _)) is { } refusal)
            return refusal;
        store.Commit(new OrganizationsChange { RemovedTeams = [call.Path["team_id"]] });
        return OrganizationsCall.Success();
    }

    private Answer? Guard(OrganizationsCall call) =>
        OrganizationsError.Of(decisions.Explain(call.Organization.Id, new AccessRequest(call.User.Id, "InviteMembers")));

    private Answer? Find(OrganizationsCall call, out Team team)
    {
        team = store.Teams.Find(call.Path["team_id"])!;
        return team?.OrganizationId == call.Organization.Id ? null : OrganizationsError.Missing($"The organization has no team {Quoted.Value(call.Path["team_id"])}.");
    }

    private static Answer? ReadMembers(OrganizationsCall call, IReadOnlyList<string> otherwise, out IReadOnlyList<string> members)
    {
        members = call.Body.Get("members") is { Kind: JsonKind.Array } list
            ? [.. list.Items.Select(static item => item.GetString("user_id")!).Distinct(StringComparer.Ordinal)]
            : otherwise;
        return members.FirstOrDefault(member => !call.Organization.Members.ContainsKey(member)) is { } stranger
            ? OrganizationsError.Missing($"The organization has no member {Quoted.Value(stranger)}.")
            : null;
    }
}
