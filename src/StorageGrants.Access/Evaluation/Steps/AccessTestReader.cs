using System;
using System.Collections.Generic;
using System.Globalization;
using StorageGrants.Access.Json;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Access;

/// <summary>Reads tests: an object holds when all its members do, and each member is one primitive.</summary>
internal sealed class AccessTestReader
{
    private readonly IReadOnlyList<RoleSet> _sets;
    private readonly OperationTable _operations;
    private readonly AccessWords _words;
    private readonly List<SchemaProblem> _problems;

    public AccessTestReader(IReadOnlyList<RoleSet> sets, OperationTable operations, AccessWords words, List<SchemaProblem> problems)
    {
        _sets = sets;
        _operations = operations;
        _words = words;
        _problems = problems;
    }

    public AccessTest Read(JsonValue? value)
    {
        var members = new List<AccessTest>();
        foreach (var member in value?.Properties ?? Array.Empty<JsonProperty>())
            members.Add(ReadMember(member));
        return members.Count switch
        {
            0 => new NeverTest(),
            1 => members[0],
            _ => new AllTest(members.ToArray()),
        };
    }

    private AccessTest ReadMember(JsonProperty member)
    {
        var value = member.Value;
        switch (member.Name)
        {
            case "all": return new AllTest(ReadList(value));
            case "any": return new AnyTest(ReadList(value));
            case "not": return new NotTest(Read(value));
            case "grant": return ReadGrant(value);
            case "holds": return ReadHolds(value);
            case "policy": return ReadPolicy(value);
            case "onWildcard": return new OnWildcardTest(value.Text);
            case "bypassesPolicies": return new BypassesPoliciesTest(IsTrue(value));
            case "owns": return new OwnsTest(IsTrue(value));
            case "foreign": return new ForeignTest(IsTrue(value));
            case "anonymous": return new AnonymousTest(IsTrue(value));
            case "deactivated": return new DeactivatedTest(IsTrue(value));
            case "expiry": return new ExpiryTest(value.Text == "past");
            case "bucketCount": return new BucketCountTest(Number(value.Get("above")));
            case "setting": return new SettingTest(Word(_words.Settings, value));
            case "bucketSetting": return new BucketSettingTest(Word(_words.BucketSettings, value));
            case "attribute": return new AttributeTest(Word(_words.Attributes, value));
            case "operation": return new OperationTest(Operation(value));
            case "tag": return new OperationTest(Where(operation => Contains(operation.Tags, value.Text), value, "No operation has the tag '" + value.Text + "'"));
            case "access": return new OperationTest(Where(operation => operation.Access == value.Text, value, "No operation has the access '" + value.Text + "'"));
            case "target": return new TargetTest(Read(value));
            case "creator": return new CreatorTest(Read(value));
            default:
                Add(member.NameSpan, "'" + member.Name + "' is no test");
                return new NeverTest();
        }
    }

    private AccessTest[] ReadList(JsonValue value)
    {
        var tests = new List<AccessTest>();
        foreach (var item in value.Items)
            tests.Add(Read(item));
        return tests.ToArray();
    }

    private AccessTest ReadGrant(JsonValue value)
    {
        var set = SetOf(value);
        var operation = value.Get("operation") is { } named ? Array.IndexOf(Operation(named), true) : -1;
        var outcome = value.GetString("is") switch
        {
            "permit" => GrantOutcomes.Permitted | GrantOutcomes.Inferred,
            "inferred" => GrantOutcomes.Inferred,
            "own" => GrantOutcomes.Own,
            "undocumented" => GrantOutcomes.Undocumented,
            "read-only" => GrantOutcomes.ReadOnly,
            _ => GrantOutcomes.None,
        };
        return set < 0 ? new NeverTest() : new GrantTest(set, operation, outcome);
    }

    private AccessTest ReadHolds(JsonValue value)
    {
        var set = SetOf(value);
        if (set < 0)
            return new NeverTest();
        var role = value.Get("role");
        if (role is not null && _sets[set].Find(role.Text) is null)
            Add(role.Span, "'" + role.Text + "' is no role of " + _sets[set].Name + NearestText.Suggest(role.Text, RoleNames(_sets[set])));
        return new HoldsTest(set, role?.Text);
    }

    private AccessTest ReadPolicy(JsonValue value)
    {
        var sources = PolicySources.None;
        foreach (var of in value.Get("of")?.Items ?? Array.Empty<JsonValue>())
        {
            sources |= of.Text switch
            {
                "identity" => PolicySources.Identity,
                "resource" => PolicySources.Resource,
                "session" => PolicySources.Session,
                _ => PolicySources.None,
            };
        }

        var says = value.GetString("is") switch
        {
            "allow" => PolicyVoice.Allow,
            "deny" => PolicyVoice.Deny,
            "undocumented" => PolicyVoice.Undocumented,
            "may-deny" => PolicyVoice.MayDeny,
            "narrower" => PolicyVoice.Narrower,
            "unmatched" => PolicyVoice.Unmatched,
            _ => PolicyVoice.Absent,
        };
        _words.AsksForNarrower |= says == PolicyVoice.Narrower;
        return new PolicyTest(sources, says);
    }

    private int SetOf(JsonValue value)
    {
        var name = value.Get("set");
        for (var i = 0; i < _sets.Count; i++)
        {
            if (name is not null && string.Equals(_sets[i].Name, name.Text, StringComparison.Ordinal))
                return i;
        }

        Add(name?.Span ?? value.Span, "'" + name?.Text + "' is no role set of this file" + NearestText.Suggest(name?.Text ?? "", SetNames()));
        return -1;
    }

    private bool[] Operation(JsonValue value)
    {
        var operation = _operations.Find(value.Text);
        if (operation is null)
            Add(value.Span, "'" + value.Text + "' is no operation of this file" + NearestText.Suggest(value.Text, OperationNames()));
        return Where(candidate => candidate == operation, null, "");
    }

    private bool[] Where(Func<RoleOperation, bool> isMeant, JsonValue? value, string problem)
    {
        var flags = new bool[_operations.All.Count];
        var any = false;
        for (var i = 0; i < flags.Length; i++)
            any |= flags[i] = isMeant(_operations.All[i]);
        if (!any && value is not null)
            Add(value.Span, problem);
        return flags;
    }

    private ulong Word(WordList words, JsonValue value)
    {
        var bit = words.Add(value.Text);
        if (bit == 0)
            Add(value.Span, "A file uses at most " + WordList.Capacity + " words as " + words.Kind);
        return bit;
    }

    private void Add(JsonSpan span, string message) => _problems.Add(new SchemaProblem(SchemaRules.MetaSchemaViolation.Id, span, message));

    private IEnumerable<string> SetNames()
    {
        foreach (var set in _sets)
            yield return set.Name;
    }

    private IEnumerable<string> OperationNames()
    {
        foreach (var operation in _operations.All)
            yield return operation.Name;
    }

    private static IEnumerable<string> RoleNames(RoleSet set)
    {
        foreach (var role in set.Roles)
            yield return role.Name;
    }

    private static bool IsTrue(JsonValue value) => value.Kind == JsonKind.True;

    private static int Number(JsonValue? value) =>
        value is { Kind: JsonKind.Number } && int.TryParse(value.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static bool Contains(IReadOnlyList<string> list, string text)
    {
        foreach (var item in list)
        {
            if (string.Equals(item, text, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
