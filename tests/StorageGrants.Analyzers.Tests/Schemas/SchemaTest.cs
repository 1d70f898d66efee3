using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;

namespace StorageGrants.Analyzers.Tests.Schemas;

/// <summary>A project with schema files.</summary>
internal static class SchemaTest
{
    public static Task Run(params (string Path, string Text)[] files) => Create(files).RunAsync();

    public static GrantTest Create(params (string Path, string Text)[] files)
    {
        var test = GrantTest.Plain("class C { }");
        var config = "";
        foreach (var (path, text) in files)
        {
            test.TestState.AdditionalFiles.Add((path, text));
            config += "[" + path + "]\nbuild_metadata.AdditionalFiles.StorageGrantsSchema = true\n";
        }

        test.GlobalConfig = config;
        return test;
    }

    /// <summary>A role file with one role set, whose roles are given.</summary>
    public static string Roles(string roles, string names = "\"Reader\", \"Writer\"") => $$"""
        {
          "$schema": "../meta/roles.meta.json",
          "x-system": "acme",
          "x-editions": ["2026-01"],
          "x-operations": { "Get": { "plane": "data", "access": "read" }, "Put": { "plane": "data", "access": "write" } },
          "definitions": {
            "Level": {
              "type": "string",
              "enum": [{{names}}],
              "description": "What a key may do.",
              "x-role-set": { "plane": "data", "combination": "union" },
              "x-roles": { {{roles}} }
            }
          }
        }
        """;

    /// <summary>A role file with a grant shape of its own: entries with a scope and a role of "reader" or "boss", in a request.</summary>
    public static string Grants(string scope = "folder", string role = "level", string entries = "rights") => $$"""
        {
          "x-system": "acme",
          "x-editions": ["2026-01"],
          "x-operations": { "Get": { "plane": "data", "access": "read" } },
          "definitions": {
            "Level": {
              "type": "string",
              "enum": ["reader", "boss"],
              "description": "What a key may do.",
              "x-role-set": { "plane": "data", "combination": "union", "wildcard": "all" },
              "x-roles": { "reader": { "description": "Reads.", "permits": ["Get"] }, "boss": { "description": "All.", "bypassesPolicies": true, "onWildcard": "organization-owner" } }
            },
            "Right": {
              "type": "object",
              "x-grant": "entry",
              "required": ["{{scope}}", "{{role}}"],
              "properties": { "{{scope}}": { "type": "string", "x-grant": "scope" }, "{{role}}": { "$ref": "#/definitions/Level" } }
            },
            "Key": {
              "type": "object",
              "x-grant": "request",
              "properties": { "{{entries}}": { "type": "array", "items": { "$ref": "#/definitions/Right" } }, "rules": { "type": "array", "x-grant": "policies", "items": { "type": "string" } } }
            }
          }
        }
        """;

    /// <summary>An endpoint file with one operation and the components given.</summary>
    public static string Endpoints(string components, string body = "{ \"$ref\": \"#/components/schemas/Body\" }") => $$"""
        {
          "openapi": "3.0.3",
          "info": { "title": "Acme", "version": "1" },
          "paths": {
            "/keys": {
              "post": {
                "operationId": "CreateKey",
                "requestBody": { "content": { "application/json": { "schema": {{body}} } } },
                "responses": { "200": { "description": "Done." } }
              }
            }
          },
          "components": { "schemas": { {{components}} } }
        }
        """;
}
