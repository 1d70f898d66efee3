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
        if (left.Items.Count != right.Items.Count || left.Properties.Count != right.Properties.Count)
            return false;
        if (!string.Equals(left.Text, right.Text, StringComparison.Ordinal))
            return false;

        for (var i = 0; i < left.Items.Count; i++)
        {
            if (!Equals(left.Items[i], right.Items[i]))
                return false;
        }

        for (var i = 0; i < left.Properties.Count; i++)
        {
            if (!string.Equals(left.Properties[i].Name, right.Properties[i].Name, StringComparison.Ordinal))
                return false;
            if (!Equals(left.Properties[i].Value, right.Properties[i].Value))
                return false;
        }

        return true;
    }
}
