using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;
using StorageGrants.Access.Json;

namespace StorageGrants.Analyzers.Schemas;

/// <summary>The keywords of JSON Schema that look at one value alone, and words to describe them.</summary>
internal static class SchemaKeywords
{
    private static readonly ConcurrentDictionary<string, Regex> Patterns = new(StringComparer.Ordinal);

    public static bool IsOfType(JsonValue value, JsonValue type)
    {
        if (type.Kind == JsonKind.String)
            return Is(value, type.Text);
        foreach (var one in type.Items)
        {
            if (Is(value, one.Text))
                return true;
        }

        return false;
    }

    /// <summary>What a limit of the schema says against the value, or null.</summary>
    public static string? LimitProblem(JsonValue value, JsonValue schema)
    {
        switch (value.Kind)
        {
            case JsonKind.String:
                if (Limit(schema, "minLength") is { } shortest && value.Text.Length < shortest)
                    return value.Text.Length == 0 ? "the text must not be empty" : "the text must have at least " + Show(shortest) + " characters";
                if (Limit(schema, "maxLength") is { } longest && value.Text.Length > longest)
                    return "the text must have at most " + Show(longest) + " characters";
                return schema.GetString("pattern") is { } pattern && !Matches(value.Text, pattern)
                    ? "'" + value.Text + "' does not match " + pattern + (schema.GetString("description") is { } description ? " (" + description.TrimEnd('.') + ")" : "")
                    : null;

            case JsonKind.Array:
                if (Limit(schema, "minItems") is { } fewest && value.Items.Count < fewest)
                    return "the list must have at least " + Show(fewest) + (fewest == 1 ? " element" : " elements");
                return Limit(schema, "maxItems") is { } most && value.Items.Count > most ? "the list must have at most " + Show(most) + " elements" : null;

            case JsonKind.Number:
                if (!double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                    return null;
                if (Limit(schema, "minimum") is { } least && number < least)
                    return "the number must be at least " + Show(least);
                return Limit(schema, "maximum") is { } greatest && number > greatest ? "the number must be at most " + Show(greatest) : null;

            default:
                return null;
        }
    }

    public static bool Matches(string text, string pattern)
    {
        try
        {
            return Patterns.GetOrAdd(pattern, p => new Regex(p, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))).IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    public static string Describe(JsonValue type)
    {
        if (type.Kind == JsonKind.String)
            return type.Text;
        var names = new List<string>();
        foreach (var one in type.Items)
            names.Add(one.Text);
        return string.Join(" or ", names);
    }

    public static string NameOf(JsonValue value) => value.Kind switch
    {
        JsonKind.True or JsonKind.False => "boolean",
        _ => value.Kind.ToString().ToLowerInvariant(),
    };

    public static string Show(JsonValue value) => value.Kind switch
    {
        JsonKind.Object => "an object",
        JsonKind.Array => "a list",
        JsonKind.Null => "null",
        JsonKind.True => "true",
        JsonKind.False => "false",
        _ => value.Text.Length <= 60 ? value.Text : value.Text.Substring(0, 60) + "...",
    };

    public static string List(JsonValue choices)
    {
        var names = new List<string>();
        foreach (var choice in choices.Items)
            names.Add(Show(choice));
        return string.Join(", ", names);
    }

    public static IEnumerable<string> NamesOf(JsonValue? properties)
    {
        foreach (var property in properties?.Properties ?? Array.Empty<JsonProperty>())
            yield return property.Name;
    }

    public static string AcceptedNames(JsonValue? properties) =>
        properties is { Properties.Count: > 0 } ? "; accepted are " + string.Join(", ", NamesOf(properties)) : "";

    private static bool Is(JsonValue value, string type) => type switch
    {
        "object" => value.Kind == JsonKind.Object,
        "array" => value.Kind == JsonKind.Array,
        "string" => value.Kind == JsonKind.String,
        "number" => value.Kind == JsonKind.Number,
        "integer" => value.Kind == JsonKind.Number && double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Floor(number) == number,
        "boolean" => value.Kind is JsonKind.True or JsonKind.False,
        "null" => value.Kind == JsonKind.Null,
        _ => true,
    };

    private static double? Limit(JsonValue schema, string keyword) =>
        schema.Get(keyword) is { Kind: JsonKind.Number } limit && double.TryParse(limit.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Show(double number) => number.ToString(CultureInfo.InvariantCulture);
}
