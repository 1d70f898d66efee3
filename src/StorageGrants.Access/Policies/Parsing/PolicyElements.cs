using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>The elements of the language.</summary>
internal static class PolicyElements
{
    public static readonly IReadOnlyList<string> OfDocument = new[] { "Version", "Id", "Statement" };

    public static readonly IReadOnlyList<string> OfStatement = new[]
    {
        "Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition",
    };

    public static readonly IReadOnlyList<string> Effects = new[] { "Allow", "Deny" };

    public static readonly IReadOnlyList<string> Versions = new[] { "2012-10-17", "2008-10-17" };

    public static readonly IReadOnlyList<string> PrincipalTypes = new[] { "AWS", "CanonicalUser", "Federated", "Service" };

    /// <summary>The member of a list that differs from a text in letter case at most, or null.</summary>
    public static string? Find(IReadOnlyList<string> names, string text) => IndexOf(names, text) is >= 0 and var place ? names[place] : null;

    /// <summary>Its place in the list, or -1.</summary>
    public static int IndexOf(IReadOnlyList<string> names, string text)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Length == text.Length && string.Equals(names[i], text, StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return -1;
    }
}
