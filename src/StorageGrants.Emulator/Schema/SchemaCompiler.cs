using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using StorageGrants.Access.Json;

namespace StorageGrants.Emulator.Schema;

/// <summary>Turns the schemas of the OpenAPI document into <see cref="SchemaNode"/>s for one edition.</summary>
internal sealed class SchemaCompiler(SchemaFiles files, string edition)
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    // Keywords that say nothing about which JSON is accepted.
    private static readonly HashSet<string> Annotations = new(StringComparer.Ordinal)
    {
        "title", "description", "example", "examples", "deprecated", "readOnly", "writeOnly", "aliases",
    };

    private readonly Dictionary<JsonValue, SchemaNode> _compiled = [];

    /// <exception cref="InvalidOperationException">A keyword would go unchecked, or a reference leads nowhere.</exception>
    public SchemaNode Compile(string file, JsonValue schema)
    {
        if (schema.GetString("$ref") is { } reference)
        {
            var (target, value) = files.Resolve(file, reference);
            return Compile(target, value);
        }

        // Entered before it is filled, so that a schema may refer to itself.
        if (_compiled.TryGetValue(schema, out var known))
            return known;
        var node = new SchemaNode();
        _compiled.Add(schema, node);
        foreach (var keyword in schema.Properties)
            Apply(file, node, schema, keyword.Name, keyword.Value);
        return node;
    }

    private void Apply(string file, SchemaNode node, JsonValue schema, string keyword, JsonValue value)
    {
        switch (keyword)
        {
            case "type" when value.Kind == JsonKind.String: node.Type = value.Text; break;
            case "type" when value.Kind == JsonKind.Array && Texts(value).Except(["null"]).Count() == 1:
                node.Type = Texts(value).Single(static type => type != "null");
                node.Nullable = Texts(value).Contains("null");
                break;
            case "nullable": node.Nullable = value.Kind == JsonKind.True; break;
            case "default": node.Default = value; break;
            case "enum": AddEnum(node, schema, value); break;
            case "required": node.Required.AddRange(Texts(value)); break;
            case "properties": AddProperties(file, node, value); break;
            case "additionalProperties" when value.Kind == JsonKind.Object: node.Additional = Compile(file, value); break;
            case "additionalProperties": node.IsClosed = value.Kind == JsonKind.False; break;
            case "patternProperties": AddPatternProperties(file, node, value); break;
            case "items": node.Items = Compile(file, value); break;
            case "minItems": node.MinItems = (int)Number(value); break;
            case "maxItems": node.MaxItems = (int)Number(value); break;
            case "uniqueItems": node.UniqueItems = value.Kind == JsonKind.True; break;
            case "allOf": node.AllOf.AddRange(CompileAll(file, value)); break;
            case "anyOf": node.AnyOf.AddRange(CompileAll(file, value)); break;
            case "oneOf": node.OneOf.AddRange(CompileAll(file, value)); break;
            case "not": node.Not = Compile(file, value); break;
            case "minimum": node.Minimum = Number(value); break;
            case "maximum": node.Maximum = Number(value); break;
            case "minLength": node.MinLength = (int)Number(value); break;
            case "maxLength": node.MaxLength = (int)Number(value); break;
            case "pattern": AddPattern(node, value.Text); break;
            case "format": AddFormat(node, value.Text); break;
            case "x-sensitive": node.IsSensitive = value.Kind == JsonKind.True; break;
            case "x-edition": node.Edition = value.Text; break;
            default:
                if (!keyword.StartsWith("x-", StringComparison.Ordinal) && !Annotations.Contains(keyword))
                    throw new InvalidOperationException($"{file}: the emulator cannot check '{keyword}' as it is used here.");
                break;
        }
    }

    private void AddProperties(string file, SchemaNode node, JsonValue properties)
    {
        foreach (var property in properties.Properties)
        {
            var child = Compile(file, property.Value);
            var since = property.Value.GetString("x-edition") ?? child.Edition;
            if (IsNewer(since))
                node.NewerProperties[property.Name] = since!;
            else
                node.Properties[property.Name] = child;
        }
    }

    private void AddPatternProperties(string file, SchemaNode node, JsonValue patterns)
    {
        foreach (var pattern in patterns.Properties)
            node.PatternProperties.Add((Exact(pattern.Name), Compile(file, pattern.Value)));
    }

    private IEnumerable<SchemaNode> CompileAll(string file, JsonValue schemas) => schemas.Items.Select(schema => Compile(file, schema));

    private void AddEnum(SchemaNode node, JsonValue schema, JsonValue values)
    {
        node.Enum = [];
        foreach (var text in Texts(values))
        {
            var since = schema.Get("x-roles")?.Get(text)?.GetString("since");
            if (IsNewer(since))
                node.NewerEnum[text] = since!;
            else
                node.Enum.Add(text);
        }
    }

    private static void AddPattern(SchemaNode node, string pattern)
    {
        node.Pattern = Exact(pattern);
        node.PatternText = pattern;
    }

    // In .NET "$" also stands before a final line feed; JSON Schema means the very end.
    private static Regex Exact(string pattern) => new(
        Regex.Replace(pattern, @"(?<!\\)\$", @"\z", RegexOptions.None, PatternTimeout), RegexOptions.CultureInvariant, PatternTimeout);

    private static void AddFormat(SchemaNode node, string format)
    {
        node.Format = TextFormats.Accepted(format) is null ? null : format;
        (decimal Least, decimal Most)? range = format switch
        {
            "int32" => (int.MinValue, int.MaxValue),
            "int64" => (long.MinValue, long.MaxValue),
            _ => null,
        };
        node.Minimum ??= range?.Least;
        node.Maximum ??= range?.Most;
    }

    private bool IsNewer(string? since) => since is not null && string.CompareOrdinal(since, edition) > 0;

    private static decimal Number(JsonValue value) => decimal.Parse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Texts(JsonValue array) => array.Items.Select(static item => item.Text);
}
