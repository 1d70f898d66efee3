using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace StorageGrants.Evaluation.Tests.Mutations;

/// <summary>Changes one thing of a document, writes the document and puts the thing back.</summary>
internal static class Change
{
    public static IEnumerable<SchemaMutation> Replace(JsonObject root, string where, JsonObject owner, string member, IEnumerable<string> values)
    {
        var original = owner[member]!.GetValue<string>();
        foreach (var value in values.Where(value => value != original))
        {
            owner[member] = value;
            yield return new SchemaMutation($"{where}: {member} {value} instead of {original}", root.ToJsonString());
        }

        owner[member] = original;
    }

    public static SchemaMutation Without(JsonObject root, string where, JsonObject owner, string member)
    {
        var index = owner.IndexOf(member);
        var original = owner[member]!;
        owner.Remove(member);
        var mutation = new SchemaMutation($"{where}: no {member}", root.ToJsonString());
        owner.Insert(index, member, original);
        return mutation;
    }

    public static IEnumerable<SchemaMutation> Shorten(JsonObject root, string where, JsonArray? list)
    {
        for (var i = 0; i < list?.Count; i++)
            yield return Remove(root, where, list, i);
    }

    public static SchemaMutation Remove(JsonObject root, string where, JsonArray list, int index)
    {
        var item = list[index]!;
        list.RemoveAt(index);
        var mutation = new SchemaMutation($"{where}: without {(item is JsonValue ? item.ToJsonString() : "number " + index)}", root.ToJsonString());
        list.Insert(index, item);
        return mutation;
    }

    public static SchemaMutation Toggle(JsonObject root, string where, JsonArray list, string value)
    {
        var index = list.Select(item => item!.GetValue<string>()).ToList().IndexOf(value);
        if (index >= 0)
            return Remove(root, where, list, index);
        list.Add(value);
        var mutation = new SchemaMutation($"{where}: with {value}", root.ToJsonString());
        list.RemoveAt(list.Count - 1);
        return mutation;
    }
}
