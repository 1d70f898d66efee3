using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Generators.Model;
using StorageGrants.Generators.Naming;

namespace StorageGrants.Generators.Linking;

/// <summary>Reads the condition keys of a dialect file and the operators that fit each type of values.</summary>
internal sealed class DialectKeys
{
    private readonly List<string> _operators;
    private readonly List<string> _ifExists;
    private readonly List<string> _quantifiers;
    private readonly string _prefix;
    private readonly NameScope _types;
    private readonly Dictionary<(string Type, bool IsMultivalued), string> _typeNames = new();

    /// <param name="root">The file.</param>
    /// <param name="prefix">What class names start with.</param>
    /// <param name="types">Names of types of the namespace.</param>
    public DialectKeys(JsonValue root, string prefix, NameScope types)
    {
        _prefix = prefix;
        _types = types;
        _operators = DialectReading.Strings(root.Get("operators"));
        _ifExists = DialectReading.Strings(root.Get("ifExists"));
        _quantifiers = DialectReading.Strings(root.Get("quantifiers"));
    }

    public List<KeyTypeSpec> Types { get; } = new();

    public List<ConditionKeySpec> Read(JsonValue root, DialectActions actions, DialectMarkers markers, NameScope scope, DialectNaming naming)
    {
        var known = new HashSet<string>(actions.Texts, StringComparer.Ordinal);
        var keys = new List<ConditionKeySpec>();
        foreach (var key in DialectReading.Objects(root.Get("conditionKeys")))
        {
            if (TypeOf(key.Value) is not { } type)
                continue;

            var open = key.Name.IndexOf('<');
            var text = open < 0 ? key.Name : key.Name.Substring(0, open);
            var name = naming.Member(scope, key, text, "Key");
            var carriers = new HashSet<string>(DialectReading.Strings(key.Value.Get("actions")), StringComparer.Ordinal);
            carriers.IntersectWith(known);
            var marker = carriers.Count == 0 || carriers.Count == known.Count ? DialectMarkers.Any : markers.AddKey(name, key.Name, carriers, actions.KindsOf);
            var summary = key.Name + (DialectReading.Text(key.Value, "description") is { } description ? ": " + DialectReading.Sentence(description) : ".");
            keys.Add(new ConditionKeySpec(name, text, open >= 0, summary, type, marker));
        }

        return keys;
    }

    // Null when the dialect has no operator for such values: nothing can be said about the key.
    private string? TypeOf(JsonValue key)
    {
        var type = key.GetString("type") ?? "text";
        var isMultivalued = key.GetBoolean("multivalued") == true && _quantifiers.Count > 0;
        if (_typeNames.TryGetValue((type, isMultivalued), out var known))
            return known;

        var operators = OperatorsOf(type, isMultivalued);
        if (operators.Count == 0)
            return null;

        var name = _types.Claim(_prefix + Identifier.Pascal(type, "Text") + (isMultivalued ? "ListKey" : "Key"));
        _typeNames.Add((type, isMultivalued), name);
        Types.Add(new KeyTypeSpec(name, "A condition key of " + Title(type) + (isMultivalued ? ", of which a request may carry several" : "") + ".", EquatableArray<OperatorSpec>.From(operators)));
        return name;
    }

    private List<OperatorSpec> OperatorsOf(string type, bool isMultivalued)
    {
        var specs = Fitting(Family(type), isMultivalued);
        if (specs.Count == 0 && type == "arn")
            specs = Fitting("String", isMultivalued);
        if (specs.Count > 0 && _operators.Contains("Null"))
            specs.Add(new OperatorSpec("Null", false, false));
        return specs;
    }

    private List<OperatorSpec> Fitting(string family, bool isMultivalued)
    {
        var specs = new List<OperatorSpec>();
        foreach (var test in _operators)
        {
            if (IsOf(test, family) && ConditionTests.IsKnown(test))
                specs.Add(new OperatorSpec(test, _ifExists.Contains(test), isMultivalued && _quantifiers.Contains(test)));
        }

        return specs;
    }

    private static bool IsOf(string test, string family) => family == "IpAddress"
        ? test is "IpAddress" or "NotIpAddress"
        : test.StartsWith(family, StringComparison.Ordinal);

    private static string Family(string type) => type switch
    {
        "number" => "Numeric",
        "date" => "Date",
        "bool" => "Bool",
        "address" => "IpAddress",
        "arn" => "Arn",
        "binary" => "Binary",
        _ => "String",
    };

    private static string Title(string type) => type switch
    {
        "number" => "numbers",
        "date" => "instants",
        "bool" => "truth values",
        "address" => "addresses",
        "arn" => "ARNs",
        "binary" => "bytes",
        _ => "texts",
    };
}
