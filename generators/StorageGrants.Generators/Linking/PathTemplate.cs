using System;
using System.Collections.Generic;
using StorageGrants.Generators.Model;

namespace StorageGrants.Generators.Linking;

/// <summary>Splits a path template into literal texts and parameters.</summary>
internal static class PathTemplate
{
    /// <summary>Parameter names in order; null when braces do not match or the path holds a query or fragment.</summary>
    public static List<string>? Parameters(string template)
    {
        if (template.IndexOfAny(new[] { '?', '#' }) >= 0 || !SchemaNode.IsUnicode(template))
            return null;

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
        var start = 0;
        while (start < template.Length)
        {
            var open = template.IndexOf('{', start);
            if (open < 0)
            {
                parts.Add(new PathPartSpec(template.Substring(start), null));
                break;
            }

            if (open > start)
                parts.Add(new PathPartSpec(template.Substring(start, open - start), null));
            var close = template.IndexOf('}', open);
            if (argument(template.Substring(open + 1, close - open - 1)) is not { } part)
                return null;
            parts.Add(part);
            start = close + 1;
        }

        return new PathSpec(template, EquatableArray<PathPartSpec>.From(parts));
    }
}
