namespace StorageGrants.Generators.Tests.Harness;

/// <summary>Small documents around the part a test is about.</summary>
internal static class Documents
{
    /// <summary>An OpenAPI document with these schemas.</summary>
    public static string Schemas(string schemas) => $$"""
        { "openapi": "3.0.3", "info": { "title": "Acme", "version": "1" }, "paths": {}, "components": { "schemas": { {{schemas}} } } }
        """;

    /// <summary>An OpenAPI document with these paths and schemas.</summary>
    public static string Paths(string paths, string schemas = "") => $$"""
        { "openapi": "3.0.3", "info": { "title": "Acme", "version": "1" }, "paths": { {{paths}} }, "components": { "schemas": { {{schemas}} } } }
        """;

    /// <summary>An object schema with these properties.</summary>
    public static string ObjectSchema(string name, string properties, string required = "") =>
        $$""" "{{name}}": { "type": "object", "required": [{{required}}], "properties": { {{properties}} } } """;

    /// <summary>A GET whose answer is this schema.</summary>
    public static string Get(string path, string rest) => $$""" "{{path}}": { "get": { {{rest}} } } """;

    public const string Ok = """ "responses": { "200": { "description": "ok" } } """;
}
