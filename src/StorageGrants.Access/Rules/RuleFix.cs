using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Rules;

/// <summary>What a rule offers to mend its findings with, or why it offers nothing.</summary>
public sealed class RuleFix
{
    private RuleFix(IReadOnlyList<string> titles, bool changesRights, string? noneBecause)
    {
        Titles = titles;
        ChangesRights = changesRights;
        NoneBecause = noneBecause;
    }

    /// <summary>What the fixes do, as imperatives; <c>&lt;...&gt;</c> stands for what depends on the finding. Empty when there is none.</summary>
    public IReadOnlyList<string> Titles { get; }

    /// <summary>Whether at least one of them changes what a key may do, so that it must be looked at before it is applied.</summary>
    public bool ChangesRights { get; }

    /// <summary>Why no fix is safe to offer, in one clause; null when there is one.</summary>
    public string? NoneBecause { get; }

    /// <summary>Fixes that change no rights.</summary>
    /// <param name="titles">What they do.</param>
    public static RuleFix Safe(params string[] titles) => new(NotEmpty(titles), false, null);

    /// <summary>Fixes that change what a key may do.</summary>
    /// <param name="titles">What they do.</param>
    public static RuleFix Preview(params string[] titles) => new(NotEmpty(titles), true, null);

    /// <summary>No fix.</summary>
    /// <param name="because">Why none is safe, in one clause.</param>
    /// <exception cref="ArgumentException"><paramref name="because"/> is blank.</exception>
    public static RuleFix None(string because) =>
        string.IsNullOrWhiteSpace(because) ? throw new ArgumentException("Say why no fix is safe.", nameof(because)) : new(Array.Empty<string>(), false, because);

    private static string[] NotEmpty(string[] titles) =>
        titles is { Length: > 0 } ? titles : throw new ArgumentException("Name at least one fix, or say why there is none.", nameof(titles));
}
