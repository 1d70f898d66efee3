using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using StorageGrants.Emulator.Backblaze.State;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Schema;

namespace StorageGrants.Emulator.Backblaze.Operations;

/// <summary>The Partner API: accounts in groups, by the master key only.</summary>
internal sealed class GroupOperations(BackblazeEmulatorOptions options, BackblazeStore store)
{
    private const string DefaultRegion = "us-west";

    public Answer List(BackblazeCall call)
    {
        if (Guard(call) is { } denied)
            return denied;
        var limit = (int)(call.Number("maxGroupCount") ?? BackblazeEmulatorChoices.DefaultGroupCount);
        var found = Enumerable.Range(1, options.GroupNames.Count)
            .Where(id => call.Text("groupName") is not { } name || NameOf(id) == name)
            .Where(id => !int.TryParse(call.Text("startGroupId"), NumberStyles.None, CultureInfo.InvariantCulture, out var start) || id >= start)
            .Take(limit + 1).ToArray();
        return Answer.Ok(json =>
        {
            json.WriteString("accountId", options.AccountId);
            json.WriteStartArray("groups");
            foreach (var id in found.Take(limit))
            {
                json.WriteStartObject();
                json.WriteString("groupId", id.ToString(CultureInfo.InvariantCulture));
                json.WriteString("groupName", NameOf(id));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("nextGroupId", found.Length > limit ? found[limit].ToString(CultureInfo.InvariantCulture) : null);
        });
    }

    public Answer ListMembers(BackblazeCall call)
    {
        if (Guard(call) is { } denied)
            return denied;
        if (Group(call, out var group) is { } unknown)
            return unknown;
        var limit = (int)(call.Number("maxMemberCount") ?? BackblazeEmulatorChoices.DefaultMemberCount);
        var found = store.Members.All
            .Where(member => member.GroupId == call.Text("groupId") && string.CompareOrdinal(member.Email, call.Text("startEmail") ?? "") >= 0)
            .OrderBy(static member => member.Email, StringComparer.Ordinal).Take(limit + 1).ToArray();
        return Answer.OkValue(json =>
        {
            json.WriteStartArray();
            json.WriteStartObject();
            json.WriteString("groupId", call.Text("groupId"));
            json.WriteString("groupName", group);
            json.WriteString("nextEmail", found.Length > limit ? found[limit].Email : null);
            json.WriteStartArray("groupMembers");
            foreach (var member in found.Take(limit))
            {
                json.WriteStartObject();
                Write(json, member, call.Text("groupId"));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
        });
    }

    public Answer CreateMember(BackblazeCall call)
    {
        if ((Guard(call) ?? Group(call, out _)) is { } refusal)
            return refusal;
        if (store.Members.All.Count(member => member.GroupId == call.Text("groupId")) >= BackblazeEmulatorChoices.MaxGroupMembers)
            return B2Error.Unauthorized($"The group has {BackblazeEmulatorChoices.MaxGroupMembers} members.", "too_many_members");
        if (Taken(call.Text("memberEmail")!) is { } taken)
            return taken;
        var member = NewMember(call.Text("memberEmail")!, call.Text("groupId"), call.Text("region"));
        store.Commit(new BackblazeChange { Members = [member] });
        return Answer.OkValue(json =>
        {
            json.WriteStartArray();
            json.WriteStartObject();
            WriteKey(json, member);
            json.WriteStartObject("groupMember");
            Write(json, member, member.GroupId);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
        });
    }

    public Answer EjectMember(BackblazeCall call)
    {
        if ((Guard(call) ?? Group(call, out _)) is { } refusal)
            return refusal;
        if (store.Members.Find(call.Text("memberAccountId")!) is not { } member || member.GroupId != call.Text("groupId"))
            return B2Error.Unauthorized($"The group has no member {Quoted.Value(call.Text("memberAccountId")!)}.", "invalid_member_account_id");
        var ejected = member with { GroupId = null, Email = call.Text("email") ?? member.Email };
        store.Commit(new BackblazeChange { Members = [ejected] });
        return Answer.Ok(json => Write(json, ejected, call.Text("groupId")));
    }

    public Answer ReserveTrials(BackblazeCall call)
    {
        if (Guard(call) is { } denied)
            return denied;
        foreach (var trial in call.Body.Items)
        {
            if (Taken(trial.GetString("email")!) is { } taken)
                return taken;
        }

        var members = call.Body.Items.Select(trial => NewMember(trial.GetString("email")!, null, trial.GetString("region"))).ToArray();
        store.Commit(new BackblazeChange { Members = members });
        return Answer.OkValue(json =>
        {
            json.WriteStartArray();
            foreach (var member in members)
            {
                json.WriteStartObject();
                json.WriteString("accountId", member.AccountId);
                json.WriteString("email", member.Email);
                WriteKey(json, member);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    private static Answer? Guard(BackblazeCall call) =>
        call.Caller.Key is null ? null : B2Error.AccessDenied("Partner calls take the master key only.");

    private Answer? Group(BackblazeCall call, out string name)
    {
        name = int.TryParse(call.Text("groupId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id >= 1 && id <= options.GroupNames.Count ? NameOf(id) : "";
        return name.Length > 0 ? null : B2Error.Unauthorized($"There is no group {Quoted.Value(call.Text("groupId")!)}.", "invalid_group_id");
    }

    private Answer? Taken(string email) => store.Members.All.Any(member => string.Equals(member.Email, email, StringComparison.OrdinalIgnoreCase))
        ? B2Error.Unauthorized("An account with this email address exists already.", "invalid_email")
        : null;

    private GroupMember NewMember(string email, string? groupId, string? region)
    {
        var sequence = store.NextSequence();
        return new GroupMember(string.Create(CultureInfo.InvariantCulture, $"member{sequence:d6}"), sequence, email, groupId, region ?? DefaultRegion);
    }

    private string NameOf(int id) => options.GroupNames[id - 1];

    // The secret opens nothing here, since the emulator has one account only.
    private static void WriteKey(Utf8JsonWriter json, GroupMember member)
    {
        json.WriteString("applicationKeyId", BackblazeCredentials.KeyId(member.AccountId, member.Sequence));
        json.WriteString("applicationKey", BackblazeCredentials.NewSecret());
    }

    private void Write(Utf8JsonWriter json, GroupMember member, string? groupId)
    {
        json.WriteString("accountId", member.AccountId);
        json.WriteString("email", member.Email);
        json.WriteString("groupId", groupId);
        json.WriteString("groupName", groupId is null ? null : NameOf(int.Parse(groupId, CultureInfo.InvariantCulture)));
        json.WriteString("region", member.Region);
        json.WriteString("s3Endpoint", "s3." + member.Region + ".example");
    }
}
