using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>The elements of the language.</summary>
internal static class PolicyElements
{
    public static readonly string[] OfDocument = { "Version", "Id", "Statement" };

    public static readonly string[] OfStatement =
    {
        "Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition",
    };

    public static readonly string[] Effects = { "Allow", "Deny" };

    public static readonly string[] Versions = { "2012-10-17", "2008-10-17" };

    public static readonly string[] PrincipalTypes = { "AWS", "CanonicalUser", "Federated", "Service" };

    /// <summary>The member of a list that differs from a text in letter case at most, or null.</summary>
    public static string? Find(IReadOnlyList<string> names, string text)
    {
        foreach (var name in names)
        {
            if (IsSame(name, text))
                return name;
        }

        return null;
    }

    /// <inheritdoc cref="Find(IReadOnlyList{string}, string)" />
    public static string? Find(string[] names, string text) => IndexOf(names, text) is >= 0 and var place ? names[place] : null;

    /// <summary>Its place in the list, or -1.</summary>
    public static int IndexOf(string[] names, string text)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (IsSame(names[i], text))
                return i;
        }

        return -1;
    }

    private static bool IsSame(string name, string text) =>
        name.Length == text.Length && (string.Equals(name, text) || string.Equals(name, text, StringComparison.OrdinalIgnoreCase));
}
