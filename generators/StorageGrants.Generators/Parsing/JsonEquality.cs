using System;
using StorageGrants.Access.Json;

namespace StorageGrants.Generators.Parsing;

/// <summary>Compares JSON values by what they say, not by where it stands: white space does not count.</summary>
internal static class JsonEquality
{
    public static bool Equals(JsonValue? left, JsonValue? right)
    {
        if (ReferenceEquals(left, right))
            return true;
        if (left is null || right is null || left.Kind != right.Kind)
            return false;
        if (left.ItemArray.Length != right.ItemArray.Length || left.PropertyArray.Length != right.PropertyArray.Length)
            return false;
        if (!string.Equals(left.Text, right.Text, StringComparison.Ordinal))
            return false;

        for (var i = 0; i < left.ItemArray.Length; i++)
        {
            if (!Equals(left.ItemArray[i], right.ItemArray[i]))
                return false;
        }

        for (var i = 0; i < left.PropertyArray.Length; i++)
        {
            if (!string.Equals(left.PropertyArray[i].Name, right.PropertyArray[i].Name, StringComparison.Ordinal))
                return false;
            if (!Equals(left.PropertyArray[i].Value, right.PropertyArray[i].Value))
                return false;
        }

        return true;
    }
}
