using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;
using Xunit;

namespace StorageGrants.Schemas.Tests;

/// <summary>Compares the endpoint files of StorageGRID call by call and field by field with data/storagegrid-fields.txt.</summary>
public sealed class StorageGridFieldTests
{
    private static readonly string[] Envelope = ["responseTime", "status", "apiVersion", "deprecated", "data!"];

    private static readonly string[][] Rows = [.. SchemaFiles.ReadDataText("storagegrid-fields.txt")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(line => line[0] != '#').Select(line => line.Split(' '))];

    public static TheoryData<int, string> Calls
    {
        get
        {
            var calls = new TheoryData<int, string>();
            foreach (var row in Rows)
            {
                foreach (var version in row[0].Split('+')) calls.Add(int.Parse(version, System.Globalization.CultureInfo.InvariantCulture), row[1]);
            }

            return calls;
        }
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_call_is_what_the_table_says(int version, string operation)
    {
        var row = Rows.Single(row => row[1] == operation);
        var root = Read(version);
        var (path, method, call) = Operations(root).Single(item => (string?)item.Call["operationId"] == operation);
        var success = ((JObject)call["responses"]!).Properties().Single(response => response.Name != "default");

        Assert.Equal((row[2], row[3].StartsWith("/api", StringComparison.Ordinal) ? row[3] : $"/api/v{version}{row[3]}", row[4]), (method, path, success.Name));
        Assert.Equal(Expected(row[5], "request"), Fields(root, call.SelectToken("requestBody.content.['application/json'].schema")));
        Assert.Equal(Expected(row[6], "query"), ((JArray?)call["parameters"] ?? []).Select(parameter => (string)parameter["name"]!).Order(StringComparer.Ordinal));
        var answer = success.Value.SelectToken("content.['application/json'].schema");
        if (row[7] == "data=-")
        {
            Assert.Null(answer);
            return;
        }

        var body = JsonPointer.Find(root, ((string)answer!["$ref"]!)[1..]);
        var required = body["required"]!.Values<string>().ToArray();
        Assert.Equal(Envelope, ((JObject)body["properties"]!).Properties().Select(member => member.Name + (required.Contains(member.Name) ? "!" : "")));
        Assert.Equal(Expected(row[7], "data"), Fields(root, body["properties"]!["data"]!));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Every_call_stands_in_the_table(int version) => Assert.Equal(
        Rows.Where(row => row[0].Contains($"{version}", StringComparison.Ordinal)).Select(row => row[1]).Order(StringComparer.Ordinal),
        Operations(Read(version)).Select(item => (string)item.Call["operationId"]!).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("CreateGroupRequest.displayName", 1, 32)]
    [InlineData("ReplaceGroupRequest.displayName", 1, 32)]
    [InlineData("CreateUserRequest.fullName", 1, 128)]
    [InlineData("ReplaceUserRequest.fullName", 1, 128)]
    public void A_field_has_its_limits_in_both_versions(string field, int least, int most)
    {
        foreach (var version in new[] { 3, 4 })
        {
            var schema = Read(version)["components"]!["schemas"]![field.Split('.')[0]]!["properties"]![field.Split('.')[1]]!;
            Assert.Equal((least, most), ((int)schema["minLength"]!, (int)schema["maxLength"]!));
        }
    }

    [Fact]
    public void Listings_have_the_documented_page_and_nothing_but_signing_in_goes_without_a_token()
    {
        foreach (var version in new[] { 3, 4 })
        {
            var operations = Operations(Read(version)).Select(item => item.Call).ToArray();
            foreach (var listing in operations.Where(call => (string?)call["operationId"] is "listGroups" or "listUsers"))
                Assert.Equal(25, (int)listing["parameters"]!.Single(parameter => (string?)parameter["name"] == "limit")["schema"]!["default"]!);
            Assert.Equal(["authorize", "listVersions"], operations.Where(call => call["security"] is JArray { Count: 0 }).Select(call => (string)call["operationId"]!));
        }
    }

    private static JObject Read(int version) => SchemaFiles.Read($"storagegrid/tenant-v{version}.openapi.json");

    private static IEnumerable<(string Path, string Method, JObject Call)> Operations(JObject root) =>
        from path in ((JObject)root["paths"]!).Properties()
        from method in ((JObject)path.Value).Properties()
        where method.Name != "parameters"
        select (path.Name, method.Name.ToUpperInvariant(), (JObject)method.Value);

    private static IEnumerable<string> Expected(string column, string name)
    {
        var text = column[(name.Length + 1)..];
        return text == "-" ? [] : text.Split(',').Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Fields(JObject root, JToken? schema)
    {
        var fields = new List<string>();
        if (schema is not null)
            Walk(root, schema, "", fields);
        return fields.Order(StringComparer.Ordinal);
    }

    private static void Walk(JObject root, JToken schema, string path, List<string> fields)
    {
        if ((string?)schema["$ref"] is { } reference)
            schema = JsonPointer.Find(root, reference[1..]);
        if (schema["items"] is { } items)
        {
            if (path.Length == 0 && items["$ref"] is null)
                fields.Add("[]");
            Walk(root, items, path + "[]", fields);
            return;
        }

        if (path.Length == 0 && schema["properties"] is null)
            fields.Add(Marks(schema));
        var required = schema["required"]?.Values<string>().ToArray() ?? [];
        foreach (var property in (schema["properties"] as JObject)?.Properties() ?? [])
        {
            var name = path is "" or "[]" ? path + property.Name : path + "." + property.Name;
            fields.Add(name + (required.Contains(property.Name) ? "!" : "") + Marks(property.Value));
            if (property.Value["items"] is null)
                Walk(root, property.Value, name, fields);
        }
    }

    private static string Marks(JToken schema) =>
        (schema["type"] is JArray types && types.Values<string>().Contains("null") ? "?" : "")
        + (schema["additionalProperties"] is JObject ? "{}" : "")
        + ((bool?)schema["x-sensitive"] != true ? "" : (bool?)schema["x-once-only"] == true ? "**" : "*");
}
