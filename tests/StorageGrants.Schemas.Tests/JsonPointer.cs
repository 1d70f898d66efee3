using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace StorageGrants.Schemas.Tests;

/// <summary>RFC 6901 pointers over Newtonsoft's tokens.</summary>
internal static partial class JsonPointer
{
    public static string Combine(string pointer, string name) => pointer + "/" + Escape(name);

    public static IReadOnlyList<string> Split(string pointer) =>
        pointer.Length == 0 ? [] : pointer[1..].Split('/').Select(part => part.Replace("~1", "/").Replace("~0", "~")).ToArray();

    public static JToken Find(JToken root, string pointer)
    {
        var token = root;
        foreach (var part in Split(pointer))
        {
            token = token switch
            {
                JObject obj => obj[part],
                JArray array when int.TryParse(part, out var index) && index < array.Count => array[index],
                _ => null,
            } ?? throw new InvalidOperationException($"'{pointer}' is not in the document: no '{part}'.");
        }

        return token;
    }

    /// <summary>Turns the paths of NJsonSchema (<c>#/a.b['c/d'][0]</c>) into pointers.</summary>
    public static string FromNJsonSchemaPath(string path)
    {
        var body = path.StartsWith("#/", StringComparison.Ordinal) ? path[2..] : path.TrimStart('#');
        return string.Concat(Step().Matches(body).Select(step => "/" + Escape(step.Groups.Values.Skip(1).First(group => group.Success).Value)));
    }

    private static string Escape(string name) => name.Replace("~", "~0").Replace("/", "~1");

    [GeneratedRegex(@"\['(.*?)'\]|\[([0-9]+)\]|([^.\[]+)")]
    private static partial Regex Step();
}
