namespace StorageGrants.Generators.Tests.Harness;

/// <summary>A small document that has one of everything.</summary>
internal static class Wild
{
    public const string Document = """
        {
          "openapi": "3.1.0",
          "info": { "title": "Wild", "description": "Everything." },
          "paths": {
            "/things/{id}/{kind}": {
              "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" }, "x-client-parameter": true }, { "name": "kind", "in": "path", "schema": { "$ref": "#/components/schemas/Kind" } }],
              "get": {
                "operationId": "Wild_ListThings", "x-page": { "items": "items", "token": "token", "next": "next" },
                "parameters": [{ "name": "token", "in": "query", "schema": { "type": "string" } }, { "name": "tags", "in": "query", "explode": false, "schema": { "type": "array", "items": { "type": "string" } } }, { "name": "X-Trace", "in": "header", "schema": { "type": "integer" } }],
                "responses": { "200": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Things" } } } } }
              },
              "post": {
                "operationId": "Wild_Create",
                "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } } } },
                "responses": { "201": { "content": { "application/json": { "schema": { "type": "object", "required": ["id"], "properties": { "id": { "type": "string" } } } } } } }
              }
            },
            "/alias/{id}/{kind}": {
              "post": { "operationId": "Wild_CreateThere", "x-alternative-path-of": "Wild_Create", "parameters": [{ "name": "id", "in": "path", "x-client-parameter": true, "schema": {} }], "responses": {} }
            },
            "/search": {
              "post": {
                "requestBody": { "content": { "application/json": { "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Kind" } } } } },
                "responses": { "200": { "content": { "application/json": { "schema": { "type": "object", "additionalProperties": { "$ref": "#/components/schemas/Thing" } } } } } }
              }
            }
          },
          "components": {
            "schemas": {
              "Kind": { "type": "string", "enum": ["a", "b-c", "b_c", null], "description": "Kinds." },
              "Base": { "type": "object", "required": ["id", "result"], "properties": { "id": { "type": "string", "readOnly": true }, "result": { "type": "object" } } },
              "Thing": {
                "allOf": [{ "$ref": "#/components/schemas/Base" }, {
                  "type": "object", "required": ["result", "secret"],
                  "properties": {
                    "result": { "type": "array", "items": { "type": "integer", "format": "int32" } }, "secret": { "type": "string", "x-sensitive": true, "x-once-only": true },
                    "kind": { "$ref": "#/components/schemas/Kind" }, "parent": { "anyOf": [{ "$ref": "#/components/schemas/Thing" }, { "type": "null" }] },
                    "any": { "oneOf": [{ "type": "string" }, { "type": "integer" }] }, "map": { "type": "object", "additionalProperties": { "type": ["number", "null"] } },
                    "inner": { "type": "object", "properties": { "inner": { "type": "boolean" } } }, "when": { "type": "string", "format": "date-time" }
                  }
                }]
              },
              "Things": { "type": "object", "required": ["items"], "properties": { "items": { "type": "array", "items": { "$ref": "#/components/schemas/Thing" } }, "next": { "type": "string" } } }
            }
          }
        }
        """;
}
