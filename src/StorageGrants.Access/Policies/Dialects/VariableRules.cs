using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>Where a dialect puts values in for <c>${...}</c>, and which.</summary>
internal sealed class VariableRules
{
    public static readonly VariableRules None = new(Array.Empty<string>(), null, Array.Empty<string>(), false, false);

    public VariableRules(IReadOnlyList<string> elements, IReadOnlyList<string>? names, IReadOnlyList<string> literals, bool allowsDefaults, bool onlyWholeValues)
    {
        Elements = elements;
        Names = names;
        Literals = literals;
        AllowsDefaults = allowsDefaults;
        OnlyWholeValues = onlyWholeValues;
    }

    /// <summary>Elements in which variables stand for something.</summary>
    public IReadOnlyList<string> Elements { get; }

    /// <summary>Names of variables, or null when every condition key is one.</summary>
    public IReadOnlyList<string>? Names { get; }

    /// <summary>Characters that can be written as <c>${*}</c> to be meant literally.</summary>
    public IReadOnlyList<string> Literals { get; }

    /// <summary>Whether a variable may name what stands for it when the key is absent.</summary>
    public bool AllowsDefaults { get; }

    /// <summary>Whether a variable stands for something only where the value is nothing else.</summary>
    public bool OnlyWholeValues { get; }
}
