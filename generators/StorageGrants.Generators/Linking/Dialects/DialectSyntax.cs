using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Generators.Model;

namespace StorageGrants.Generators.Linking;

/// <summary>Reads how a dialect writes resources and variables.</summary>
internal static class DialectSyntax
{
    private const string CommonPrefix = "arn:aws:s3:::";

    /// <param name="root">The file.</param>
    /// <param name="keys">The condition keys, each of which may be a variable.</param>
    /// <param name="hasVariables">Whether the version that documents state has variables; the first version had none.</param>
    public static SyntaxSpec Of(JsonValue root, IReadOnlyList<ConditionKeySpec> keys, bool hasVariables)
    {
        var wildcards = root.Get("wildcards")?.Get("resource");
        var resources = root.Get("resources");
        var variables = hasVariables ? root.Get("variables") : null;
        var elements = DialectReading.Strings(variables?.Get("in"));
        var names = EquatableArray<string>.From(Names(variables, keys));
        return new SyntaxSpec(
            Prefix(resources),
            wildcards?.GetString("place") switch
            {
                "whole" => "Whole",
                "end" => "End",
                "anywhere" => "Anywhere",
                _ => "None",
            },
            wildcards?.GetString("characters") == "*?" ? "*?" : "*",
            elements.Contains("Resource") ? names : EquatableArray<string>.Empty,
            elements.Contains("Condition") ? names : EquatableArray<string>.Empty,
            elements.Contains("Resource") && DialectReading.Strings(variables?.Get("literals")).Count == 3,
            variables?.GetBoolean("defaults") == true,
            resources?.GetBoolean("colonInKey") != false,
            resources?.GetBoolean("percentEncoding") != false);
    }

    // A dialect that names no variables has one for every condition key.
    private static List<string> Names(JsonValue? variables, IReadOnlyList<ConditionKeySpec> keys)
    {
        if (variables?.Get("names") is { Kind: JsonKind.Array } stated)
            return DialectReading.Strings(stated);

        var names = new List<string>(keys.Count);
        foreach (var key in keys)
            names.Add(key.IsFamily ? key.Text + "*" : key.Text);
        return names;
    }

    // The first form that names a bucket, up to the name: parts that may be empty are left empty.
    private static string Prefix(JsonValue? resources)
    {
        foreach (var form in DialectReading.Strings(resources?.Get("forms")))
        {
            var bucket = form.IndexOf("<bucket", StringComparison.Ordinal);
            var prefix = bucket < 0 ? "" : WithoutOptional(form.Substring(0, bucket));
            if (prefix.Length > 0 && prefix.IndexOf('<') < 0)
                return prefix;
        }

        return CommonPrefix;
    }

    private static string WithoutOptional(string text)
    {
        for (var end = text.IndexOf("?>", StringComparison.Ordinal); end >= 0; end = text.IndexOf("?>", StringComparison.Ordinal))
        {
            var open = text.LastIndexOf('<', end);
            if (open < 0)
                return text;
            text = text.Remove(open, end + 2 - open);
        }

        return text;
    }
}
