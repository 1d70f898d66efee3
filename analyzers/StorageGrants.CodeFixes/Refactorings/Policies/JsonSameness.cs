using System;
using StorageGrants.Access.Json;

namespace StorageGrants.CodeFixes.Refactorings.Policies;

/// <summary>Compares policies as JSON: the order of members does not count, and a value alone is a list of one.</summary>
internal static class JsonSameness
{
    public static bool IsSame(JsonValue a, JsonValue b)
    {
        if (a.Kind == JsonKind.Array || b.Kind == JsonKind.Array)
            return IsSameList(a, b);
        if (a.Kind != b.Kind || a.Properties.Count != b.Properties.Count)
            return false;
        foreach (var property in a.Properties)
        {
            if (b.Get(property.Name) is not { } other || !IsSame(property.Value, other))
                return false;
        }

        return a.Kind == JsonKind.Object || string.Equals(a.Text, b.Text, StringComparison.Ordinal);
    }

    private static bool IsSameList(JsonValue a, JsonValue b)
    {
        var count = CountOf(a);
        if (count != CountOf(b))
            return false;
        for (var i = 0; i < count; i++)
        {
            if (!IsSame(ItemOf(a, i), ItemOf(b, i)))
                return false;
        }

        return true;
    }

    private static int CountOf(JsonValue value) => value.Kind == JsonKind.Array ? value.Items.Count : 1;

    private static JsonValue ItemOf(JsonValue value, int index) => value.Kind == JsonKind.Array ? value.Items[index] : value;
}
