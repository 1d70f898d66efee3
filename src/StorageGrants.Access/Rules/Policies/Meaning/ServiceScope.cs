using System;
using StorageGrants.Access.Policies;

namespace StorageGrants.Access.Rules;

/// <summary>Whether a statement is about object storage. Documents shared with other services speak of those too; that is not ours to judge.</summary>
internal static class ServiceScope
{
    public static bool Contains(PolicyStatement statement)
    {
        if (statement.Action is not { } actions)
            return statement.NotAction is not null;
        foreach (var action in actions.Values)
        {
            if (Contains(action.Value))
                return true;
        }

        return false;
    }

    public static bool Contains(string action) => action.StartsWith("s3:", StringComparison.OrdinalIgnoreCase) || action.StartsWith("*", StringComparison.Ordinal);
}
