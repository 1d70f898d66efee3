using System.Collections.Generic;
using System.Globalization;
using System.Text;
using StorageGrants.Access.Json;

namespace StorageGrants.Tool.Checks;

/// <summary>RFC 6901 pointers to the values of a document.</summary>
internal static class JsonPointer
{
    /// <summary>The pointer of the innermost value that holds a range, or of the property whose name it is.</summary>
    public static string To(JsonValue root, JsonSpan span)
    {
        var pointer = new StringBuilder();
        var current = root;
        while (current is not null && current.Span != span)
            current = Descend(current, span, pointer);
        return pointer.ToString();
    }

    public static string Escape(string name) => name.Replace("~", "~0").Replace("/", "~1");

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

    private static int FindItem(IReadOnlyList<JsonValue> items, JsonSpan span)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Span.Start <= span.Start && items[i].Span.End >= span.End)
                return i;
        }

        return -1;
    }
}
