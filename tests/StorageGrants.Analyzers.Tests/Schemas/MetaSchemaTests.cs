using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using NJsonSchema;
using StorageGrants.Access.Json;
using StorageGrants.Access.Schemas;
using StorageGrants.Analyzers.Schemas;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Schemas;

/// <summary>The verdicts given inside the compiler are those of NJsonSchema.</summary>
public class MetaSchemaTests
{
    private const string Roles = "tigris/roles.schema.json";
    private const string Endpoints = "tigris/partner.openapi.json";

    private static readonly HashSet<string> Known =
    [
        "$schema", "$id", "title", "description", "definitions", "$ref", "type", "enum", "required", "properties", "patternProperties",
        "additionalProperties", "items", "uniqueItems", "minItems", "maxItems", "minLength", "maxLength", "pattern", "minimum", "maximum",
        "allOf", "anyOf", "not",
    ];

    public static TheoryData<string, string> Broken
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var file in new[] { "roles", "openapi" })
            {
                foreach (var name in Data(file + ".mutations.json").Select(pair => pair.Key))
                    data.Add(file, name);
            }

            return data;
        }
    }

    public static TheoryData<string, string> Ordinary
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var file in new[] { "roles", "openapi" })
            {
                foreach (var name in Data("ordinary." + file + ".json").Select(pair => pair.Key))
                    data.Add(file, name);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_file_is_rejected_at_the_broken_place(string file, string mutation)
    {
        var change = Data(file + ".mutations.json")[mutation]!;
        var at = (string)change["at"]!;
        var document = Break(EmbeddedSchemas.Read(file == "roles" ? Roles : Endpoints), at, change["value"]);

        var places = Check(file, document).Select(violation => violation.Pointer).ToArray();

        var expected = (string?)change["expected"] ?? at;
        var parent = expected.Length == 0 ? "" : expected[..expected.LastIndexOf('/')];
        Assert.True(places.Contains(expected) || change["value"] is null && places.Contains(parent), "Found [" + string.Join(", ", places) + "], expected " + expected);
    }

    [Theory]
    [MemberData(nameof(Ordinary))]
    public void An_ordinary_file_is_accepted(string file, string name) =>
        Assert.Empty(Check(file, Data("ordinary." + file + ".json")[name]!.ToJsonString()).Select(violation => violation.Pointer + ": " + violation.Problem));

    [Theory]
    [InlineData("roles")]
    [InlineData("openapi")]
    public async Task Verdicts_are_those_of_NJsonSchema(string file)
    {
        var oracle = await JsonSchema.FromJsonAsync(EmbeddedSchemas.Read("meta/" + file + ".meta.json"));
        var disagreements = new List<string>();
        foreach (var (name, document) in Data("ordinary." + file + ".json"))
        {
            var text = document!.ToJsonString();
            foreach (var pointer in Pointers(document, "").Where((_, index) => index % 4 == 0))
            {
                foreach (var value in new JsonNode?[] { null, 7, new JsonArray(), new JsonObject { ["x"] = 1 } })
                {
                    var changed = Break(text, pointer, value);
                    var ours = Check(file, changed).Count == 0;
                    if (ours != (oracle.Validate(changed).Count == 0))
                        disagreements.Add(name + pointer + " = " + (value?.ToJsonString() ?? "(removed)") + ": we say " + ours);
                }
            }
        }

        Assert.Empty(disagreements);
    }

    [Theory]
    [InlineData("meta/roles.meta.json")]
    [InlineData("meta/openapi.meta.json")]
    public void Meta_schemas_use_only_keywords_we_know(string name) =>
        Assert.Empty(Keywords(JsonNode.Parse(EmbeddedSchemas.Read(name))!.AsObject()).Except(Known));

    private static IReadOnlyList<MetaSchemaViolation> Check(string file, string document) =>
        (file == "roles" ? MetaSchema.Roles : MetaSchema.Endpoints).Check(JsonParser.Parse(document).Root!, CancellationToken.None);

    private static JsonObject Data(string name) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", name)))!.AsObject();

    private static string Break(string text, string pointer, JsonNode? value)
    {
        if (pointer.Length == 0)
            return value!.ToJsonString();
        var root = JsonNode.Parse(text)!;
        var steps = pointer[1..].Split('/').Select(step => step.Replace("~1", "/").Replace("~0", "~")).ToArray();
        var parent = root;
        foreach (var step in steps[..^1])
            parent = parent is JsonArray list ? list[int.Parse(step)]! : parent[step]!;
        if (parent is JsonArray array)
        {
            if (value is null)
                array.RemoveAt(int.Parse(steps[^1]));
            else
                array[int.Parse(steps[^1])] = value.DeepClone();
        }
        else if (value is null)
        {
            parent.AsObject().Remove(steps[^1]);
        }
        else
        {
            parent[steps[^1]] = value.DeepClone();
        }

        return root.ToJsonString();
    }

    private static IEnumerable<string> Pointers(JsonNode node, string pointer)
    {
        var children = node switch
        {
            JsonObject members => members.Select(pair => (pair.Key.Replace("~", "~0").Replace("/", "~1"), pair.Value)),
            JsonArray items => items.Select((item, index) => (index.ToString(), item)),
            _ => [],
        };
        foreach (var (name, child) in children)
        {
            yield return pointer + "/" + name;
            if (child is null)
                continue;
            foreach (var inner in Pointers(child, pointer + "/" + name))
                yield return inner;
        }
    }

    private static IEnumerable<string> Keywords(JsonObject schema)
    {
        foreach (var (name, value) in schema)
        {
            yield return name;
            var inner = name switch
            {
                "properties" or "patternProperties" or "definitions" => value!.AsObject().Select(pair => pair.Value),
                "allOf" or "anyOf" => value!.AsArray(),
                "items" or "additionalProperties" or "not" => [value],
                _ => (IEnumerable<JsonNode?>)[],
            };
            foreach (var keyword in inner.OfType<JsonObject>().SelectMany(Keywords))
                yield return keyword;
        }
    }
}
