using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace StorageGrants.Evaluation.Tests.Mutations;

/// <summary>Changes the test of a step in one place at a time: a member less, another value, the contrary.</summary>
internal static class TestMutations
{
    private static readonly string[] s_grants = ["permit", "inferred", "own", "undocumented", "read-only", "none"];
    private static readonly string[] s_voices = ["allow", "deny", "undocumented", "may-deny", "narrower", "unmatched", "absent"];

    public static IEnumerable<SchemaMutation> Of(JsonObject root, string where, JsonObject owner, string member)
    {
        var test = owner[member]!.AsObject();
        owner[member] = new JsonObject { ["not"] = test.DeepClone() };
        yield return new SchemaMutation(where + ": the contrary", root.ToJsonString());
        owner[member] = test;
        foreach (var mutation in Members(root, where, test))
            yield return mutation;
    }

    private static IEnumerable<SchemaMutation> Members(JsonObject root, string where, JsonObject test)
    {
        if (test.Count > 1)
        {
            foreach (var name in test.Select(item => item.Key).ToArray())
                yield return Change.Without(root, where, test, name);
        }

        foreach (var (name, value) in test.ToArray())
        {
            foreach (var mutation in Member(root, where + " " + name, test, name, value!))
                yield return mutation;
        }
    }

    private static IEnumerable<SchemaMutation> Member(JsonObject root, string where, JsonObject test, string name, JsonNode value) => name switch
    {
        "all" or "any" => List(root, where, value.AsArray()),
        "not" or "target" or "creator" => Of(root, where, test, name),
        "grant" => Change.Replace(root, where, value.AsObject(), "is", s_grants).Concat(Without(root, where, value.AsObject(), "operation")),
        "holds" => Without(root, where, value.AsObject(), "role"),
        "policy" => Change.Replace(root, where, value.AsObject(), "is", s_voices).Concat(Sources(root, where, value["of"]!.AsArray())),
        "expiry" => Change.Replace(root, where, test, name, ["past", "unknown"]),
        "bucketCount" => Number(root, where, value.AsObject()),
        "owns" or "foreign" or "anonymous" or "deactivated" or "bypassesPolicies" => Contrary(root, where, test, name),
        "attribute" or "setting" or "bucketSetting" => Change.Replace(root, where, test, name, ["somethingelse"]),
        _ => [],
    };

    private static IEnumerable<SchemaMutation> List(JsonObject root, string where, JsonArray list)
    {
        var shorter = list.Count > 1 ? Change.Shorten(root, where, list) : [];
        return shorter.Concat(list.ToArray().SelectMany((item, index) => Members(root, where + " " + index, item!.AsObject())));
    }

    private static IEnumerable<SchemaMutation> Sources(JsonObject root, string where, JsonArray sources) =>
        sources.Count > 1 ? Change.Shorten(root, where, sources) : [];

    private static IEnumerable<SchemaMutation> Without(JsonObject root, string where, JsonObject owner, string member)
    {
        if (owner.ContainsKey(member))
            yield return Change.Without(root, where, owner, member);
    }

    private static IEnumerable<SchemaMutation> Number(JsonObject root, string where, JsonObject count)
    {
        var limit = count["above"]!.GetValue<int>();
        foreach (var other in new[] { limit - 1, limit + 1 })
        {
            count["above"] = other;
            yield return new SchemaMutation(where + ": " + other, root.ToJsonString());
        }

        count["above"] = limit;
    }

    private static IEnumerable<SchemaMutation> Contrary(JsonObject root, string where, JsonObject test, string name)
    {
        var flag = test[name]!.GetValue<bool>();
        test[name] = !flag;
        yield return new SchemaMutation(where + ": " + !flag, root.ToJsonString());
        test[name] = flag;
    }
}
