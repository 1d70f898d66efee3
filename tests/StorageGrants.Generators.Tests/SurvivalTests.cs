using System.Linq;
using System.Text;
using StorageGrants.Generators.Tests.Harness;
using Xunit;
using static StorageGrants.Generators.Tests.Harness.Documents;

namespace StorageGrants.Generators.Tests;

/// <summary>Everything published documents hold compiles, without a warning, or is left out.</summary>
public class SurvivalTests
{
    private static readonly string[] OddSchemas =
    [
        """{ "type": "object", "required": ["class"], "properties": { "class": { "type": "string" }, "event": { "type": "integer" }, "params": { "type": "array", "items": { "type": "string" } } } }""",
        """{ "type": "object", "required": ["2fa"], "properties": { "2fa": { "type": "boolean" }, "1": { "type": "string" }, "+1": { "type": "string" }, "-1": { "type": "string" } } }""",
        """{ "type": "object", "required": ["name", "Name", "NAME"], "properties": { "name": { "type": "string" }, "Name": { "type": "string" }, "NAME": { "type": "string" }, "n-a-m-e": { "type": "string" } } }""",
        """{ "type": "object", "required": ["größe", "日本"], "properties": { "größe": { "type": "integer" }, "日本": { "type": "string" }, "имя": { "type": "string" }, "🙂": { "type": "string" }, "": { "type": "string" }, " ": { "type": "string" } } }""",
        """{ "type": "object", "required": ["thing"], "properties": { "thing": { "type": "string" }, "Thing2": { "type": "string" }, "has_thing": { "type": "string" }, "with_thing": { "type": "string" } } }""",
        """{ "type": "object", "required": ["Equals"], "properties": { "Equals": { "type": "string" }, "GetHashCode": { "type": "string" }, "ToString": { "type": "string" }, "EqualityContract": { "type": "string" }, "PrintMembers": { "type": "string" }, "Clone": { "type": "string" }, "Deconstruct": { "type": "string" }, "GetType": { "type": "string" }, "Finalize": { "type": "string" }, "MemberwiseClone": { "type": "string" }, "ReferenceEquals": { "type": "string" }, "read_json": { "type": "string" }, "write_json": { "type": "string" } } }""",
        """{ "type": "object", "properties": { "has_a": { "type": "string" }, "a": { "type": "string" }, "has_has_a": { "type": "string" }, "with_a": { "type": "string" } } }""",
        """{ "type": "object", "required": ["a\"b", "c\\d", "e\u0001f", "<g>&"], "properties": { "a\"b": { "type": "string" }, "c\\d": { "type": "string" }, "e\u0001f": { "type": "string" }, "<g>&": { "type": "string" }, "\u2028": { "type": "string" } } }""",
        """{ "type": "object", "properties": { "\ud800": { "type": "string" }, "fine": { "type": "string" } } }""",
        """{ "type": "object", "description": "a < b && c > d */ \u0000 \ud800 \r\n second\u2028third </summary>", "properties": { "x": { "type": "string", "description": "<see cref=\"Nothing\"/>" } } }""",
        """{ "type": "object", "properties": {} }""",
        """{ "type": "object", "additionalProperties": false }""",
        """{ "type": "object" }""",
        """{ "type": "object", "additionalProperties": { "type": "array", "items": { "type": "object", "properties": { "a": { "type": "integer", "nullable": true } } } } }""",
        """{ "type": "object", "required": ["parent"], "properties": { "parent": { "$ref": "#/components/schemas/Thing" } } }""",
        """{ "type": "object", "required": ["parent"], "properties": { "parent": { "anyOf": [{ "$ref": "#/components/schemas/Thing" }, { "type": "null" }] } } }""",
        """{ "$ref": "#/components/schemas/Thing" }""",
        """{ "allOf": [{ "$ref": "#/components/schemas/Thing" }] }""",
        """{ "allOf": [{ "$ref": "#/components/schemas/Thing" }, { "type": "object", "properties": { "a": { "type": "string" } } }] }""",
        """{ "anyOf": [{ "type": "string" }, { "$ref": "#/components/schemas/Thing" }] }""",
        """{ "type": "array", "items": { "$ref": "#/components/schemas/Thing" } }""",
        """{ "type": "object", "additionalProperties": { "$ref": "#/components/schemas/Thing" } }""",
        """{ "type": "array" }""",
        """{ "type": "file" }""",
        """{ "type": 5, "enum": 7, "properties": [], "required": {}, "allOf": {}, "items": 3 }""",
        """{ "type": ["string", "integer"] }""",
        """{ "type": "string", "enum": [] }""",
        """{ "type": "integer", "enum": [1, 2, 3] }""",
        """{ "enum": [true, false, null] }""",
        """{ "type": "string", "enum": ["", "*", "+1", "-1", "id", "-id", "+id", "<", "<=", "==", "!=", "/", "\"\"", "Equals", "ToString", "value__", "class", "1", "a b", "a-b", "A B", null, "id"] }""",
        """{ "type": "string", "enum": ["\ud800", "🙂", "\u0000", "é"] }""",
        """{ "type": "string", "enum": ["a", "b"], "x-csharp-name": ["Same", "Same"] }""",
        """{ "type": "string", "enum": ["a", "b"], "x-csharp-name": ["class", 7] }""",
        """true""",
        """null""",
    ];

    [Fact]
    public void Every_schema_compiles() => CompileEach(OddSchemas.Select(schema => Schemas(
        $$""" "Thing": {{schema}}, {{ObjectSchema("User", """ "one": { "$ref": "#/components/schemas/Thing" }, "many": { "type": "array", "items": { "$ref": "#/components/schemas/Thing" } } """, "\"one\"")}} """)));

    private static readonly string[] OddNames =
    [
        """ "a-b": { "type": "object", "properties": {} }, "a_b": { "type": "object", "properties": {} }, "AB": { "type": "string", "enum": ["x"] } """,
        """ "Task": { "type": "object", "properties": {} }, "Action": { "type": "object", "properties": {} }, "Object": { "type": "object", "properties": {} }, "String": { "type": "object", "properties": { "x": { "type": "string" } } }, "System": { "type": "object", "properties": {} }, "Type": { "type": "string", "enum": ["a"] }, "List": { "type": "object", "properties": { "x": { "type": "array", "items": { "$ref": "#/components/schemas/String" } }, "y": { "type": "array", "items": { "type": "string" } } } } """,
        """ "AcmeClient": { "type": "object", "properties": {} }, "AcmeJson": { "type": "object", "properties": {} }, "Resolver": { "type": "object", "properties": {} }, "Wire": { "type": "object", "properties": {} }, "X": { "type": "object", "properties": {} }, "XConverter": { "type": "object", "properties": {} } """,
        """ "Storage": { "type": "object", "properties": {} }, "Acme": { "type": "object", "properties": {} }, "StorageGrants": { "type": "object", "properties": {} } """,
        """ "A": { "$ref": "#/components/schemas/B" }, "B": { "$ref": "#/components/schemas/C" }, "C": { "$ref": "#/components/schemas/A" }, "D": { "allOf": [{ "$ref": "#/components/schemas/E" }, { "properties": { "d": { "type": "string" } } }] }, "E": { "allOf": [{ "$ref": "#/components/schemas/D" }, { "properties": { "e": { "type": "string" } } }] } """,
        """ "A": { "anyOf": [{ "type": "string" }, { "$ref": "#/components/schemas/B" }] }, "B": { "anyOf": [{ "type": "string" }, { "$ref": "#/components/schemas/A" }] } """,
        """ "Envelope": { "type": "object", "required": ["result"], "properties": { "result": { "type": "object" }, "ok": { "type": "boolean" } } }, "List": { "allOf": [{ "$ref": "#/components/schemas/Envelope" }, { "type": "object", "properties": { "result": { "type": "array", "items": { "type": "string" } } } }] } """,
        """ "Group": { "type": "object", "properties": { "group": { "type": "object", "properties": { "group": { "type": "object", "properties": { "group": { "type": "string" } } } } } } }, "GroupGroup": { "type": "object", "properties": {} } """,
        """ "": { "type": "object", "properties": {} }, " ": { "type": "object", "properties": {} }, "!": { "type": "string", "enum": ["a"] } """,
        """ "A": { "type": "object", "properties": { "x": { "$ref": "#/components/schemas/A/properties/y" }, "y": { "type": "object", "properties": { "z": { "type": "string" } } } } } """,
    ];

    [Fact]
    public void Every_set_of_names_compiles() => CompileEach(OddNames.Select(Schemas));

    private static readonly (string Path, string Members)[] OddOperations =
    [
        ("/things/{x_y}", """ "parameters": [{ "name": "x_y", "in": "path", "required": true, "schema": { "type": "string" } }, { "name": "xY", "in": "query", "schema": { "type": "string" } }] """),
        ("/things/{id}", """ "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "integer" } }, { "name": "id", "in": "query", "schema": { "type": "string", "format": "uuid" } }, { "name": "id", "in": "header", "schema": { "type": "boolean" } }] """),
        ("/things", """ "parameters": [{ "name": "request", "in": "query", "schema": { "type": "string" } }, { "name": "cancellationToken", "in": "query", "schema": { "type": "string" } }, { "name": "path", "in": "query", "schema": { "type": "string" } }, { "name": "__path", "in": "query", "schema": { "type": "string" } }, { "name": "class", "in": "query", "required": true, "schema": { "type": "string" } }], "requestBody": { "content": { "application/json": { "schema": { "type": "string" } } } } """),
        ("/things", """ "parameters": [{ "name": "a[]", "in": "query", "schema": { "type": "array", "items": { "type": "integer" } } }, { "name": "b", "in": "query", "explode": false, "required": true, "schema": { "type": "array", "items": { "type": "string", "enum": ["x", "y"] } } }, { "name": "$top", "in": "query", "schema": { "type": "number" } }, { "name": "when", "in": "query", "schema": { "type": "string", "format": "date-time" } }, { "name": "deep", "in": "query", "style": "deepObject", "schema": { "type": "object" } }] """),
        ("/things/{undeclared}/{also}", """ "parameters": [{ "name": "absent", "in": "path", "required": true, "schema": { "type": "string" } }] """),
        ("/things/{a}.json", ""),
        ("/things/{x}:undo", ""),
        ("/things/{a}{b}", ""),
        ("/things?x=1", ""),
        ("/things?x=1&y", """ "parameters": [{ "name": "z", "in": "query", "schema": { "type": "string" } }] """),
        ("/things?x={y}", ""),
        ("/things?", ""),
        ("/things?a#b", ""),
        ("/things?a b\\u2028", ""),
        ("/things", """ "requestBody": { "required": true, "content": { "application/x-www-form-urlencoded": { "schema": { "type": "object", "properties": { "a": { "type": "string" }, "a b": { "type": "integer" }, "class": { "type": ["boolean", "null"] } } } } } } """),
        ("/things", """ "requestBody": { "content": { "application/x-www-form-urlencoded": { "encoding": { "a": 7 }, "schema": { "$ref": "#/components/schemas/Missing" } } } } """),
        ("/things", """ "requestBody": { "content": { "application/x-www-form-urlencoded": { "encoding": [], "schema": { "type": "object", "properties": 7 } } } } """),
        ("/things/{broken", ""),
        ("/things/}", ""),
        ("/things/{}", ""),
        ("", ""),
        ("/{日本}/{class}", ""),
        ("/things", """ "parameters": [{ "name": "X-Thing", "in": "header", "required": true, "schema": { "type": "integer" } }, { "name": "Accept", "in": "header", "schema": { "type": "string" } }, { "name": "bad name", "in": "header", "schema": { "type": "string" } }, { "name": "c", "in": "cookie", "schema": { "type": "string" } }] """),
        ("/things", """ "parameters": [{ "name": "c", "in": "query", "required": true, "content": { "application/json": {} } }] """),
        ("/things", """ "parameters": [{ "$ref": "#/components/parameters/Missing" }, 7, null, { "name": 7, "in": true }, {}] """),
        ("/things", """ "requestBody": { "required": true, "content": { "multipart/form-data": { "schema": { "type": "object" } } } } """),
        ("/things", """ "requestBody": { "content": { "application/json": { "schema": { "type": "array", "items": { "type": "object", "properties": { "a": { "type": "string" } } } } } } } """),
        ("/things", """ "requestBody": { "required": true, "content": { "application/json": { "schema": { "type": "integer" } } } } """),
        ("/things", """ "requestBody": { "content": { "application/json": { "schema": { "type": "string", "enum": ["a"] } } } } """),
        ("/things", """ "requestBody": { "content": { "application/json": {} } } """),
        ("/things", """ "requestBody": { "$ref": "#/components/requestBodies/Nothing" } """),
    ];

    [Fact]
    public void Every_operation_compiles() => CompileEach(OddOperations.Select(operation =>
    {
        var both = operation.Members.Trim().Length == 0 ? Ok : operation.Members + ", " + Ok;
        return Paths($$""" "{{operation.Path}}": { "get": { {{both}} }, "patch": { "operationId": "x/y z.1", {{both}} } } """);
    }));

    private static readonly string[] OddResponses =
    [
        """{ "200": { "content": { "application/json": { "schema": { "type": "array", "items": { "type": "string" } } } } } }""",
        """{ "200": { "content": { "application/json": { "schema": { "type": "string", "nullable": true } } } } }""",
        """{ "200": { "content": { "application/json": { "schema": { "type": "boolean" } } } } }""",
        """{ "200": { "content": { "application/json": { "schema": { "type": "string", "enum": ["a", "b"] } } } } }""",
        """{ "200": { "content": { "application/json": { "schema": { "type": "object", "additionalProperties": { "type": "number" } } } } } }""",
        """{ "200": { "content": { "application/json": {} } } }""",
        """{ "200": { "content": { "application/octet-stream": {} } } }""",
        """{ "201": { "content": { "application/vnd.acme+json": { "schema": { "type": "object", "properties": { "a": { "type": "string" } } } } } }, "204": {} }""",
        """{ "2XX": { "content": { "application/json; charset=utf-8": { "schema": { "type": "integer", "format": "int32" } } } } }""",
        """{ "default": { "content": { "application/json": { "schema": { "type": "object" } } } } }""",
        """{ "302": {} }""",
        """{ "200": { "$ref": "#/components/responses/Nothing" } }""",
        """[]""",
    ];

    [Fact]
    public void Every_response_compiles() => CompileEach(OddResponses.Select(responses =>
        Paths($$""" "/a": { "get": { "responses": {{responses}} } }, "/b": { "get": { "operationId": "GetA", "responses": {{responses}} } } """)));

    [Fact]
    public void Operation_ids_that_collide_with_members_compile()
    {
        var operations = new[] { "Send", "SendAsync", "Prepare", "Pages", "Operations", "AcmeClient", "Equals", "ToString", "GetHashCode", "a", "A", "list", "ListPage", "" };
        var paths = string.Join(",", operations.Select((id, index) => $$""" "/p{{index}}": { "get": { "operationId": "{{id}}", {{Ok}} } } """));
        var generation = Generation.Of(Paths(paths)).AssertClean();
        Assert.Contains("class AcmeClient", generation.Text);
    }

    [Fact]
    public void Duplicate_ids_get_a_number()
    {
        var text = Generation.Of(Paths($$""" "/a": { "get": { "operationId": "Get", {{Ok}} } }, "/b": { "get": { "operationId": "Get", {{Ok}} } } """)).AssertClean().Text;
        Assert.Contains("GetAsync(", text);
        Assert.Contains("Get2Async(", text);
    }

    [Fact]
    public void Byte_order_mark_and_carriage_returns_change_nothing()
    {
        var document = Schemas(ObjectSchema("Thing", """ "a": { "type": "string" } """));
        var other = "\uFEFF" + document.Replace("{", "{\r\n").Replace(",", ",\r\n");
        Assert.Equal(WithoutLines(Generation.Of(document).Text), WithoutLines(Generation.Of(other).Text));
    }

    // Each in a namespace of its own, all in one compilation: a finding names the file, which is the row of the table.
    private static void CompileEach(System.Collections.Generic.IEnumerable<string> documents)
    {
        var schemas = documents.Select((document, row) => new SchemaText($"/s/row{row}.json", document, "Row" + row)).ToArray();
        Assert.NotEmpty(Generation.Of(schemas).AssertClean().Files);
    }

    private static string WithoutLines(string text) => System.Text.RegularExpressions.Regex.Replace(text, "api.json\", [0-9]+", "");

    [Fact]
    public void Five_hundred_values_compile()
    {
        var values = string.Join(",", Enumerable.Range(0, 500).Select(i => "\"" + (i % 2 == 0 ? "value-" + (i / 4) : "value_" + (i / 4)) + new string('!', i % 3) + "\""));
        Generation.Of(Schemas($$""" "Big": { "type": "string", "enum": [{{values}}] } """)).AssertClean();
    }

    [Fact]
    public void Two_hundred_properties_round_trip()
    {
        var properties = string.Join(",", Enumerable.Range(0, 212).Select(i => $"\"p{i}\": {{ \"type\": \"integer\" }}"));
        var required = string.Join(",", Enumerable.Range(0, 212).Where(i => i % 2 == 0).Select(i => $"\"p{i}\""));
        var json = "{" + string.Join(",", Enumerable.Range(0, 212).Select(i => $"\"p{i}\":{i}")) + "}";
        Assert.Equal(json, Generation.Of(Schemas(ObjectSchema("Wide", properties, required)), RoundTrip.Code("Wide")).Call(json));
    }

    [Fact]
    public void Deep_nesting_compiles_or_is_left_out()
    {
        var schema = new StringBuilder();
        for (var i = 0; i < 60; i++)
            schema.Append("{ \"type\": \"object\", \"properties\": { \"x\": ");
        schema.Append("{ \"type\": \"string\" }");
        for (var i = 0; i < 60; i++)
            schema.Append("} }");
        Generation.Of(Schemas("\"Deep\": " + schema)).AssertClean();

        var arrays = string.Concat(Enumerable.Repeat("{\"type\":\"array\",\"items\":", 40)) + "{}" + new string('}', 40);
        Generation.Of(Schemas("\"Deep\": " + arrays + "," + ObjectSchema("Use", """ "a": { "$ref": "#/components/schemas/Deep" } """))).AssertClean();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{ "paths": [], "components": [], "definitions": 7 }""")]
    [InlineData("""{ "swagger": "2.0", "paths": { "/a": { "get": {} } }, "definitions": { "A": { "type": "object", "properties": { "a": { "type": "string" } } } } }""")]
    [InlineData("""{ "openapi": "3.1.0", "info": { "title": "" }, "webhooks": {} }""")]
    public void Odd_documents_break_nothing(string document) => Generation.Of(document).AssertClean();

    [Fact]
    public void Two_megabytes_compile()
    {
        var models = string.Join(",", Enumerable.Range(0, 2500).Select(i => ObjectSchema("Model" + i,
            string.Join(",", Enumerable.Range(0, 10).Select(j => $$""" "p{{j}}": { "type": "string", "description": "A description of some length, number {{j}}." } """)))));
        var document = Schemas(models);
        Assert.True(document.Length > 2_000_000, document.Length.ToString());
        Assert.Contains("record Model2499", Generation.Of(document).Text);
    }
}
