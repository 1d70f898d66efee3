using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using StorageGrants.Access.Json;

namespace StorageGrants.Emulator.Schema;

/// <summary>Checks a body against a <see cref="SchemaNode"/> and says which member is wrong and what is accepted.</summary>
internal static class SchemaValidator
{
    public static Violations Check(SchemaNode schema, JsonValue body)
    {
        var violations = new Violations();
        Check(schema, body, "", violations);
        return violations;
    }

    public static void Check(SchemaNode schema, JsonValue value, string path, Violations violations)
    {
        if (value.Kind == JsonKind.Null && schema.Nullable)
            return;
        if (!JsonTypes.Is(schema.Type, value))
        {
            violations.Add(path, $"must be {JsonTypes.WithArticle(schema.Type!)}, not {JsonTypes.Describe(value)}");
            return;
        }

        switch (value.Kind)
        {
            case JsonKind.Object: CheckObject(schema, value, path, violations); break;
            case JsonKind.Array: CheckItems(schema, value, path, violations); break;
            case JsonKind.String: CheckText(schema, value.Text, path, violations); break;
            case JsonKind.Number: CheckNumber(schema, value.Text, path, violations); break;
        }

        SchemaComposition.Check(schema, value, path, violations);
    }

    private static void CheckObject(SchemaNode schema, JsonValue value, string path, Violations violations)
    {
        foreach (var required in schema.Required)
        {
            if (value.Get(required) is null || (schema.NullIsAbsent && value.Get(required)!.Kind == JsonKind.Null))
                violations.Add(Member(path, required), "is required and missing");
        }

        foreach (var property in value.Properties)
        {
            if (violations.IsFull)
                return;
            if (schema.NullIsAbsent && property.Value.Kind == JsonKind.Null)
                continue;
            var member = Member(path, property.Name);
            if (schema.Properties.TryGetValue(property.Name, out var child))
                Check(child, property.Value, member, violations);
            else if (schema.NewerProperties.TryGetValue(property.Name, out var since))
                violations.Add(member, $"exists from edition {since} on, and the emulator runs an older one");
            else if (schema.PatternProperties.Find(pattern => Matches(pattern.Name, property.Name)) is { Schema: { } byPattern })
                Check(byPattern, property.Value, member, violations);
            else if (schema.IsClosed)
                violations.Add(member, "is no member of this body; accepted are " + string.Join(", ", schema.Properties.Keys));
            else if (schema.Additional is not null)
                Check(schema.Additional, property.Value, member, violations);
        }
    }

    private static void CheckItems(SchemaNode schema, JsonValue value, string path, Violations violations)
    {
        if (value.Items.Count < schema.MinItems)
            violations.Add(path, $"has {value.Items.Count} items; accepted are {schema.MinItems} or more");
        if (value.Items.Count > schema.MaxItems)
            violations.Add(path, $"has {value.Items.Count} items; accepted are at most {schema.MaxItems}");
        if (schema.UniqueItems && value.Items.Distinct(JsonEquality.Instance).Count() < value.Items.Count)
            violations.Add(path, "has an item twice; accepted is each once");
        for (var i = 0; schema.Items is not null && i < value.Items.Count && !violations.IsFull; i++)
            Check(schema.Items, value.Items[i], string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), violations);
    }

    private static void CheckText(SchemaNode schema, string text, string path, Violations violations)
    {
        if (schema.Enum is not null && !schema.Enum.Contains(text))
        {
            var newer = schema.NewerEnum.TryGetValue(text, out var since) ? $", which exists from edition {since} on" : "";
            var accepted = string.Join(", ", schema.Enum.Select(static item => "\"" + item + "\""));
            violations.Add(path, $"is {Quoted.Value(text, schema.IsSensitive)}{newer}; accepted are {accepted}");
        }

        var length = CodePoints(text);
        if (length < schema.MinLength)
            violations.Add(path, $"has {length} characters; accepted are {schema.MinLength} or more");
        else if (length > schema.MaxLength)
            violations.Add(path, $"has {length} characters; accepted are at most {schema.MaxLength}");
        else if (schema.Pattern is not null && !Matches(schema.Pattern, text))
            violations.Add(path, $"is {Quoted.Value(text, schema.IsSensitive)}; accepted is what matches {schema.PatternText}");
        if (schema.Format is { } format && !TextFormats.Fits(format, text))
            violations.Add(path, $"is {Quoted.Value(text, schema.IsSensitive)}; accepted is {TextFormats.Accepted(format)}");
    }

    private static void CheckNumber(SchemaNode schema, string text, string path, Violations violations)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return;
        if (number < schema.Minimum)
            violations.Add(path, string.Create(CultureInfo.InvariantCulture, $"is {text}; the least accepted is {schema.Minimum}"));
        else if (number > schema.Maximum)
            violations.Add(path, string.Create(CultureInfo.InvariantCulture, $"is {text}; the most accepted is {schema.Maximum}"));
    }

    // The length JSON Schema speaks of: a surrogate pair is one character.
    private static int CodePoints(string text) => text.Count(static c => !char.IsLowSurrogate(c));

    private static bool Matches(Regex pattern, string text)
    {
        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static string Member(string path, string name) =>
        path.Length == 0 ? Quoted.Name(name) : path + "." + Quoted.Name(name);
}
