using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Json;
using StorageGrants.Emulator.Tigris.Responses;
using StorageGrants.Emulator.Tigris.Schema;
using StorageGrants.Emulator.Tigris.State;
using static StorageGrants.Emulator.TigrisEmulatorChoices;

namespace StorageGrants.Emulator.Tigris.Operations;

/// <summary>What a call does to policies; read and checked whole before anything changes.</summary>
internal sealed class PolicyChange
{
    private readonly List<string> _created = [];
    private readonly List<string> _removed = [];
    private readonly List<string> _attached = [];

    public static Answer? OfNewKey(Organization organization, JsonValue body, out PolicyChange change)
    {
        change = new PolicyChange();
        return change.Attach(organization, body, "attach_policies") ?? change.Create(organization, body);
    }

    public static Answer? OfExistingKey(Organization organization, JsonValue body, out PolicyChange change)
    {
        change = new PolicyChange();
        change._removed.AddRange(Texts(body, "remove_policies"));
        return change.Attach(organization, body, "add_policies");
    }

    /// <summary>Removals first, so that a name that is both removed and added ends attached.</summary>
    public void Apply(Organization organization, AccessKey key)
    {
        organization.Policies.UnionWith(_created);
        key.Policies.RemoveAll(_removed.Contains);
        key.Policies.AddRange(_attached.Concat(_created).Except(key.Policies, StringComparer.Ordinal).ToArray());
    }

    private Answer? Attach(Organization organization, JsonValue body, string member)
    {
        foreach (var name in Texts(body, member))
        {
            if (!organization.Policies.Contains(name))
                return Answer.Refused(UnknownPolicyStatus, $"{member} names {Quoted.Value(name)}, which is no policy of this organization. Nothing was changed.");
            _attached.Add(name);
        }

        return null;
    }

    private Answer? Create(Organization organization, JsonValue body)
    {
        foreach (var policy in body.Get("create_policies")?.Items ?? [])
        {
            var name = policy.GetString("name")!;
            if (organization.Policies.Contains(name) || _created.Contains(name))
                return Answer.Refused(PolicyTakenStatus, $"create_policies names {Quoted.Value(name)}, which is taken. Nothing was changed.");
            _created.Add(name);
        }

        return null;
    }

    private static IEnumerable<string> Texts(JsonValue body, string member) =>
        body.Get(member)?.Items.Select(static item => item.Text) ?? [];
}
