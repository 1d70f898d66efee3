using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using StorageGrants.Access.Json;
using StorageGrants.Access.Schemas;
using StorageGrants.Generators.Parsing;

namespace StorageGrants.Analyzers.Schemas;

/// <summary>Applies the keywords of a JSON Schema to a value.</summary>
internal sealed class SchemaCheck
{
    private readonly JsonValue _root;
    private readonly CancellationToken _cancellationToken;

    public SchemaCheck(JsonValue root, CancellationToken cancellationToken)
    {
        _root = root;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Adds what is wrong with a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="place">Where to report what is wrong with it as a whole.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="pointer">JSON pointer of the value.</param>
    /// <param name="violations">Where findings go.</param>
    public void Check(JsonValue value, JsonSpan place, JsonValue schema, string pointer, List<MetaSchemaViolation> violations)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (schema.Get("$ref") is { } reference)
        {
            Check(value, place, Resolve(reference.Text), pointer, violations);
            return;
        }

        if (schema.Get("type") is { } type && !SchemaKeywords.IsOfType(value, type))
        {
            Add(value.Span, pointer, "expected " + SchemaKeywords.Describe(type) + ", found " + SchemaKeywords.NameOf(value), violations);
            return;
        }

        if (schema.Get("enum") is { } choices && !Contains(choices, value))
            Add(value.Span, pointer, "'" + SchemaKeywords.Show(value) + "' is not accepted" + Nearest(value, choices) + "; accepted are " + SchemaKeywords.List(choices), violations);

        if (SchemaKeywords.LimitProblem(value, schema) is { } problem)
            Add(value.Span, pointer, problem, violations);
        if (value.Kind == JsonKind.Object)
            CheckObject(value, place, schema, pointer, violations);
        else if (value.Kind == JsonKind.Array)
            CheckArray(value, schema, pointer, violations);
        CheckCombinations(value, place, schema, pointer, violations);
    }

    private void CheckObject(JsonValue value, JsonSpan place, JsonValue schema, string pointer, List<MetaSchemaViolation> violations)
    {
        foreach (var name in schema.Get("required")?.Items ?? Array.Empty<JsonValue>())
        {
            if (value.Get(name.Text) is null)
                Add(OpeningOf(value, place), pointer, "'" + name.Text + "' is missing", violations);
        }

        var properties = schema.Get("properties");
        var patterns = schema.Get("patternProperties");
        var additional = schema.Get("additionalProperties");
        foreach (var property in value.Properties)
        {
            var inner = pointer + "/" + property.Name.Replace("~", "~0").Replace("/", "~1");
            var isKnown = false;
            if (properties?.Get(property.Name) is { } declared)
            {
                isKnown = true;
                Check(property.Value, property.NameSpan, declared, inner, violations);
            }

            foreach (var pattern in patterns?.Properties ?? Array.Empty<JsonProperty>())
            {
                if (!SchemaKeywords.Matches(property.Name, pattern.Name))
                    continue;
                isKnown = true;
                Check(property.Value, property.NameSpan, pattern.Value, inner, violations);
            }

            if (isKnown || additional is null)
                continue;
            if (additional.Kind == JsonKind.False)
                Add(property.NameSpan, inner, "'" + property.Name + "' is not accepted here" + NearestText.Suggest(property.Name, SchemaKeywords.NamesOf(properties)) + SchemaKeywords.AcceptedNames(properties), violations);
            else if (additional.Kind == JsonKind.Object)
                Check(property.Value, property.NameSpan, additional, inner, violations);
        }
    }

    private void CheckArray(JsonValue value, JsonValue schema, string pointer, List<MetaSchemaViolation> violations)
    {
        if (schema.Get("items") is { } items)
        {
            for (var i = 0; i < value.Items.Count; i++)
                Check(value.Items[i], value.Items[i].Span, items, pointer + "/" + i.ToString(CultureInfo.InvariantCulture), violations);
        }

        if (schema.GetBoolean("uniqueItems") == true && FirstRepeated(value.Items) is { } repeated)
            Add(repeated.Span, pointer, "'" + SchemaKeywords.Show(repeated) + "' is listed twice", violations);
    }

    private void CheckCombinations(JsonValue value, JsonSpan place, JsonValue schema, string pointer, List<MetaSchemaViolation> violations)
    {
        foreach (var part in schema.Get("allOf")?.Items ?? Array.Empty<JsonValue>())
            Check(value, place, part, pointer, violations);
        if (schema.Get("anyOf") is { } any)
            CheckAny(value, place, any, pointer, violations);
        if (schema.Get("not") is { } not && Try(value, place, not, pointer).Count == 0)
            Add(OpeningOf(value, place), pointer, not.GetString("description") ?? "this combination is not accepted", violations);
    }

    // The branch that reads on furthest is the one that was meant, unless one asks for nothing but a member.
    private void CheckAny(JsonValue value, JsonSpan place, JsonValue branches, string pointer, List<MetaSchemaViolation> violations)
    {
        List<MetaSchemaViolation>? best = null;
        foreach (var branch in branches.Items)
        {
            var found = Try(value, place, branch, pointer);
            if (found.Count == 0)
                return;
            if (best is null || !AsksForMember(branches.Items[0]) && Depth(found) > Depth(best))
                best = found;
        }

        if (best is not null)
            violations.AddRange(best);
    }

    private static bool AsksForMember(JsonValue schema) => schema.Properties.Count == 1 && schema.Properties[0].Name == "required";

    private List<MetaSchemaViolation> Try(JsonValue value, JsonSpan place, JsonValue schema, string pointer)
    {
        var found = new List<MetaSchemaViolation>();
        Check(value, place, schema, pointer, found);
        return found;
    }

    private static int Depth(List<MetaSchemaViolation> violations)
    {
        var depth = int.MaxValue;
        foreach (var violation in violations)
            depth = Math.Min(depth, violation.Pointer.Length);
        return depth;
    }

    private JsonValue Resolve(string reference)
    {
        var current = _root;
        foreach (var step in reference.TrimStart('#').Split(new[] { '/' }, StringSplitOptions.RemoveEmptyEntries))
            current = current.Get(step) ?? throw new InvalidOperationException("The meta-schema has no " + reference);
        return current;
    }

    private static bool Contains(JsonValue choices, JsonValue value)
    {
        foreach (var choice in choices.Items)
        {
            if (JsonEquality.Equals(choice, value))
                return true;
        }

        return false;
    }

    private static JsonValue? FirstRepeated(IReadOnlyList<JsonValue> items)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Kind == JsonKind.String)
            {
                if (!texts.Add(items[i].Text))
                    return items[i];
                continue;
            }

            for (var j = 0; j < i; j++)
            {
                if (JsonEquality.Equals(items[i], items[j]))
                    return items[i];
            }
        }

        return null;
    }

    private static string Nearest(JsonValue value, JsonValue choices)
    {
        if (value.Kind != JsonKind.String)
            return "";
        var texts = new List<string>();
        foreach (var choice in choices.Items)
            texts.Add(choice.Text);
        return NearestText.Suggest(value.Text, texts);
    }

    // An object that lacks something is pointed at by its name, or by its opening brace, not underlined whole.
    private static JsonSpan OpeningOf(JsonValue value, JsonSpan place) => place != value.Span ? place : new JsonSpan(value.Span.Start, Math.Min(1, value.Span.Length));

    private static void Add(JsonSpan span, string pointer, string problem, List<MetaSchemaViolation> violations) =>
        violations.Add(new MetaSchemaViolation(span, pointer, problem));
}
