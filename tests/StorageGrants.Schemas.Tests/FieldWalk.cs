using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace StorageGrants.Schemas.Tests;

/// <summary>Lists every field of every operation of an endpoint file, references resolved.</summary>
internal sealed class FieldWalk(JObject root, string file)
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    // Rendered in a cell of their own, or without weight for what a value may be.
    private static readonly HashSet<string> Elsewhere = new(StringComparer.Ordinal)
    {
        "type", "format", "enum", "required", "properties", "items", "default", "description", "allOf", "aliases",
    };

    private readonly List<FieldRow> _rows = [];
    private string _operation = "";
    private string _direction = "";

    public static IReadOnlyList<FieldRow> Of(JObject root, string file)
    {
        var walk = new FieldWalk(root, file);
        foreach (var path in ((JObject)root["paths"]!).Properties())
        {
            foreach (var method in Methods.Where(method => path.Value[method] is not null))
                walk.Operation(path.Value, path.Value[method]!);
        }

        walk._operation = "*";
        walk.Body("error", Resolved(root, root["components"]!["responses"]!["Error"]!), true);
        return walk._rows;
    }

    private void Operation(JToken path, JToken operation)
    {
        _operation = (string)operation["operationId"]!;
        foreach (var parameter in new[] { path["parameters"], operation["parameters"] }.SelectMany(list => list ?? new JArray()))
        {
            var resolved = Resolved(root, parameter);
            _direction = (string)resolved["in"]!;
            Field((string)resolved["name"]!, new SchemaLayers(resolved["schema"]!, root, file), (bool?)resolved["required"] == true, "");
        }

        if (operation["requestBody"] is { } body)
            Body("request", body, (bool?)body["required"] == true);
        foreach (var response in ((JObject)operation["responses"]!).Properties().Where(response => response.Name != "default"))
            Body(response.Name == "200" ? "response" : "response " + response.Name, Resolved(root, response.Value), true);
    }

    private void Body(string direction, JToken holder, bool isRequired)
    {
        _direction = direction;
        if (holder["content"] is not JObject content)
        {
            _rows.Add(new FieldRow(_operation, direction, "$", "empty", "yes", "", "", "", "", ""));
            return;
        }

        foreach (var media in content.Properties())
            Field(media.Name == "application/json" ? "$" : media.Name, new SchemaLayers(media.Value["schema"]!, root, file), isRequired, "");
    }

    private void Field(string name, SchemaLayers schema, bool isRequired, string parentEdition)
    {
        var edition = (string?)schema["x-edition"] ?? parentEdition;
        var canBeLeftOut = !isRequired && (_direction is "request" or "query");
        var secret = ((bool?)schema["x-sensitive"] == true, (bool?)schema["x-once-only"] == true) switch
        {
            (true, true) => "once",
            (true, false) => "sensitive",
            (false, true) => "once but printed",
            _ => "",
        };
        _rows.Add(new FieldRow(
            _operation, _direction, name, TypeOf(schema), isRequired ? "yes" : "no", EnumOf(schema, edition), string.Join(';', Limits(schema)),
            canBeLeftOut ? Text(schema.Default) : "", secret, edition));
        Members(name == "$" ? "" : name, schema, edition);
    }

    private void Members(string name, SchemaLayers schema, string edition)
    {
        if (schema["items"] is { } items)
        {
            Members(name + "[]", new SchemaLayers(items, schema.Root, schema.File), edition);
            return;
        }

        var required = schema["required"]?.Values<string>().ToArray() ?? [];
        foreach (var property in (schema["properties"] as JObject)?.Properties() ?? [])
        {
            var path = name.Length == 0 ? property.Name : name + "." + property.Name;
            Field(path, new SchemaLayers(property.Value, schema.Root, schema.File), required.Contains(property.Name), edition);
        }
    }

    private static string TypeOf(SchemaLayers schema)
    {
        var type = (string?)schema["type"];
        if (type is null)
            return "any";
        if (type == "array")
            return "array(" + TypeOf(new SchemaLayers(schema["items"]!, schema.Root, schema.File)) + ")";
        if (schema["additionalProperties"] is JObject values)
            return "map(" + TypeOf(new SchemaLayers(values, schema.Root, schema.File)) + ")";
        return schema["format"] is { } format ? type + "(" + format + ")" : type;
    }

    // A value as old as its field names no edition.
    private static string EnumOf(SchemaLayers schema, string edition) => string.Join('|', (schema["enum"] ?? new JArray())
        .Select(value => value + ((string?)schema["x-roles"]?[(string)value!]?["since"] is { } since && since != edition ? "@" + since : "")));

    // A constraint that is not known here is listed as well, so that the table has to name it.
    private static IEnumerable<string> Limits(SchemaLayers schema)
    {
        foreach (var keyword in schema.Keywords.Where(keyword => !Elsewhere.Contains(keyword) && !keyword.StartsWith("x-", StringComparison.Ordinal)))
        {
            var value = schema[keyword]!;
            var limit = keyword switch
            {
                "minimum" => "min " + Text(value),
                "maximum" => "max " + Text(value),
                "pattern" => "pattern",
                "additionalProperties" => value.Type == JTokenType.Boolean ? ((bool)value ? "open" : "closed") : "",
                "oneOf" => "one of " + string.Join('|', value.Select(branch => string.Join('+', branch["required"]!.Values<string>()))),
                _ => keyword + " " + Text(value),
            };
            if (limit.Length > 0)
                yield return limit;
        }

        if (schema["items"] is { } items)
        {
            foreach (var limit in Limits(new SchemaLayers(items, schema.Root, schema.File)))
                yield return limit;
        }
    }

    private static string Text(JToken? value) => value switch
    {
        null => "",
        JValue { Type: JTokenType.Boolean } truth => (bool)truth ? "true" : "false",
        JValue scalar => Convert.ToString(scalar.Value, CultureInfo.InvariantCulture)!,
        _ => value.ToString(Newtonsoft.Json.Formatting.None),
    };

    private static JToken Resolved(JObject root, JToken token) =>
        (string?)token["$ref"] is { } reference ? JsonPointer.Find(root, reference[1..]) : token;
}
