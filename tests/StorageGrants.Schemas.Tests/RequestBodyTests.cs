using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;
using Xunit;

namespace StorageGrants.Schemas.Tests;

public sealed class RequestBodyTests
{
    private const string Organization = "/v1/providers/{provider_id}/orgs/{org_id}";

    public static TheoryData<string, string> GuideBodies => new(
        from path in new[] { Organization + "/access-keys", Organization + "/key" }
        from body in ((JObject)SchemaFiles.ReadData("bodies/guide.json")).Properties()
        select (path, body.Name));

    public static TheoryData<string> GuideBodyNames => new(((JObject)SchemaFiles.ReadData("bodies/guide.json")).Properties().Select(body => body.Name));

    public static TheoryData<string, int> RightBodies => new(
        from schema in ((JObject)SchemaFiles.ReadData("bodies/right.json")).Properties()
        from index in Enumerable.Range(0, ((JArray)schema.Value).Count)
        select (schema.Name, index));

    public static TheoryData<string> WrongBodies => new(((JObject)SchemaFiles.ReadData("bodies/wrong.json")).Properties().Select(body => body.Name));

    [Theory]
    [MemberData(nameof(GuideBodies))]
    public void A_body_of_the_guide_fits_the_request_schema_of_both_paths(string path, string body) =>
        Assert.Empty(Oracle(RequestSchemaOf(path, "post")).Validate(SchemaFiles.ReadData("bodies/guide.json")[body]!));

    [Theory]
    [MemberData(nameof(RightBodies))]
    public void A_right_body_fits(string schema, int index) =>
        Assert.Empty(Oracle(schema).Validate(SchemaFiles.ReadData("bodies/right.json")[schema]![index]!));

    [Theory]
    [MemberData(nameof(WrongBodies))]
    public void A_wrong_body_is_rejected_at_the_wrong_place(string body)
    {
        var wrong = SchemaFiles.ReadData("bodies/wrong.json")[body]!;

        Assert.Contains((string)wrong["at"]!, Oracle((string)wrong["schema"]!).Validate(wrong["body"]!));
    }

    [Fact]
    public void Every_body_of_a_request_or_response_has_a_right_and_a_wrong_example()
    {
        var schemas = SchemaFiles.Read(SchemaFiles.TigrisPartner)
            .SelectTokens("$..content['application/json'].schema.$ref")
            .Select(reference => ((string)reference!)["#/components/schemas/".Length..])
            .ToHashSet(StringComparer.Ordinal);

        Assert.Subset(RightBodies.Select(row => row.Data.Item1).ToHashSet(StringComparer.Ordinal), schemas);
        Assert.Subset(
            ((JObject)SchemaFiles.ReadData("bodies/wrong.json")).Properties().Select(body => (string)body.Value["schema"]!).ToHashSet(StringComparer.Ordinal),
            schemas);
    }

    [Theory]
    [MemberData(nameof(GuideBodyNames))]
    public void The_role_file_alone_validates_a_grant_document(string body)
    {
        var oracle = NJsonSchemaOracle.ForFile(SchemaFiles.TigrisRoles);
        var document = (JObject)SchemaFiles.ReadData("bodies/guide.json")[body]!;

        Assert.Empty(oracle.Validate(document));

        document["buckets_roles"]![0]!["role"] = "Owner";
        Assert.Contains("/buckets_roles/0/role", oracle.Validate(document));
    }

    [Fact]
    public void Ajv_agrees_on_every_body()
    {
        var cases = new List<(string Schema, JToken Instance)>();
        var expectations = new List<(string Name, string? Expected)>();
        foreach (var row in GuideBodies)
            Add(RequestSchemaOf(row.Data.Item1, "post"), "guide: " + row.Data.Item2, SchemaFiles.ReadData("bodies/guide.json")[row.Data.Item2]!, null);
        foreach (var row in RightBodies)
            Add(row.Data.Item1, row.Data.Item1 + " " + row.Data.Item2, SchemaFiles.ReadData("bodies/right.json")[row.Data.Item1]![row.Data.Item2]!, null);
        foreach (var wrong in ((JObject)SchemaFiles.ReadData("bodies/wrong.json")).Properties())
            Add((string)wrong.Value["schema"]!, wrong.Name, wrong.Value["body"]!, (string)wrong.Value["at"]!);

        var schemas = cases.Select(item => item.Schema).Distinct()
            .ToDictionary(name => name, name => (JToken)SchemaBundle.ForComponent(SchemaFiles.TigrisPartner, name), StringComparer.Ordinal);
        var answers = AjvOracle.Validate(schemas, cases);

        var disagreements = expectations.Zip(answers)
            .Where(pair => pair.First.Expected is { } expected ? !pair.Second.Contains(expected) : pair.Second.Count > 0)
            .Select(pair => $"{pair.First.Name}: expected {pair.First.Expected ?? "no error"}, got [{string.Join(", ", pair.Second)}]");
        Assert.Empty(disagreements);

        void Add(string schema, string name, JToken instance, string? expected)
        {
            cases.Add((schema, instance));
            expectations.Add((name, expected));
        }
    }

    private static NJsonSchemaOracle Oracle(string component) => NJsonSchemaOracle.ForComponent(SchemaFiles.TigrisPartner, component);

    private static string RequestSchemaOf(string path, string method)
    {
        var reference = (string)SchemaFiles.Read(SchemaFiles.TigrisPartner)["paths"]![path]![method]!["requestBody"]!["content"]!["application/json"]!["schema"]!["$ref"]!;
        return reference["#/components/schemas/".Length..];
    }
}
