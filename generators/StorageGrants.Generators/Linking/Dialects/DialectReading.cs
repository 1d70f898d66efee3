using System;
using System.Collections.Generic;
using StorageGrants.Access.Json;
using StorageGrants.Generators.Naming;

namespace StorageGrants.Generators.Linking;

/// <summary>Members of a dialect file, whatever stands there instead of what is expected.</summary>
internal static class DialectReading
{
    public static List<string> Strings(JsonValue? array)
    {
        var texts = new List<string>();
        foreach (var item in array?.Items ?? Array.Empty<JsonValue>())
        {
            if (item.Kind == JsonKind.String && SchemaNode.IsUnicode(item.Text) && !texts.Contains(item.Text))
                texts.Add(item.Text);
        }

        return texts;
    }

    /// <summary>The properties that are objects, the last of each name, with usable names.</summary>
    public static IEnumerable<JsonProperty> Objects(JsonValue? value)
    {
        foreach (var property in value?.Properties ?? Array.Empty<JsonProperty>())
        {
            if (property.Value.Kind == JsonKind.Object && property.Name.Length > 0 && SchemaNode.IsUnicode(property.Name) && ReferenceEquals(value!.Get(property.Name), property.Value))
                yield return property;
        }
    }

    /// <summary>The name the file asks for, its first letter in upper case as the compiler wants names of types, or the one its text suggests.</summary>
    public static string NameOf(JsonValue node, string text, string fallback) =>
        node.GetString("x-csharp-name") is { Length: > 0 } requested && Identifier.Requested(requested) is { Length: > 0 } usable
            ? char.ToUpperInvariant(usable[0]) + usable.Substring(1)
            : Identifier.Pascal(text, fallback);

    /// <summary>What follows the service: <c>GetObject</c> of <c>s3:GetObject</c>.</summary>
    public static string AfterService(string text) => text.Substring(text.IndexOf(':') + 1);

    public static string? Text(JsonValue node, string name) =>
        node.GetString(name) is { } text && text.Trim().Length > 0 && SchemaNode.IsUnicode(text) ? text.Trim() : null;

    public static string Sentence(string text) => text.EndsWith(".", StringComparison.Ordinal) ? text : text + ".";
}
