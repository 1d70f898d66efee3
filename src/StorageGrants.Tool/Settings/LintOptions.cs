using System;
using StorageGrants.Access.Rules;
using StorageGrants.Tool.Checks;

namespace StorageGrants.Tool.Settings;

/// <summary>What the command line says about rules; null where it says nothing and settings of files decide.</summary>
internal sealed class LintOptions
{
    public string? Edition { get; init; }

    public bool? PoliciesApply { get; init; }

    public string? PolicyDialect { get; init; }

    public RulePreset Preset { get; init; } = RulePreset.Recommended;

    /// <summary>The day and time that last days and windows of time are compared with.</summary>
    public DateTimeOffset Now { get; init; } = DateTimeOffset.UtcNow;

    /// <summary>Findings below this level are neither shown nor mended.</summary>
    public RuleSeverity Threshold { get; init; } = RuleSeverity.Warning;

    /// <summary>What to do about what can be mended; null to leave files alone.</summary>
    public FixMode? Fix { get; init; }

    /// <summary>Findings that are accepted, or null.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>The settings of rules for a file: the command line first, then the file's own.</summary>
    public GrantRuleOptions RuleOptions(Func<string, string?> settings)
    {
        var own = GrantRuleOptions.Read(settings);
        return new GrantRuleOptions(Edition is null ? own.TigrisEdition : Edition == "both" ? null : Edition, PoliciesApply ?? own.PoliciesApply, PolicyDialect ?? own.PolicyDialect, Now).WithOff(true);
    }

    /// <summary>The severity of a finding: by the settings of its file, else by the preset, else by its rule.</summary>
    public RuleSeverity SeverityOf(Finding finding, SeveritySettings settings) =>
        settings.SeverityOf(finding.Rule.Id) ?? Preset.SeverityOf(finding.Rule) ?? (finding.Rule.IsEnabledByDefault ? finding.Severity : RuleSeverity.Off);
}

/// <summary>How files are mended.</summary>
/// <param name="ChangesRights">Whether fixes that change rights are applied too.</param>
/// <param name="IsDryRun">Whether changes are shown instead of written.</param>
internal sealed record FixMode(bool ChangesRights, bool IsDryRun);
