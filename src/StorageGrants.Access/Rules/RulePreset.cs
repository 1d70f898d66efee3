using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Rules;

/// <summary>A named choice of severities for all rules.</summary>
public sealed class RulePreset
{
    private readonly Func<RuleDescriptor, RuleSeverity?> _choose;

    private RulePreset(string name, string description, Func<RuleDescriptor, RuleSeverity?> choose)
    {
        Name = name;
        Description = description;
        _choose = choose;
    }

    /// <summary>Only errors: what a service refuses, and what is certain and harmful.</summary>
    public static RulePreset Minimal { get; } = new(
        "minimal",
        "Only errors: what a service refuses, and what is certain and harmful.",
        rule => rule.Severity == RuleSeverity.Error || rule.Id == GrantRules.RuleFailed.Id ? null : RuleSeverity.Off);

    /// <summary>Every rule as it is without any settings.</summary>
    public static RulePreset Recommended { get; } = new("recommended", "Every rule as it is without any settings.", _ => null);

    /// <summary>Hints become warnings. Rules that are off stay off, and so does what depends on the edition.</summary>
    public static RulePreset Strict { get; } = new(
        "strict",
        "Hints become warnings; rules that are off stay off.",
        rule => rule.IsEnabledByDefault && IsHint(rule) ? RuleSeverity.Warning : null);

    /// <summary>Every rule is on, at Warning at least.</summary>
    public static RulePreset Everything { get; } = new(
        "all",
        "Every rule is on, and hints are warnings.",
        rule => !rule.IsEnabledByDefault || IsHint(rule) ? RuleSeverity.Warning : null);

    /// <summary>All presets, the smallest first.</summary>
    public static IReadOnlyList<RulePreset> All { get; } = new[] { Minimal, Recommended, Strict, Everything };

    /// <summary>Such as <c>strict</c>.</summary>
    public string Name { get; }

    /// <summary>What it is for, in one sentence.</summary>
    public string Description { get; }

    /// <summary>The preset of this name, or null.</summary>
    /// <param name="name">The name.</param>
    public static RulePreset? Find(string name)
    {
        foreach (var preset in All)
        {
            if (string.Equals(preset.Name, name, StringComparison.OrdinalIgnoreCase))
                return preset;
        }

        return null;
    }

    /// <summary>The severity of every finding of a rule, or null where the rule's own severities stay.</summary>
    /// <param name="rule">The rule.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public RuleSeverity? SeverityOf(RuleDescriptor rule) => _choose(rule ?? throw new ArgumentNullException(nameof(rule)));

    // A severity for a rule counts for all its findings, so what is an error in one edition must not become a warning in it.
    private static bool IsHint(RuleDescriptor rule)
    {
        foreach (var edition in rule.Editions)
        {
            if (edition.Value > RuleSeverity.Info)
                return false;
        }

        return rule.Severity == RuleSeverity.Info;
    }
}
