using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Json;

namespace StorageGrants.Tool.Fixing;

/// <summary>The arrays and objects of a document, and what takes elements out of them.</summary>
internal static class JsonContainers
{
    /// <summary>The innermost array or object that holds a value as one of its own, or null.</summary>
    public static JsonValue? ParentOf(JsonValue root, JsonSpan span)
    {
        JsonValue? parent = null;
        for (var current = root; current is not null && current.Span != span;)
        {
            parent = current;
            current = ItemAround(current.Items, span)
                ?? current.Properties.FirstOrDefault(property => property.Value.Span.Start <= span.Start && property.Value.Span.End >= span.End)?.Value;
            if (current is null)
                return null;
        }

        return parent;
    }

    // Items stand in document order, so the one around a range is found by halving.
    private static JsonValue? ItemAround(IReadOnlyList<JsonValue> items, JsonSpan span)
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
                return items[middle];
        }

        return null;
    }

    /// <summary>The whole property when a range is the name of one, else null.</summary>
    public static JsonSpan? NamedBy(JsonValue root, JsonSpan span)
    {
        for (var current = root; current is not null;)
        {
            var property = current.Properties.FirstOrDefault(property => property.NameSpan.Start <= span.Start && property.Value.Span.End >= span.End);
            if (property?.NameSpan == span)
                return new JsonSpan(span.Start, property.Value.Span.End - span.Start);
            current = property?.Value ?? ItemAround(current.Items, span);
        }

        return null;
    }

    /// <summary>The edits that take values out, with the commas that separate them; line breaks and indentation of the others stay.</summary>
    public static IEnumerable<TextEdit> Remove(JsonValue container, IReadOnlySet<JsonSpan> removed)
    {
        var elements = new List<(JsonSpan Element, JsonValue Value)>(Elements(container));
        for (var first = 0; first < elements.Count; first++)
        {
            if (!removed.Contains(elements[first].Value.Span))
                continue;
            var last = first;
            while (last + 1 < elements.Count && removed.Contains(elements[last + 1].Value.Span))
                last++;

            var (start, end) = (elements[first].Element.Start, elements[last].Element.End);
            if (last + 1 < elements.Count)
                end = elements[last + 1].Element.Start;
            else if (first > 0)
                start = elements[first - 1].Element.End;
            else
                (start, end) = (container.Span.Start + 1, container.Span.End - 1);
            yield return new TextEdit(new JsonSpan(start, end - start), "");
            first = last;
        }
    }

    // An element of an object begins with its name.
    private static IEnumerable<(JsonSpan Element, JsonValue Value)> Elements(JsonValue container)
    {
        foreach (var item in container.Items)
            yield return (item.Span, item);
        foreach (var property in container.Properties)
            yield return (new JsonSpan(property.NameSpan.Start, property.Value.Span.End - property.NameSpan.Start), property.Value);
    }
}
