using System;
using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Rules;
using Xunit;

namespace StorageGrants.Access.Tests.Rules.Settings;

public class RulePresetTests
{
    private static readonly RuleDescriptor s_error = Rule(RuleSeverity.Error);
    private static readonly RuleDescriptor s_warning = Rule(RuleSeverity.Warning);
    private static readonly RuleDescriptor s_hint = Rule(RuleSeverity.Info);
    private static readonly RuleDescriptor s_switchedOff = Rule(RuleSeverity.Info, isEnabled: false);
    private static readonly RuleDescriptor s_off = Rule(RuleSeverity.Off);
    private static readonly RuleDescriptor s_errorInOneEdition = Rule(RuleSeverity.Info, editions: new() { ["2026-06"] = RuleSeverity.Info, ["2026-10"] = RuleSeverity.Error });
    private static readonly RuleDescriptor s_warningInOneEdition = Rule(RuleSeverity.Info, editions: new() { ["2026-06"] = RuleSeverity.Warning, ["2026-10"] = RuleSeverity.Off });
    private static readonly RuleDescriptor s_hintInOneEdition = Rule(RuleSeverity.Info, editions: new() { ["2026-06"] = RuleSeverity.Info, ["2026-10"] = RuleSeverity.Off });

    [Fact]
    public void Minimal_keeps_errors_and_failures()
    {
        Assert.Null(RulePreset.Minimal.SeverityOf(s_error));
        Assert.Null(RulePreset.Minimal.SeverityOf(GrantRules.RuleFailed));
        Assert.All(new[] { s_warning, s_hint, s_switchedOff, s_off }, rule => Assert.Equal(RuleSeverity.Off, RulePreset.Minimal.SeverityOf(rule)));
    }

    [Fact]
    public void Recommended_leaves_every_rule_as_it_is() =>
        Assert.All(new[] { s_error, s_warning, s_hint, s_switchedOff, s_off, s_errorInOneEdition }, rule => Assert.Null(RulePreset.Recommended.SeverityOf(rule)));

    [Fact]
    public void Strict_makes_hints_warnings_where_no_edition_says_more()
    {
        Assert.All(new[] { s_hint, s_hintInOneEdition }, rule => Assert.Equal(RuleSeverity.Warning, RulePreset.Strict.SeverityOf(rule)));
        Assert.All(new[] { s_error, s_warning, s_switchedOff, s_off, s_errorInOneEdition, s_warningInOneEdition }, rule => Assert.Null(RulePreset.Strict.SeverityOf(rule)));
    }

    [Fact]
    public void All_switches_every_rule_on()
    {
        Assert.All(new[] { s_hint, s_switchedOff, s_off, s_hintInOneEdition }, rule => Assert.Equal(RuleSeverity.Warning, RulePreset.Everything.SeverityOf(rule)));
        Assert.All(new[] { s_error, s_warning, s_errorInOneEdition, s_warningInOneEdition }, rule => Assert.Null(RulePreset.Everything.SeverityOf(rule)));
    }

    [Theory]
    [InlineData("minimal", "Only errors: what a service refuses, and what is certain and harmful.")]
    [InlineData("recommended", "Every rule as it is without any settings.")]
    [InlineData("strict", "Hints become warnings; rules that are off stay off.")]
    [InlineData("all", "Every rule is on, and hints are warnings.")]
    public void A_preset_is_found_by_its_name_in_any_letter_case(string name, string description)
    {
        var preset = RulePreset.Find(name.ToUpperInvariant())!;
        Assert.Equal((name, description), (preset.Name, preset.Description));
    }

    [Theory]
    [InlineData("")]
    [InlineData("everything")]
    [InlineData("strict ")]
    public void No_other_name_is_one(string name) => Assert.Null(RulePreset.Find(name));

    [Fact]
    public void They_stand_from_the_smallest_to_the_largest() =>
        Assert.Equal(["minimal", "recommended", "strict", "all"], RulePreset.All.Select(preset => preset.Name));

    [Fact]
    public void A_rule_is_needed() => Assert.All(RulePreset.All, preset => Assert.Throws<ArgumentNullException>("rule", () => preset.SeverityOf(null!)));

    private static RuleDescriptor Rule(RuleSeverity severity, bool isEnabled = true, Dictionary<string, RuleSeverity>? editions = null) =>
        new("SGR0000", "Title", "Grants", severity, RuleTag.Excess, "Description.", isEnabledByDefault: isEnabled, editions: editions);
}
