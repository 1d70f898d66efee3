using System;
using System.IO;
using System.Linq;
using StorageGrants.Access.Rules;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Documentation;

/// <summary>The presets that packages carry. STORAGEGRANTS_UPDATE_GOLDEN=1 writes them anew.</summary>
public class PresetFileTests
{
    public static TheoryData<string> Presets => new(RulePreset.All.Select(preset => preset.Name));

    [Theory]
    [MemberData(nameof(Presets))]
    public void A_preset_is_made_from_the_rules(string name)
    {
        var preset = RulePreset.Find(name)!;
        Assert.Equal(Write(preset), RuleSet.ReadOrUpdate("src/StorageGrants/buildTransitive/config/storagegrants." + name + ".globalconfig", _ => Write(preset)));
    }

    [Fact]
    public void Each_preset_reports_at_least_what_the_one_before_it_does()
    {
        foreach (var (smaller, larger) in RulePreset.All.Zip(RulePreset.All.Skip(1)))
        {
            foreach (var rule in RuleSet.All)
                Assert.True(Severity(smaller, rule) <= Severity(larger, rule), rule.Id + " is less in " + larger.Name + " than in " + smaller.Name);
        }
    }

    [Fact]
    public void There_is_no_file_without_a_preset() => Assert.Equal(
        RulePreset.All.Select(preset => "storagegrants." + preset.Name + ".globalconfig").Order(StringComparer.Ordinal),
        Directory.GetFiles(Path.Combine(RuleSet.Root, "src", "StorageGrants", "buildTransitive", "config")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));

    private static RuleSeverity Severity(RulePreset preset, RuleDescriptor rule) =>
        preset.SeverityOf(rule) ?? (rule.IsEnabledByDefault ? rule.Severity : RuleSeverity.Off);

    // At this level every file of the user's own wins.
    private static string Write(RulePreset preset) =>
        "# StorageGrants, " + preset.Name + ": " + preset.Description + "\nis_global = true\nglobal_level = -99\n\n" + string.Concat(RuleSet.All.Select(rule => Line(preset, rule)));

    private static string Line(RulePreset preset, RuleDescriptor rule) => "# " + rule.Title + "\ndotnet_diagnostic." + rule.Id + ".severity = " + preset.SeverityOf(rule) switch
    {
        RuleSeverity.Error => "error",
        RuleSeverity.Warning => "warning",
        RuleSeverity.Info => "suggestion",
        RuleSeverity.Off => "none",
        _ => "default",
    } + "\n";
}
