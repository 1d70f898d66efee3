using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;
using Xunit;

namespace StorageGrants.Schemas.Tests;

/// <summary>The endpoint file of Tigris Organizations has what the published client sends, and nothing else.</summary>
public sealed class TigrisOrganizationsCallTests
{
    private static readonly JObject Root = SchemaFiles.Read("tigris/organizations.openapi.json");

    private static readonly string[][] Rows = [.. SchemaFiles.ReadDataText("tigris-organizations-calls.txt")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(line => line[0] != '#').Select(line => line.Split(' '))];

    public static TheoryData<string> Calls => new(Rows.Select(row => row[0] + " " + row[1]));

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_call_has_the_fields_that_were_sent(string call)
    {
        var row = Rows.Single(row => row[0] + " " + row[1] == call);
        var fields = new List<string>();
        if (Root["paths"]![row[1]]![row[0].ToLowerInvariant()]!["requestBody"] is { } body)
            Walk(body["content"]!.Children<JProperty>().Single().Value["schema"]!, "", fields);
        Assert.Equal(row.Skip(2).Order(StringComparer.Ordinal), fields.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_operation_was_sent()
    {
        var operations = from path in ((JObject)Root["paths"]!).Properties()
                         from method in ((JObject)path.Value).Properties()
                         where (method.Value as JObject)?["operationId"] is not null
                         select method.Name.ToUpperInvariant() + " " + path.Name;
        Assert.Equal(Rows.Select(row => row[0] + " " + row[1]).Order(StringComparer.Ordinal), operations.Order(StringComparer.Ordinal));
    }

    private static void Walk(JToken schema, string path, List<string> fields)
    {
        while ((string?)schema["$ref"] is { } reference)
            schema = JsonPointer.Find(Root, reference[1..]);
        if (schema["items"] is { } items)
        {
            Walk(items, path + "[]", fields);
            return;
        }

        foreach (var property in (schema["properties"] as JObject)?.Properties() ?? [])
        {
            var name = path.Length == 0 ? property.Name : path + "." + property.Name;
            fields.Add(name);
            Walk(property.Value, name, fields);
        }
    }
}
