using System.Threading.Tasks;
using StorageGrants.Access.Schemas;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Schemas;

/// <summary>What is reported in schema files, and where.</summary>
public class SchemaDiagnosticTests
{
    private const string Reader = "\"Reader\": { \"description\": \"Reads.\", \"permits\": [\"Get\"] }";

    [Fact]
    public Task Our_own_schemas_are_clean() => SchemaTest.Run(
        ("/0/schemas/roles.schema.json", EmbeddedSchemas.Read("tigris/roles.schema.json")),
        ("/0/schemas/partner.openapi.json", EmbeddedSchemas.Read("tigris/partner.openapi.json")),
        ("/0/schemas/tigris.json", EmbeddedSchemas.Read("policies/tigris.json")),
        ("/0/schemas/storagegrid.json", EmbeddedSchemas.Read("policies/storagegrid.json")),
        ("/0/schemas/ceph-rgw-16.json", EmbeddedSchemas.Read("policies/ceph-rgw-16.json")),
        ("/0/schemas/sobject.json", EmbeddedSchemas.Read("policies/sobject.json")),
        ("/0/schemas/aws-s3.json", EmbeddedSchemas.Read("policies/aws-s3.json")));

    [Theory]
    [InlineData("{ \"x-system\": \"acme\"{|SGR0001:;|} }")]
    [InlineData("{ \"x-system\": {|SGR0001:'|}acme' }")]
    [InlineData("{ \"a\": 1, {|SGR0001:}|}")]
    public Task SGR0001_no_json(string text) => SchemaTest.Run(("/0/a.json", text));

    [Theory]
    [InlineData("[|[1, 2]|]")]
    [InlineData("{|SGR0002:\"a role file\"|}")]
    public Task SGR0002_no_object(string text) => SchemaTest.Run(("/0/a.json", text));

    [Theory]
    [InlineData("\"Reader\": { \"description\": \"Reads.\", {|SGR0002:\"permit\"|}: [\"Get\"] }, \"Writer\": { \"description\": \"Writes.\" }")]
    [InlineData("\"Reader\": { \"description\": {|SGR0002:1|} }, \"Writer\": { \"description\": \"Writes.\" }")]
    [InlineData("{|SGR0002:\"Reader\"|}: { \"permits\": [\"Get\"] }, \"Writer\": { \"description\": \"Writes.\" }")]
    [InlineData("\"Reader\": { \"description\": \"Reads.\", \"permits\": [\"Get\", {|SGR0002:\"Get\"|}] }, \"Writer\": { \"description\": \"Writes.\" }")]
    [InlineData("\"Reader\": { \"description\": \"Reads.\", \"scopes\": [{|SGR0002:\"buckets\"|}] }, \"Writer\": { \"description\": \"Writes.\" }")]
    [InlineData("\"Reader\": { \"description\": \"Reads.\", \"onWildcard\": {|SGR0002:\"owner\"|} }, \"Writer\": { \"description\": \"Writes.\" }")]
    public Task SGR0002_roles(string roles) => SchemaTest.Run(("/0/a.json", SchemaTest.Roles(roles)));

    [Fact]
    public Task SGR0002_endpoints() => SchemaTest.Run(("/0/a.json", """
        {
          "openapi": {|SGR0002:"2.0"|},
          "info": { "title": "Acme", "version": "1" },
          "paths": { }
        }
        """));

    [Fact]
    public Task SGR0002_name_that_stands_twice() => SchemaTest.Run(("/0/a.json", """
        {
          "openapi": "3.0.3",
          "info": { "title": "Acme", "version": "1" },
          "paths": { },
          {|SGR0002:"paths"|}: { }
        }
        """));

    [Theory]
    [InlineData("\"operators\": [{|SGR0002:\"StringLikeIfExists\"|}], \"actions\": { }, \"conditionKeys\": { }")]
    [InlineData("\"operators\": [], \"actions\": { {|SGR0002:\"GetObject\"|}: { } }, \"conditionKeys\": { }")]
    [InlineData("\"operators\": [], \"actions\": { \"acme:Get\": { \"on\": [{|SGR0002:\"tape\"|}] } }, \"conditionKeys\": { }")]
    [InlineData("\"operators\": [], \"actions\": { \"acme:Get\": { \"x-csharp-name\": {|SGR0002:\"1st\"|} } }, \"conditionKeys\": { }")]
    [InlineData("\"operators\": [], \"actions\": { }, {|SGR0002:\"actions\"|}: { }, \"conditionKeys\": { }")]
    [InlineData("\"operators\": [], \"actions\": { }, \"conditionKeys\": { {|SGR0002:\"acme:prefix\"|}: { } }")]
    public Task SGR0002_dialects(string members) => SchemaTest.Run(
        ("/0/a.json", Dialect(members)),
        ("/0/shape-alone.json", Dialect(members).Replace("\"$schema\": \"../meta/policy-dialect.meta.json\",", "").Replace("\"acme-1\"", "\"acme-2\"")));

    [Fact]
    public Task SGR0001_dialect_that_is_no_json() => SchemaTest.Run(("/0/a.json", "{ \"$schema\": \"../meta/policy-dialect.meta.json\", \"name\": \"acme\"{|SGR0001:;|} }"));

    private static string Dialect(string members) => $$"""
        {
          "$schema": "../meta/policy-dialect.meta.json",
          "name": "acme-1", "title": "Acme", "date": "2026-01-01", "sources": ["Acme handbook"],
          "kinds": { "identity": { "title": "team policy", "principal": "forbidden" } },
          "elements": ["Statement"], "versions": [],
          "wildcards": {
            "action": { "place": "end", "characters": "*" },
            "resource": { "place": "end", "characters": "*" },
            "principal": { "place": "none", "characters": "*" }
          },
          {{members}},
          "refuses": []
        }
        """;

    [Fact]
    public Task SGR0003_reference_without_target() => SchemaTest.Run(
        ("/0/a.json", SchemaTest.Endpoints("\"Body\": { \"type\": \"object\", \"properties\": { \"level\": { \"$ref\": {|SGR0003:\"#/components/schemas/Levle\"|} } } }, \"Level\": { \"type\": \"string\" }")));

    [Fact]
    public Task SGR0003_reference_to_a_missing_file() => SchemaTest.Run(
        ("/0/a.json", SchemaTest.Endpoints("\"Body\": { \"type\": \"object\", \"properties\": { \"level\": { \"$ref\": {|SGR0003:\"rolse.json#/definitions/Level\"|} } } }")),
        ("/0/roles.json", SchemaTest.Roles(Reader, "\"Reader\"")));

    [Fact]
    public Task References_across_files_resolve() => SchemaTest.Run(
        ("/0/a.json", SchemaTest.Endpoints("\"Body\": { \"type\": \"object\", \"properties\": { \"level\": { \"$ref\": \"roles.json#/definitions/Level\" } } }")),
        ("/0/roles.json", SchemaTest.Roles(Reader, "\"Reader\"")));

    [Fact]
    public Task SGR0004_unsupported() => SchemaTest.Run(("/0/a.json", """
        {
          "openapi": "3.0.3",
          "info": { "title": "Acme", "version": "1" },
          "paths": {
            "/keys": {
              {|SGR0004:"post"|}: {
                "operationId": "CreateKey",
                "requestBody": { "content": { "application/xml": { "schema": { "type": "object" } } } },
                "responses": { "200": { "description": "Done." } }
              }
            }
          }
        }
        """));

    [Fact]
    public Task SGR0005_two_names_become_one() => SchemaTest.Run(
        ("/0/a.json", SchemaTest.Endpoints("\"Body\": { \"type\": \"object\", \"properties\": { \"a\": { \"type\": \"string\" } } }, {|SGR0005:\"body\"|}: { \"type\": \"object\", \"properties\": { \"b\": { \"type\": \"string\" } } }")));

    [Theory]
    [InlineData("\"Reader\": { \"description\": \"Reads.\", \"includes\": [{|SGR0006:\"Writter\"|}] }, \"Writer\": { \"description\": \"Writes.\" }")]
    [InlineData("\"Reader\": { \"description\": \"Reads.\", \"includes\": [\"Writer\"] }, \"Writer\": { \"description\": \"Writes.\", \"includes\": [{|SGR0006:\"Reader\"|}] }")]
    public Task SGR0006_includes(string roles) => SchemaTest.Run(("/0/a.json", SchemaTest.Roles(roles)));

    [Fact]
    public Task SGR0007_operations() => SchemaTest.Run(
        ("/0/a.json", SchemaTest.Roles("\"Reader\": { \"description\": \"Reads.\", \"permits\": [{|SGR0007:\"Gett\"|}] }", "\"Reader\"")));

    [Fact]
    public Task One_broken_file_does_not_hide_another() => SchemaTest.Run(
        ("/0/a.json", "{ {|SGR0001:}|}".Replace("{ {", "{ \"a\": 1, {")),
        ("/0/b.json", SchemaTest.Roles("\"Reader\": { \"description\": \"Reads.\", \"permits\": [{|SGR0007:\"Gett\"|}] }", "\"Reader\"")));

    [Fact]
    public Task A_file_that_is_no_schema_item_is_not_checked()
    {
        var test = GrantTest.Plain("class C { }");
        test.TestState.AdditionalFiles.Add(("/0/a.json", "{ \"x-system\": "));
        return test.RunAsync();
    }

    [Fact]
    public Task Grants_are_checked_by_a_schema_of_the_project()
    {
        var test = SchemaTest.Create(("/0/roles.json", SchemaTest.Grants()));
        test.TestState.Sources.Add("class D { object A() => new { folder = \"all\", level = {|SGR1001:\"boss\"|} }; string B() => \"{\\\"rights\\\":[{\\\"folder\\\":\\\"a\\\",\\\"level\\\":{|SGR1010:\\\"bos\\\"|}}]}\"; }");
        test.TestState.AdditionalFiles.Add(("/0/keys.json", """{ "rights": [ { "folder": "all", "level": {|SGR1001:"boss"|} } ] }"""));
        return test.RunAsync();
    }
}
