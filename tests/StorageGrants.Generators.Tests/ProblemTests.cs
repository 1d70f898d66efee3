using System.Linq;
using StorageGrants.Generators.Linking;
using StorageGrants.Generators.Parsing;
using StorageGrants.Generators.Tests.Harness;
using Xunit;
using static StorageGrants.Generators.Tests.Harness.Documents;

namespace StorageGrants.Generators.Tests;

/// <summary>Problems point at the token that is wrong and say what to do.</summary>
public class ProblemTests
{
    private static SchemaProblem[] Problems(params (string Path, string Text)[] files) =>
        GuardedLink.Link(files.Select(file => SchemaFileParser.Parse(file.Path, file.Text)).ToList()).Problems.ToArray();

    private static void AssertOne(string text, string id, string token, params string[] says)
    {
        var problem = Assert.Single(Problems(("/s/api.json", text)));
        Assert.Equal(id, problem.Id);
        Assert.Equal("/s/api.json", problem.Path);
        Assert.Equal(token, text.Substring(problem.Span.Start, problem.Span.Length));
        Assert.All(says, said => Assert.Contains(said, problem.Message));
    }

    [Theory]
    [InlineData("#/components/schemas/Thng", "Thng", "did you mean 'Thing'?")]
    [InlineData("#/components/schemaz/Thing", "schemaz", "did you mean 'schemas'?")]
    [InlineData("other.json#/definitions/A", "other.json", "no StorageGrantsSchema item")]
    [InlineData("#definitions/A", "JSON pointer", "")]
    [InlineData("#/components/schemas/Thing/properties/0", "'0'", "")]
    public void Reference_without_target(string reference, string names, string hint) =>
        AssertOne(Schemas(ObjectSchema("Thing", $$""" "a": { "$ref": "{{reference}}" } """)), "SGR0003", "\"" + reference + "\"", names, hint);

    [Fact]
    public void Webhooks_are_left_out() =>
        AssertOne("""{ "openapi": "3.1.0", "info": { "title": "Acme", "version": "1" }, "webhooks": { "keyRotated": { "post": { "responses": { "200": { "description": "Taken." } } } } } }""", "SGR0004", "\"webhooks\"", "no code is generated");

    [Fact]
    public void Reference_to_another_file_is_found_by_relative_path_and_by_id()
    {
        var roles = """{ "$id": "urn:acme:roles", "definitions": { "A/b~": { "type": "string", "enum": ["x"] } } }""";
        var api = Schemas(ObjectSchema("Thing", """
            "a": { "$ref": "../roles/./acme.json#/definitions/A~1b~0" }, "b": { "$ref": "urn:acme:roles#/definitions/A~1b~0" }, "c": { "$ref": "../roles/acme.json#/definitions/A%7E1b~0" }
            """));
        Assert.Empty(Problems((@"C:\s\api\api.json", api), (@"C:\s\roles\acme.json", roles)));
    }

    [Fact]
    public void Missing_file_suggests_the_nearest_name()
    {
        var problems = Problems(("/s/api.json", Schemas(ObjectSchema("T", """ "a": { "$ref": "role.json#/definitions/A" } """))), ("/s/roles.json", """{ "definitions": {} }"""));
        Assert.Contains("did you mean 'roles.json'?", Assert.Single(problems).Message);
    }

    [Fact]
    public void Reference_to_a_file_that_is_no_json()
    {
        var problems = Problems(("/s/api.json", Schemas(ObjectSchema("T", """ "a": { "$ref": "roles.json#/definitions/A" } """))), ("/s/roles.json", "{"));
        Assert.Contains("no valid JSON", Assert.Single(problems).Message);
    }

    [Fact]
    public void References_in_examples_are_text() =>
        Assert.Empty(Problems(("/s/api.json", Schemas(""" "T": { "type": "object", "example": { "$ref": "nowhere" }, "default": { "$ref": "#/x" }, "properties": { "a": { "type": "string", "enum": ["$ref"] } } } """))));

    [Theory]
    [InlineData("""{ "oneOf": [{ "type": "string" }, { "type": "object" }] }""", """[{ "type": "string" }, { "type": "object" }]""", "JsonElement")]
    [InlineData("""{ "type": ["string", "integer"] }""", """["string", "integer"]""", "several types")]
    [InlineData("""{ "type": "file" }""", "\"file\"", "'file' is no type")]
    public void Unsupported_schema(string schema, string token, string says) =>
        AssertOne(Schemas(ObjectSchema("Thing", $$""" "a": {{schema}} """)), "SGR0004", token, says);

    [Fact]
    public void Alias_of_itself_is_reported_once() =>
        Assert.Equal("SGR0004", Assert.Single(Problems(("/s/api.json", Schemas(""" "A": { "$ref": "#/components/schemas/B" }, "B": { "$ref": "#/components/schemas/A" } """)))).Id);

    [Theory]
    [InlineData(""" "requestBody": { "required": true, "content": { "text/csv": {} } }, "responses": {} """, "not generated", "request body")]
    [InlineData(""" "requestBody": { "content": { "text/csv": {} } }, "responses": {} """, "without its body", "request body")]
    [InlineData(""" "requestBody": { "required": true, "content": { "application/x-www-form-urlencoded": { "schema": { "type": "object", "properties": { "tags": { "type": "array", "items": { "type": "string" } } } } } } }, "responses": {} """, "not generated", "form of plain fields")]
    [InlineData(""" "requestBody": { "required": true, "content": { "application/x-www-form-urlencoded": {} } }, "responses": {} """, "not generated", "form of plain fields")]
    [InlineData(""" "responses": { "200": { "content": { "application/octet-stream": {} } } } """, "not generated", "response")]
    public void Unsupported_operation(string operation, string says, string alsoSays) =>
        AssertOne(Paths($$""" "/a": { "post": { "operationId": "DoIt", {{operation}} } } """), "SGR0004", "\"post\"", "'DoIt'", says, alsoSays);

    [Fact]
    public void Unsupported_parameter() => AssertOne(
        Paths(""" "/a": { "get": { "parameters": [{ "name": "c", "in": "cookie" }], "responses": {} } } """),
        "SGR0004", """{ "name": "c", "in": "cookie" }""", "cookie parameter 'c'", "generated without it");

    [Fact]
    public void Names_that_become_one_name_both_places()
    {
        var text = Schemas(ObjectSchema("rate-plan", "") + "," + ObjectSchema("rate_plan", ""));
        var problem = Assert.Single(Problems(("/s/api.json", text)));
        Assert.Equal("SGR0005", problem.Id);
        Assert.Equal("\"rate_plan\"", text.Substring(problem.Span.Start, problem.Span.Length));
        Assert.Contains("'RatePlan2'", problem.Message);
        Assert.Contains("x-csharp-name", problem.Message);
        var other = Assert.Single(problem.Related);
        Assert.Equal("\"rate-plan\"", text.Substring(other.Span.Start, other.Span.Length));
    }

    [Fact]
    public void Requested_name_ends_a_collision() => Assert.Empty(Problems(("/s/api.json", Schemas(
        ObjectSchema("rate-plan", "") + """, "rate_plan": { "type": "object", "properties": {}, "x-csharp-name": "PlanOfRates" } """))));

    [Fact]
    public void Duplicate_operation_ids_name_both_places()
    {
        var text = Paths($$""" "/a": { "get": { "operationId": "Get", {{Ok}} } }, "/b": { "get": { "operationId": "Get", {{Ok}} } } """);
        var problem = Assert.Single(Problems(("/s/api.json", text)));
        Assert.Equal("SGR0005", problem.Id);
        Assert.Equal("\"Get\"", text.Substring(problem.Span.Start, problem.Span.Length));
        Assert.True(problem.Span.Start > Assert.Single(problem.Related).Span.Start);
    }

    [Fact]
    public void Problems_of_an_operation_stand_in_the_file_it_is_written_in()
    {
        var other = """
            { "a": { "get": { "operationId": "Get", "responses": {} } },
              "b": { "get": { "operationId": "Get", "responses": {} } },
              "c": { "get": { "operationId": "List", "x-alternative-path-of": "Gett", "responses": {} } },
              "d": { "get": { "operationId": "Page", "x-page": { "items": "a", "token": "b", "next": "c" }, "responses": {} } } }
            """;
        var found = Problems(("/s/api.json", Paths(""" "/a": { "$ref": "paths.json#/a" }, "/b": { "$ref": "paths.json#/b" }, "/c": { "$ref": "paths.json#/c" }, "/d": { "$ref": "paths.json#/d" } """)), ("/s/paths.json", other));

        Assert.Equal(["SGR0003", "SGR0004", "SGR0005"], found.Select(problem => problem.Id).Order());
        Assert.All(found, problem => Assert.Equal("/s/paths.json", problem.Path));
        Assert.Equal(["\"Get\"", "\"Gett\"", """{ "items": "a", "token": "b", "next": "c" }"""], found.Select(problem => other.Substring(problem.Span.Start, problem.Span.Length)).Order(System.StringComparer.Ordinal));
        var first = Assert.Single(Assert.Single(found, problem => problem.Id == "SGR0005").Related);
        Assert.Equal(("/s/paths.json", other.IndexOf("\"Get\"", System.StringComparison.Ordinal)), (first.Path, first.Span.Start));
    }

    [Fact]
    public void Operations_without_an_id_are_not_said_to_share_one()
    {
        var found = Problems(("/s/api.json", """
            { "openapi": "3.0.3", "info": { "title": "T", "version": "1" }, "paths": {
              "/x": { "get": { "responses": {} } }, "/x/": { "get": { "responses": {} } } } }
            """));

        var problem = Assert.Single(found);
        Assert.Equal("SGR0005", problem.Id);
        Assert.Contains("has no operationId", problem.Message);
    }

    [Fact]
    public void Unknown_alternative_suggests_an_operation() => AssertOne(
        Paths($$""" "/a": { "get": { "operationId": "Acme_Get", {{Ok}} } }, "/b": { "get": { "operationId": "Other", "x-alternative-path-of": "Acme_Gett", {{Ok}} } } """),
        "SGR0003", "\"Acme_Gett\"", "did you mean 'Acme_Get'?");

    [Theory]
    [InlineData("""{ "items": "nothing", "token": "token", "next": "next" }""", "'items'")]
    [InlineData("""{ "items": "items", "token": "token", "next": "items" }""", "'next'")]
    [InlineData("""{ "items": "items", "token": "nothing", "next": "next" }""", "'token'")]
    public void Page_that_names_nothing(string page, string says) => AssertOne(
        Paths($$"""
            "/a": { "get": { "x-page": {{page}}, "parameters": [{ "name": "token", "in": "query", "schema": { "type": "string" } }],
              "responses": { "200": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/List" } } } } } } }
            """, ObjectSchema("List", """ "items": { "type": "array", "items": { "type": "string" } }, "next": { "type": "string" } """)),
        "SGR0004", page, says);

    [Fact]
    public void Shipped_schemas_have_none() => Assert.Empty(Problems(TigrisOutputTests.Schemas().Select(schema => (schema.Path, schema.Content)).ToArray()));

    [Fact]
    public void Links_without_files() => Assert.Empty(SchemaLinker.Link([]).Outputs);
}
