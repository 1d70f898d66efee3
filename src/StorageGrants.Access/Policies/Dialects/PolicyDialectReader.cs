using System;
using System.Collections.Generic;
using System.Globalization;
using StorageGrants.Access.Json;
using StorageGrants.Access.Schemas;

namespace StorageGrants.Access.Policies;

/// <summary>Reads a dialect file and says everything that is wrong with it. Members it does not know are left to others.</summary>
internal sealed class PolicyDialectReader
{
    private readonly List<SchemaProblem> _problems = new();

    public PolicyDialectResult Read(string text)
    {
        var parsed = JsonParser.Parse(text);
        if (parsed.Root is not { } root)
        {
            _problems.Add(new SchemaProblem(SchemaRules.InvalidJson.Id, parsed.Error!.Span, parsed.Error.Message));
            return new PolicyDialectResult(null, _problems);
        }

        if (root.Kind != JsonKind.Object || root.GetString("name") is not { Length: > 0 } name)
        {
            _problems.Add(new SchemaProblem(SchemaRules.MetaSchemaViolation.Id, root.Span, "A dialect file is an object with a 'name'"));
            return new PolicyDialectResult(null, _problems);
        }

        foreach (var duplicate in parsed.DuplicateNames)
            _problems.Add(SchemaProblem.OfDuplicateName(duplicate));
        var dialect = new PolicyDialect(ReadParts(root, name));
        _problems.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return new PolicyDialectResult(dialect, _problems);
    }

    private PolicyDialectParts ReadParts(JsonValue root, string name)
    {
        var wildcards = root.Get("wildcards");
        return new PolicyDialectParts
        {
            Name = name,
            Title = root.GetString("title") ?? name,
            Date = root.GetString("date") ?? "",
            Sources = Strings(root.Get("sources")),
            Kinds = Kinds(root.Get("kinds")),
            Elements = Strings(root.Get("elements")),
            Versions = Strings(root.Get("versions")),
            VersionRequired = root.GetBoolean("versionRequired") ?? false,
            Lists = Lists(root.Get("lists")),
            ActionWildcards = Wildcards(wildcards?.Get("action")),
            ResourceWildcards = Wildcards(wildcards?.Get("resource")),
            PrincipalWildcards = Wildcards(wildcards?.Get("principal")),
            Resources = root.Get("resources") is { } resources
                ? new ResourceRules(Forms(resources.Get("forms")), resources.GetBoolean("colonInKey") ?? true, resources.GetBoolean("percentEncoding") ?? true)
                : ResourceRules.Any,
            Principals = Principals(root.Get("principals")),
            Variables = root.Get("variables") is { } variables
                ? new VariableRules(
                    Strings(variables.Get("in")),
                    variables.Get("names") is { } names ? Strings(names) : null,
                    Strings(variables.Get("literals")),
                    variables.GetBoolean("defaults") ?? false,
                    variables.GetBoolean("wholeValue") ?? false)
                : VariableRules.None,
            IgnoresOtherServices = root.GetBoolean("otherServices") ?? false,
            ActionCase = Value<LetterCase>(root.Get("actionCase"), "handling of letter case"),
            HasCaseSensitiveKeys = root.GetBoolean("caseSensitiveKeys") ?? false,
            HasOpenActions = root.GetBoolean("openActions") ?? false,
            HasOpenOperators = root.GetBoolean("openOperators") ?? false,
            HasOpenConditionKeys = root.GetBoolean("openConditionKeys") ?? false,
            Actions = Actions(root.Get("actions")),
            UseInstead = UseInstead(root.Get("useInstead")),
            Operators = Tests(root.Get("operators")),
            IfExistsOperators = Tests(root.Get("ifExists")),
            QuantifiedOperators = Tests(root.Get("quantifiers")),
            ConditionKeys = ConditionKeys(root.Get("conditionKeys")),
            Refuses = Values<PolicyProblemKind>(root.Get("refuses"), "kind of problem"),
            Evaluation = root.Get("evaluation"),
        };
    }

    private List<PolicyKindRules> Kinds(JsonValue? value)
    {
        var list = new List<PolicyKindRules>();
        foreach (var property in Properties(value))
        {
            if (!TryValue<PolicyKind>(property.Name, property.NameSpan, "kind of policy", out var kind))
                continue;
            int? maxBytes = int.TryParse(property.Value.Get("maxBytes")?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : null;
            var use = Value<PrincipalUse>(property.Value.Get("principal"), "use of principals");
            list.Add(new PolicyKindRules(kind, property.Value.GetString("title") ?? "policy", maxBytes, use));
        }

        return list;
    }

    private Dictionary<string, ListForm> Lists(JsonValue? value)
    {
        var map = new Dictionary<string, ListForm>(StringComparer.Ordinal);
        foreach (var property in Properties(value))
        {
            if (TryValue<ListForm>(property.Value.Text, property.Value.Span, "form of lists", out var form))
                map[property.Name] = form;
        }

        return map;
    }

    private WildcardRules Wildcards(JsonValue? value) =>
        new(Value<WildcardPlace>(value?.Get("place"), "place of wildcards"), value?.GetString("characters") ?? "*");

    private static PrincipalRules Principals(JsonValue? value)
    {
        var types = new Dictionary<string, IReadOnlyList<TextForm>>(StringComparer.Ordinal);
        var names = new List<string>();
        foreach (var property in Properties(value))
        {
            types[property.Name] = Forms(property.Value);
            names.Add(property.Name);
        }

        return new PrincipalRules(types, names);
    }

    private List<DialectAction> Actions(JsonValue? value)
    {
        var list = new List<DialectAction>();
        foreach (var property in Properties(value))
        {
            var access = Value<ActionAccess>(property.Value.Get("access"), "access level");
            var resources = ActionResources.None;
            foreach (var resource in Values<ActionResources>(property.Value.Get("on"), "resource"))
                resources |= resource;
            var risks = ActionRisks.None;
            foreach (var risk in Values<ActionRisks>(property.Value.Get("risks"), "risk"))
                risks |= risk;
            list.Add(new DialectAction(
                property.Name,
                property.Value.GetString("description") ?? "",
                resources,
                access,
                risks,
                Strings(property.Value.Get("operations")),
                property.Value.Get("kinds") is { } kinds ? Values<PolicyKind>(kinds, "kind of policy") : null));
        }

        return list;
    }

    private List<DialectConditionKey> ConditionKeys(JsonValue? value)
    {
        var list = new List<DialectConditionKey>();
        foreach (var property in Properties(value))
        {
            list.Add(new DialectConditionKey(
                property.Name,
                Value<ConditionValueType>(property.Value.Get("type"), "type of values"),
                property.Value.GetBoolean("multivalued") ?? false,
                Strings(property.Value.Get("actions")),
                property.Value.GetString("description") ?? ""));
        }

        return list;
    }

    private static Dictionary<string, string?> UseInstead(JsonValue? value)
    {
        var map = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in Properties(value))
            map[property.Name] = property.Value.Kind == JsonKind.String ? property.Value.Text : null;
        return map;
    }

    private List<ConditionTest> Tests(JsonValue? value) => Values<ConditionTest>(value, "operator");

    private T Value<T>(JsonValue? value, string what)
        where T : struct, Enum
    {
        T result = default;
        if (value is not null)
            TryValue(value.Text, value.Span, what, out result);
        return result;
    }

    private List<T> Values<T>(JsonValue? array, string what)
        where T : struct, Enum
    {
        var list = new List<T>();
        foreach (var item in array?.Items ?? Array.Empty<JsonValue>())
        {
            if (TryValue<T>(item.Text, item.Span, what, out var value))
                list.Add(value);
        }

        return list;
    }

    private bool TryValue<T>(string text, JsonSpan span, string what, out T value)
        where T : struct, Enum
    {
        // Names only: Enum.TryParse would take numbers too.
        if (text.Length > 0 && char.IsLetter(text[0]) && text.IndexOf(',') < 0 && Enum.TryParse(text.Replace("-", ""), ignoreCase: true, out value))
            return true;
        value = default;
        _problems.Add(new SchemaProblem(SchemaRules.MetaSchemaViolation.Id, span, "'" + text + "' is no " + what));
        return false;
    }

    private static List<TextForm> Forms(JsonValue? array)
    {
        var list = new List<TextForm>();
        foreach (var text in Strings(array))
            list.Add(new TextForm(text));
        return list;
    }

    private static IReadOnlyList<JsonProperty> Properties(JsonValue? value) => value?.Properties ?? Array.Empty<JsonProperty>();

    private static List<string> Strings(JsonValue? array)
    {
        var list = new List<string>();
        foreach (var item in array?.Items ?? Array.Empty<JsonValue>())
        {
            if (item.Kind == JsonKind.String)
                list.Add(item.Text);
        }

        return list;
    }
}
