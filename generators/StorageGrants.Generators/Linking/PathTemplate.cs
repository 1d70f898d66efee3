using System;
using System.Collections.Generic;
using StorageGrants.Generators.Model;

namespace StorageGrants.Generators.Linking;

/// <summary>Splits a path template into literal texts and parameters.</summary>
internal static class PathTemplate
{
    /// <summary>Parameter names in order; null when braces do not match or the path holds a fragment or a query with anything but unescaped letters.</summary>
    public static List<string>? Parameters(string template)
    {
        if (template.IndexOf('#') >= 0 || !SchemaNode.IsUnicode(template) || (Marker(template) is { } marker && !IsName(marker)))
            return null;

        template = WithoutMarker(template);
        var names = new List<string>();
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] == '}')
                return null;
            if (template[i] != '{')
                continue;

            var end = template.IndexOf('}', i);
            if (end < i + 2 || template.IndexOf('{', i + 1, end - i - 1) >= 0)
                return null;
            names.Add(template.Substring(i + 1, end - i - 1));
            i = end;
        }

        return names;
    }

    /// <summary>The path with the C# expression of each parameter; null when one has none.</summary>
    public static PathSpec? Bind(string template, Func<string, PathPartSpec?> argument)
    {
        var parts = new List<PathPartSpec>();
        var path = WithoutMarker(template);
        var start = 0;
        while (start < path.Length)
        {
            var open = path.IndexOf('{', start);
            if (open < 0)
            {
                parts.Add(new PathPartSpec(path.Substring(start), null));
                break;
            }

            if (open > start)
                parts.Add(new PathPartSpec(path.Substring(start, open - start), null));
            var close = path.IndexOf('}', open);
            if (argument(path.Substring(open + 1, close - open - 1)) is not { } part)
                return null;
            parts.Add(part);
            start = close + 1;
        }

        return new PathSpec(template, EquatableArray<PathPartSpec>.From(parts), Marker(template));
    }

    // What stands behind the path tells operations of one path and method apart: /user?key, /?Action=CreatePolicy.
    private static string? Marker(string template) => template.IndexOf('?') is var at and >= 0 ? template.Substring(at + 1) : null;

    private static string WithoutMarker(string template) => template.IndexOf('?') is var at and >= 0 ? template.Substring(0, at) : template;

    private static bool IsName(string text)
    {
        foreach (var c in text)
        {
            if (!(c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.' or '~' or '=' or '&'))
                return false;
        }

        return text.Length > 0;
    }
}
