using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace StorageGrants.Emulator.Tests;

/// <summary>Every body that differs from a good one in one place.</summary>
internal static class BodyMutations
{
    private static readonly string[] Replacements = ["null", "true", "1", "-1", "1001", "1.5", "\"\"", "\"x\"", "\"a b\"", "[]", "{}", "[1]", "[{}]"];

    public static IEnumerable<string> Of(string body)
    {
        var places = Places(JsonNode.Parse(body)!, []).ToArray();
        foreach (var place in places)
        {
            foreach (var replacement in Replacements)
                yield return Change(body, place, parent => Put(parent, place[^1], JsonNode.Parse(replacement)));
            if (place[^1] is string name)
            {
                yield return Change(body, place, parent => parent.AsObject().Remove(name));
                yield return Change(body, place, parent => parent.AsObject().Add("unknown_member", 1));
            }
        }
    }

    private static IEnumerable<object[]> Places(JsonNode node, object[] path)
    {
        IEnumerable<(object Step, JsonNode? Child)> children = node switch
        {
            JsonObject members => members.Select(static member => ((object)member.Key, member.Value)),
            JsonArray items => items.Select(static (item, index) => ((object)index, item)),
            _ => [],
        };
        foreach (var (step, child) in children)
        {
            object[] place = [.. path, step];
            yield return place;
            if (child is null)
                continue;
            foreach (var deeper in Places(child, place))
                yield return deeper;
        }
    }

    private static string Change(string body, object[] place, System.Action<JsonNode> change)
    {
        var root = JsonNode.Parse(body)!;
        var parent = root;
        foreach (var step in place[..^1])
            parent = step is string name ? parent[name]! : parent[(int)step]!;
        change(parent);
        return root.ToJsonString();
    }

    private static void Put(JsonNode parent, object step, JsonNode? value)
    {
        if (step is string name)
            parent[name] = value;
        else
            parent[(int)step] = value;
    }
}
