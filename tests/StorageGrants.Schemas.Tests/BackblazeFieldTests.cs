using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;
using Xunit;

namespace StorageGrants.Schemas.Tests;

/// <summary>Compares the Backblaze files field by field with data/backblaze-fields.txt.</summary>
public sealed class BackblazeFieldTests
{
    private static readonly string[][] Rows = [.. SchemaFiles.ReadDataText("backblaze-fields.txt")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(line => line[0] != '#').Select(line => line.Split(' '))];

    public static TheoryData<string, string, string> Calls
    {
        get
        {
            var calls = new TheoryData<string, string, string>();
            foreach (var row in Rows) calls.Add(row[0], row[1], row[2]);
            return calls;
        }
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_call_has_the_fields_of_the_table_and_no_others(string version, string operation, string direction)
    {
        var expected = Rows.Single(row => row[0] == version && row[1] == operation && row[2] == direction).Skip(3);
        var root = SchemaFiles.Read(FileOf(version));
        var call = root.SelectTokens("paths.*.*").Single(item => (string?)item["operationId"] == operation);
        var content = direction == "request" ? call["requestBody"]! : call["responses"]!["200"]!;
        var fields = new List<string>();
        Walk(root, content["content"]!["application/json"]!["schema"]!, "", fields);

        Assert.Equal(expected.Order(StringComparer.Ordinal), fields.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_operation_stands_in_the_table()
    {
        foreach (var version in new[] { "v4", "v3", "groups" })
        {
            var operations = SchemaFiles.Read(FileOf(version)).SelectTokens("paths.*.*.operationId").Values<string>().Where(id => version != "groups" || id != "b2_authorize_account");
            Assert.Equal(operations.Order(StringComparer.Ordinal), Rows.Where(row => row[0] == version).Select(row => row[1]).Distinct().Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("v4", "CreateKeyRequest.keyName", 1, 100)]
    [InlineData("v4", "CreateKeyRequest.validDurationInSeconds", 1, 86_399_999)]
    [InlineData("v4", "ListKeysRequest.maxKeyCount", 1, 10_000)]
    [InlineData("v3", "CreateKeyRequest.keyName", 1, 100)]
    [InlineData("v3", "CreateKeyRequest.validDurationInSeconds", 1, 86_399_999)]
    [InlineData("v3", "ListKeysRequest.maxKeyCount", 1, 10_000)]
    [InlineData("v4", "CreateBucketRequest.bucketName", 6, 63)]
    [InlineData("groups", "ListGroupsRequest.maxGroupCount", 1, 100)]
    [InlineData("groups", "ListGroupMembersRequest.maxMemberCount", 1, 1000)]
    [InlineData("groups", "TrialAccountRequest.term", 7, 30)]
    [InlineData("groups", "TrialAccountRequest.storage", 1, 50)]
    public void A_field_has_the_limits_of_the_documents(string version, string field, int least, int most)
    {
        var (type, name) = (field.Split('.')[0], field.Split('.')[1]);
        var schema = SchemaFiles.Read(FileOf(version))["components"]!["schemas"]![type]!["properties"]![name]!;
        Assert.Equal((least, most), ((int)(schema["minimum"] ?? schema["minLength"])!, (int)(schema["maximum"] ?? schema["maxLength"])!));
    }

    private static string FileOf(string version) => version == "groups" ? "backblaze/groups.openapi.json" : $"backblaze/native-{version}.openapi.json";

    private static void Walk(JObject root, JToken schema, string path, List<string> fields)
    {
        if ((string?)schema["$ref"] is { } reference)
        {
            if (reference[0] != '#') return;
            schema = JsonPointer.Find(root, reference[1..]);
        }

        if (schema["items"] is { } items)
        {
            Walk(root, items, path + "[]", fields);
            return;
        }

        var required = schema["required"]?.Values<string>().ToArray() ?? [];
        foreach (var property in (schema["properties"] as JObject)?.Properties() ?? [])
        {
            var name = path.Length == 0 || path == "[]" ? path + property.Name : path + "." + property.Name;
            var isNullable = property.Value["type"] is JArray types && types.Values<string>().Contains("null");
            var isOnce = (bool?)property.Value["x-once-only"] == true && (bool?)property.Value["x-sensitive"] == true;
            fields.Add(name + (required.Contains(property.Name) ? "!" : "") + (isNullable ? "?" : "") + (isOnce ? "*" : ""));
            Walk(root, property.Value, name, fields);
        }
    }
}
