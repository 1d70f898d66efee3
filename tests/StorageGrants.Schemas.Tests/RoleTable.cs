using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace StorageGrants.Schemas.Tests;

/// <summary>What a role set of a role file says, resolved here without the code under src.</summary>
internal sealed class RoleTable(JObject file, string roleSet)
{
    private readonly JObject _definition = (JObject)file["definitions"]![roleSet]!;

    public IReadOnlyList<string> Editions { get; } = Strings(file["x-editions"]);

    /// <summary>Operations of the data plane that an edition lists, under their newest name.</summary>
    public IEnumerable<string> DataOperations(string edition) => ((JObject)file["x-operations"]!).Properties()
        .Where(operation => (string?)operation.Value["plane"] == "data" && IsKnown(operation.Value, edition))
        .Select(operation => operation.Name);

    public string NameOf(string operation, string edition) => (string?)file["x-operations"]![operation]!["names"]?[edition] ?? operation;

    /// <summary>Roles of the set that an edition knows, in the order of <c>enum</c>.</summary>
    public IEnumerable<string> Roles(string edition) =>
        Strings(_definition["enum"]).Where(role => IsKnown(_definition["x-roles"]![role]!, edition));

    /// <summary>yes, no or undocumented.</summary>
    public string Answer(string role, string operation, string edition) => Answer(role, operation, edition, []);

    private string Answer(string role, string operation, string edition, HashSet<string> visited)
    {
        if (!visited.Add(role))
            return "no";
        if (Member(role, "undocumented", edition).Contains(operation))
            return "undocumented";
        if (Member(role, "permits", edition).Contains(operation))
            return "yes";

        var included = Member(role, "includes", edition).Select(name => Answer(name, operation, edition, visited)).ToArray();
        return included.Contains("yes") ? "yes" : included.Contains("undocumented") ? "undocumented" : "no";
    }

    public IReadOnlyList<string> Member(string role, string member, string edition)
    {
        var body = _definition["x-roles"]![role]!;
        return Strings(body["editions"]?[edition]?[member] ?? body[member]);
    }

    public bool IsKnown(JToken item, string edition) =>
        item["since"] is not { } since || string.CompareOrdinal((string)since!, edition) <= 0;

    private static string[] Strings(JToken? list) => list is JArray array ? array.Values<string>().Select(text => text!).ToArray() : [];
}
