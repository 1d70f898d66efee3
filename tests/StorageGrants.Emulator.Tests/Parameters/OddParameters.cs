using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Emulator.Tests.Parameters;

/// <summary>The parameters of a system by its endpoint files, and values that nobody sends on purpose.</summary>
internal static class OddParameters
{
    /// <summary>As they stand in a query or a form.</summary>
    public static IReadOnlyList<string> Values { get; } =
    [
        "", "0", "-0", "-1", "1", "1e1", "1E+1", "1e-1", "1.0", "1.5", "1e30", "1e400", "-1e400", "2147483648", "9223372036854775808", "99999999999999999999999999999999",
        "%201%20", "01", "0x10", "NaN", "Infinity", "true", "false", "True", "null", "%5B%5D", "%7B%7D", "%22", "%5C", "1%2C%22type%22%3A%22local%22", "1%7D", "%00", "%ff", "%ED%A0%80", "%E2%82%AC",
        "%d9%a1", "desc", "local", "urn:", "urn%3Asgws%3Aidentity%3A%3A1%3Agroup%2Fa", "AAAA", "AAAAAAAAAAAAAAAA", "%25", "%", "%zz", "+", "a%26b%3Dc",
        "2026-01-01T00:00:00Z", "0001-01-01T00:00:00%2B14:00", "9999-12-31T23:59:59-14:00", "2026-02-30T00:00:00Z", new string('9', 2000), new string('a', 4000),
    ];

    /// <summary>Method, path and names of the query parameters of the operations that have some.</summary>
    public static IEnumerable<(string Method, string Path, string[] Names)> InQueries(string file)
    {
        var document = Document(file);
        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            foreach (var (method, operation) in item!.AsObject().Where(static member => member.Value is JsonObject))
            {
                string[] names = [.. (operation!["parameters"]?.AsArray() ?? []).Select(parameter => Resolved(document, parameter!)).Where(static parameter => (string?)parameter["in"] == "query").Select(static parameter => (string)parameter["name"]!)];
                if (names.Length > 0)
                    yield return (method.ToUpperInvariant(), path, names);
            }
        }
    }

    /// <summary>Path of the operations that take a body of this type, and the members of it: names, and those that are required.</summary>
    public static IEnumerable<(string Path, string[] Names, string[] Required)> InBodies(string file, string type)
    {
        var document = Document(file);
        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            if (item!["post"]?["requestBody"]?["content"]?[type]?["schema"] is not { } schema || Resolved(document, schema) is not { } body || body["properties"] is not JsonObject properties)
                continue;
            yield return (path, [.. properties.Select(static property => property.Key)], [.. (body["required"]?.AsArray() ?? []).Select(static name => (string)name!)]);
        }
    }

    private static JsonObject Document(string file) => JsonNode.Parse(EmbeddedSchemas.Read(file))!.AsObject();

    private static JsonNode Resolved(JsonObject document, JsonNode node) => (string?)node["$ref"] is not { } reference
        ? node
        : reference.TrimStart('#', '/').Split('/').Aggregate((JsonNode)document, static (at, name) => at[name]!);
}
