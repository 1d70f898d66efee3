using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Json;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Schema;
using StorageGrants.Emulator.Tigris.State;
using static StorageGrants.Emulator.TigrisEmulatorChoices;

namespace StorageGrants.Emulator.Tigris.Operations.Keys;

/// <summary>What a call does to the policies of a key; read and checked whole before anything changes.</summary>
internal sealed class PolicyChange
{
    private readonly List<JsonValue> _created = [];
    private readonly List<string> _removed = [];
    private readonly List<string> _attached = [];

    /// <summary>The policies to make, as the body has them.</summary>
    public IReadOnlyList<JsonValue> Created => _created;

    public static Answer? OfNewKey(OrganizationContents contents, JsonValue body, out PolicyChange change)
    {
        change = new PolicyChange();
        return change.Attach(contents, body, "attach_policies") ?? change.Create(contents, body);
    }

    public static Answer? OfExistingKey(OrganizationContents contents, JsonValue body, out PolicyChange change)
    {
        change = new PolicyChange();
        change._removed.AddRange(Texts(body, "remove_policies"));
        return change.Attach(contents, body, "add_policies");
    }

    /// <summary>The attached policies afterwards. Removals come first, so that a name that is both removed and added ends attached.</summary>
    public IReadOnlyList<string> Apply(IReadOnlyList<string> attached) =>
        [.. attached.Except(_removed).Concat(_attached).Concat(_created.Select(Name)).Distinct(StringComparer.Ordinal)];

    private Answer? Attach(OrganizationContents contents, JsonValue body, string member)
    {
        foreach (var name in Texts(body, member))
        {
            if (contents.Policies.Find(name) is null)
                return Answer.Refused(UnknownPolicyStatus, $"{member} names {Quoted.Value(name)}, which is no policy of this organization. Nothing was changed.");
            _attached.Add(name);
        }

        return null;
    }

    private Answer? Create(OrganizationContents contents, JsonValue body)
    {
        foreach (var policy in body.Get("create_policies")?.Items ?? [])
        {
            if (contents.Policies.Find(Name(policy)) is not null || _created.Any(other => Name(other) == Name(policy)))
                return Answer.Refused(PolicyTakenStatus, $"create_policies names {Quoted.Value(Name(policy))}, which is taken. Nothing was changed.");
            _created.Add(policy);
        }

        return null;
    }

    private static string Name(JsonValue policy) => policy.GetString("name")!;

    private static IEnumerable<string> Texts(JsonValue body, string member) =>
        body.Get(member)?.Items.Select(static item => item.Text) ?? [];
}
