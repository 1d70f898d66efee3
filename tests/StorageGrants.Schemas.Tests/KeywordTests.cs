using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;
using Xunit;

namespace StorageGrants.Schemas.Tests;

public sealed class KeywordTests
{
    public static TheoryData<string> AllFiles => new(SchemaFiles.Names.Where(name => SchemaFiles.MetaOf(name) != SchemaFiles.PolicyDialectMeta));

    public static TheoryData<string> EnforcedKeywords => new(KeywordPolicy.Enforced.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(AllFiles))]
    public void Files_use_only_keywords_that_are_enforced(string file)
    {
        var root = SchemaFiles.Read(file);

        Assert.Empty(root.ContainsKey("openapi") ? KeywordPolicy.FindInOpenApi(root, "") : KeywordPolicy.FindInSchema(root, ""));
    }

    [Theory]
    [InlineData("""{ "const": 1 }""", "/const")]
    [InlineData("""{ "if": {}, "minimum": 1 }""", "/if")]
    [InlineData("""{ "properties": { "a": { "contains": {} } } }""", "/properties/a/contains")]
    [InlineData("""{ "definitions": { "a": { "allOf": [{ "dependentRequired": {} }] } } }""", "/definitions/a/allOf/0/dependentRequired")]
    [InlineData("""{ "items": { "not": { "$anchor": "x" } } }""", "/items/not/$anchor")]
    [InlineData("""{ "additionalProperties": { "$ref": "#/definitions/a", "description": "beside" } }""", "/additionalProperties/$ref")]
    public void A_keyword_that_is_not_enforced_is_found(string schema, string expected) =>
        Assert.Equal([expected], KeywordPolicy.FindInSchema(JToken.Parse(schema), ""));

    [Theory]
    [InlineData("""{ "components": { "schemas": { "A": { "const": 1 } } } }""", "/components/schemas/A/const")]
    [InlineData("""{ "paths": { "/a": { "parameters": [{ "schema": { "else": {} } }] } } }""", "/paths/~1a/parameters/0/schema/else")]
    public void A_keyword_that_is_not_enforced_is_found_in_OpenAPI(string document, string expected) =>
        Assert.Equal([expected], KeywordPolicy.FindInOpenApi(JToken.Parse(document), ""));

    [Theory]
    [MemberData(nameof(EnforcedKeywords))]
    public void NJsonSchema_enforces_the_keyword(string keyword)
    {
        var example = SchemaFiles.ReadData("keywords.json")[keyword]!;
        var oracle = NJsonSchemaOracle.For(example["schema"]!);

        Assert.Empty(oracle.Validate(example["good"]!));
        Assert.NotEmpty(oracle.Validate(example["bad"]!));
    }

    [Fact]
    public void Ajv_enforces_the_same_keywords()
    {
        var examples = ((JObject)SchemaFiles.ReadData("keywords.json")).Properties().ToArray();
        var schemas = examples.ToDictionary(example => example.Name, example => example.Value["schema"]!, StringComparer.Ordinal);
        var cases = new List<(string Schema, JToken Instance)>();
        foreach (var example in examples)
        {
            cases.Add((example.Name, example.Value["good"]!));
            cases.Add((example.Name, example.Value["bad"]!));
        }

        var answers = AjvOracle.Validate(schemas, cases);

        Assert.Equal(KeywordPolicy.Enforced.Order(StringComparer.Ordinal), schemas.Keys.Order(StringComparer.Ordinal));
        for (var i = 0; i < answers.Count; i++)
            Assert.True(answers[i].Count == 0 == (i % 2 == 0), cases[i].Schema + " " + cases[i].Instance);
    }
}
