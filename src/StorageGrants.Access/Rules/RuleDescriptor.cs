using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Rules;

/// <summary>
/// All there is to know about a rule before it runs. Reports, presets, release notes and the index of the rules' pages are made
/// from it.
/// </summary>
public sealed class RuleDescriptor
{
    /// <summary>The key of <see cref="Editions"/> that speaks of the case that no edition is chosen.</summary>
    public const string BothEditions = "both";

    /// <summary>Creates a descriptor.</summary>
    /// <param name="id">Such as <c>SGR1001</c>.</param>
    /// <param name="title">A few words without a full stop.</param>
    /// <param name="category">Such as <c>Grants</c>.</param>
    /// <param name="severity">The severity when nothing lowers it.</param>
    /// <param name="tag">What kind of defect it finds.</param>
    /// <param name="description">One or two sentences.</param>
    /// <param name="fix">What it offers to mend its findings with, or why nothing.</param>
    /// <param name="isEnabledByDefault">Whether it reports without being switched on.</param>
    /// <param name="editions">Where the severity depends on the edition of the vendor's documents: edition, or <see cref="BothEditions"/>, and severity.</param>
    /// <param name="family">What it looks at; null when the category tells.</param>
    /// <param name="surfaces">Where it reports; null when the category tells.</param>
    public RuleDescriptor(
        string id,
        string title,
        string category,
        RuleSeverity severity,
        RuleTag tag,
        string description,
        RuleFix? fix = null,
        bool isEnabledByDefault = true,
        IReadOnlyDictionary<string, RuleSeverity>? editions = null,
        RuleFamily? family = null,
        RuleSurfaces? surfaces = null)
    {
        Id = id;
        Title = title;
        Category = category;
        Severity = severity;
        Tag = tag;
        Description = description;
        Fix = fix;
        IsEnabledByDefault = isEnabledByDefault && severity != RuleSeverity.Off;
        Editions = editions ?? new Dictionary<string, RuleSeverity>();
        Family = family ?? FamilyOf(category);
        Surfaces = surfaces ?? SurfacesOf(category, Family);
    }

    /// <summary>Such as <c>SGR1001</c>.</summary>
    public string Id { get; }

    /// <summary>A few words without a full stop.</summary>
    public string Title { get; }

    /// <summary>Such as <c>Grants</c>.</summary>
    public string Category { get; }

    /// <summary>The severity when nothing lowers it; for a rule that is off by default, the severity once it is switched on.</summary>
    public RuleSeverity Severity { get; }

    /// <summary>What kind of defect it finds.</summary>
    public RuleTag Tag { get; }

    /// <summary>One or two sentences.</summary>
    public string Description { get; }

    /// <summary>What it offers to mend its findings with, or why nothing; null when the rule does not say.</summary>
    public RuleFix? Fix { get; }

    /// <summary>Whether it reports without being switched on.</summary>
    public bool IsEnabledByDefault { get; }

    /// <summary>Severity by edition of the vendor's documents, or by <see cref="BothEditions"/>; empty when it is the same in all.</summary>
    public IReadOnlyDictionary<string, RuleSeverity> Editions { get; }

    /// <summary>What it looks at.</summary>
    public RuleFamily Family { get; }

    /// <summary>Where it reports.</summary>
    public RuleSurfaces Surfaces { get; }

    /// <summary>The page that explains the rule.</summary>
    public string HelpLink => RuleHelp.LinkTo(Id);

    private static RuleFamily FamilyOf(string category) => category switch
    {
        "Schemas" => RuleFamily.Schema,
        "Hygiene" => RuleFamily.Hygiene,
        _ => RuleFamily.Grant,
    };

    private static RuleSurfaces SurfacesOf(string category, RuleFamily family) => (family, category) switch
    {
        (RuleFamily.Schema, _) => RuleSurfaces.Schemas,
        (RuleFamily.Code, _) => RuleSurfaces.Code,
        (RuleFamily.Hygiene, _) => RuleSurfaces.Files,
        (_, "Policies") => RuleSurfaces.Literals | RuleSurfaces.Files,
        _ => RuleSurfaces.Code | RuleSurfaces.Literals | RuleSurfaces.Files,
    };
}
