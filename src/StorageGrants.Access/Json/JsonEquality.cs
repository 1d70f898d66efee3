using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Json;

/// <summary>Compares values, whatever their layout and the order of their properties.</summary>
internal static class JsonEquality
{
    public static bool AreEqual(JsonValue a, JsonValue b)
    {
        if (a.Kind != b.Kind)
            return false;
        return a.Kind switch
        {
            JsonKind.Array => SameItems(a.Items, b.Items),
            JsonKind.Object => SameProperties(a, b),
            _ => string.Equals(a.Text, b.Text, StringComparison.Ordinal),
        };
    }

    private static bool SameItems(IReadOnlyList<JsonValue> a, IReadOnlyList<JsonValue> b)
    {
        if (a.Count != b.Count)
            return false;
        for (var i = 0; i < a.Count; i++)
        {
            if (!AreEqual(a[i], b[i]))
                return false;
        }

        return true;
    }

    private static bool SameProperties(JsonValue a, JsonValue b)
    {
        if (a.Properties.Count != b.Properties.Count)
            return false;
        foreach (var property in a.Properties)
        {
            if (b.Get(property.Name) is not { } other || !AreEqual(property.Value, other))
                return false;
        }

        return true;
    }
}
