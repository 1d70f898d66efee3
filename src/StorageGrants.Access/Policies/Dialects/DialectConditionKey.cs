using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>A condition key, or a family of keys, that a dialect knows.</summary>
public sealed class DialectConditionKey
{
    internal DialectConditionKey(string name, ConditionValueType type, bool isMultivalued, IReadOnlyList<string> actions, string description)
    {
        Name = name;
        Type = type;
        IsMultivalued = isMultivalued;
        Actions = actions;
        Description = description;
        var open = name.IndexOf('<');
        IsFamily = open >= 0;
        Prefix = IsFamily ? name.Substring(0, open) : name;
    }

    /// <summary>Its name, such as <c>s3:prefix</c>; a family ends in a placeholder, as <c>s3:ExistingObjectTag/&lt;key&gt;</c>.</summary>
    public string Name { get; }

    /// <summary>Whether the name ends in a placeholder that stands for any text.</summary>
    public bool IsFamily { get; }

    /// <summary>The name without the placeholder.</summary>
    internal string Prefix { get; }

    /// <summary>What its values are.</summary>
    public ConditionValueType Type { get; }

    /// <summary>Whether a request can carry several values.</summary>
    public bool IsMultivalued { get; }

    /// <summary>The only actions whose requests carry it; empty when it may be present in all.</summary>
    public IReadOnlyList<string> Actions { get; }

    /// <summary>What it holds, as one sentence; empty when nothing is known beyond the name.</summary>
    public string Description { get; }

    /// <summary>Whether a key of a policy is this one, letter case of the name ignored.</summary>
    /// <param name="key">The key as written.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public bool Matches(string key)
    {
        if (key is null)
            throw new ArgumentNullException(nameof(key));
        return IsFamily
            ? key.Length > Prefix.Length && key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            : string.Equals(key, Name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
