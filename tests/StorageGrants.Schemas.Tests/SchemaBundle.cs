using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace StorageGrants.Schemas.Tests;

/// <summary>One JSON Schema made of the schemas of an OpenAPI document and of the role files it refers to.</summary>
internal static class SchemaBundle
{
    private const string Components = "#/components/schemas/";
    private const string Definitions = "#/definitions/";

    /// <summary>The schema of a component, with everything it refers to.</summary>
    public static JObject ForComponent(string openApiFile, string component)
    {
        var definitions = new JObject();
        var folder = Path.GetDirectoryName(openApiFile)!;
        foreach (var schema in ((JObject)SchemaFiles.Read(openApiFile).SelectToken("components.schemas")!).Properties())
            definitions[schema.Name] = Rewrite(schema.Value, "", folder);

        var roleFiles = SchemaFiles.Names.Where(name => Path.GetDirectoryName(name) == folder && name.EndsWith(".schema.json", StringComparison.Ordinal));
        foreach (var file in roleFiles)
        {
            foreach (var schema in ((JObject)SchemaFiles.Read(file)["definitions"]!).Properties())
                definitions[Name(file, schema.Name)] = Rewrite(schema.Value, file, folder);
        }

        if (!definitions.ContainsKey(component))
            throw new InvalidOperationException($"'{openApiFile}' has no schema '{component}'.");
        return new JObject { ["allOf"] = new JArray(new JObject { ["$ref"] = Definitions + component }), ["definitions"] = Reachable(definitions, component) };
    }

    // Validators take their time over every definition, so the others stay out.
    private static JObject Reachable(JObject definitions, string component)
    {
        var reachable = new JObject();
        var open = new Stack<string>([component]);
        while (open.TryPop(out var name))
        {
            if (reachable.ContainsKey(name))
                continue;
            reachable[name] = definitions[name];
            foreach (var reference in definitions[name]!.SelectTokens("$..$ref"))
                open.Push(((string)reference!)[Definitions.Length..]);
        }

        return reachable;
    }

    // References become local; formats go, since the two validators check different ones.
    private static JToken Rewrite(JToken token, string file, string folder) => token switch
    {
        JObject obj when obj["$ref"] is JValue reference => new JObject { ["$ref"] = Target((string)reference!, file, folder) },
        JObject obj => new JObject(obj.Properties()
            .Where(property => property.Name != "format" || property.Value.Type != JTokenType.String)
            .Select(property => new JProperty(property.Name, Rewrite(property.Value, file, folder)))),
        JArray array => new JArray(array.Select(item => Rewrite(item, file, folder))),
        _ => token.DeepClone(),
    };

    private static string Target(string reference, string file, string folder)
    {
        if (reference.StartsWith(Components, StringComparison.Ordinal))
            return Definitions + reference[Components.Length..];

        var parts = reference.Split(Definitions);
        var target = parts[0].Length == 0 ? file : Path.Combine(folder, parts[0]).Replace('\\', '/');
        return Definitions + Name(target, parts[1]);
    }

    private static string Name(string file, string definition) => Path.GetFileName(file) + "." + definition;
}
