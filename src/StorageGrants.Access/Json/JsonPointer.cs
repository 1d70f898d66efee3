using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace StorageGrants.Access.Json;

/// <summary>RFC 6901 pointers to the values of a document.</summary>
public static class JsonPointer
{
    /// <summary>The pointer of the innermost value that holds a range, or of the property whose name it is.</summary>
    /// <param name="root">The document.</param>
    /// <param name="span">The range.</param>
    /// <exception cref="ArgumentNullException"><paramref name="root"/> is null.</exception>
    public static string To(JsonValue root, JsonSpan span)
    {
        var pointer = new StringBuilder();
        var current = root ?? throw new ArgumentNullException(nameof(root));
        while (current is not null && current.Span != span)
            current = Descend(current, span, pointer);
        return pointer.ToString();
    }

    /// <summary>The value a pointer leads to, or null when it leads nowhere or is no pointer.</summary>
    /// <param name="root">The document.</param>
    /// <param name="pointer">The pointer; empty for the whole document.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static JsonValue? Find(JsonValue root, string pointer)
    {
        if (pointer is null)
            throw new ArgumentNullException(nameof(pointer));
        JsonValue? current = root ?? throw new ArgumentNullException(nameof(root));
        if (pointer.Length == 0)
            return current;
        if (pointer[0] != '/')
            return null;

        foreach (var step in pointer.Substring(1).Split('/'))
        {
            var name = step.Replace("~1", "/").Replace("~0", "~");
            if (current.Kind == JsonKind.Array)
            {
                var isIndex = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index);
                current = isIndex && index < current.Items.Count ? current.Items[index] : null;
            }
            else
            {
                current = current.Get(name);
            }

            if (current is null)
                return null;
        }

        return current;
    }

    /// <summary>A property name as one step of a pointer.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static string Escape(string name) => (name ?? throw new ArgumentNullException(nameof(name))).Replace("~", "~0").Replace("/", "~1");

    private static JsonValue? Descend(JsonValue value, JsonSpan span, StringBuilder pointer)
    {
        if (FindItem(value.Items, span) is var index and >= 0)
        {
            pointer.Append('/').Append(index.ToString(CultureInfo.InvariantCulture));
            return value.Items[index];
        }

        foreach (var property in value.Properties)
        {
            if (span.Start < property.NameSpan.Start || span.End > property.Value.Span.End)
                continue;
            pointer.Append('/').Append(Escape(property.Name));
            return span.Start < property.Value.Span.Start ? null : property.Value;
        }

        return null;
    }

    // Items stand in document order, so the one that may hold the range is found by halving.
    private static int FindItem(IReadOnlyList<JsonValue> items, JsonSpan span)
    {
        var (low, high) = (0, items.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (items[middle].Span.End < span.End)
                low = middle + 1;
            else if (items[middle].Span.Start > span.Start)
                high = middle - 1;
            else
                return middle;
        }

        return -1;
    }
}
