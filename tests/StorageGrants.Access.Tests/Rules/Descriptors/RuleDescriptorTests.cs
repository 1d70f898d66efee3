using System;
using System.Collections.Generic;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Rules;
using Xunit;

namespace StorageGrants.Access.Tests.Rules.Descriptors;

public class RuleDescriptorTests
{
    [Theory]
    [InlineData("Grants", RuleFamily.Grant, RuleSurfaces.Code | RuleSurfaces.Literals | RuleSurfaces.Files)]
    [InlineData("Systems", RuleFamily.Grant, RuleSurfaces.Code | RuleSurfaces.Literals | RuleSurfaces.Files)]
    [InlineData("Policies", RuleFamily.Grant, RuleSurfaces.Literals | RuleSurfaces.Files)]
    [InlineData("Schemas", RuleFamily.Schema, RuleSurfaces.Schemas)]
    [InlineData("Hygiene", RuleFamily.Hygiene, RuleSurfaces.Files)]
    public void The_category_tells_the_family_and_where_a_rule_reports(string category, RuleFamily family, RuleSurfaces surfaces)
    {
        var rule = new RuleDescriptor("SGR0000", "Title", category, RuleSeverity.Info, RuleTag.Excess, "Description.");
        Assert.Equal((category, family, surfaces), (rule.Category, rule.Family, rule.Surfaces));
    }

    [Fact]
    public void What_is_said_goes_before_the_category()
    {
        var rule = new RuleDescriptor("SGR0000", "Title", "Schemas", RuleSeverity.Info, RuleTag.Excess, "Description.", family: RuleFamily.Code);
        Assert.Equal((RuleFamily.Code, RuleSurfaces.Code), (rule.Family, rule.Surfaces));
        rule = new RuleDescriptor("SGR0000", "Title", "Policies", RuleSeverity.Info, RuleTag.Excess, "Description.", surfaces: RuleSurfaces.Project);
        Assert.Equal((RuleFamily.Grant, RuleSurfaces.Project), (rule.Family, rule.Surfaces));
    }

    [Theory]
    [InlineData(RuleSeverity.Warning, true, true)]
    [InlineData(RuleSeverity.Warning, false, false)]
    [InlineData(RuleSeverity.Off, true, false)]
    [InlineData(RuleSeverity.Off, false, false)]
    public void A_rule_of_no_severity_is_off(RuleSeverity severity, bool isEnabled, bool expected)
    {
        var rule = new RuleDescriptor("SGR0000", "Title", "Grants", severity, RuleTag.Excess, "Description.", isEnabledByDefault: isEnabled);
        Assert.Equal(expected, rule.IsEnabledByDefault);
    }

    [Fact]
    public void The_rest_stays_as_it_is_given()
    {
        var editions = new Dictionary<string, RuleSeverity> { ["both"] = RuleSeverity.Warning };
        var fix = RuleFix.Safe("Mend it");
        var rule = new RuleDescriptor("SGR0000", "Title", "Grants", RuleSeverity.Error, RuleTag.Rejected, "Description.", fix, editions: editions);
        Assert.Equal(("SGR0000", "Title", RuleSeverity.Error, RuleTag.Rejected, "Description."), (rule.Id, rule.Title, rule.Severity, rule.Tag, rule.Description));
        Assert.Same(fix, rule.Fix);
        Assert.Same(editions, rule.Editions);
        Assert.EndsWith("/docs/rules/SGR0000.md", rule.HelpLink, StringComparison.Ordinal);
        Assert.StartsWith("https://", rule.HelpLink, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_more_there_are_no_editions_and_no_word_of_fixes()
    {
        var rule = new RuleDescriptor("SGR0000", "Title", "Grants", RuleSeverity.Error, RuleTag.Rejected, "Description.");
        Assert.Empty(rule.Editions);
        Assert.Null(rule.Fix);
    }

    [Fact]
    public void Fixes_change_rights_or_do_not_or_there_are_none()
    {
        var safe = RuleFix.Safe("a", "b");
        Assert.Equal(["a", "b"], safe.Titles);
        Assert.Equal((false, null), (safe.ChangesRights, safe.NoneBecause));
        var preview = RuleFix.Preview("a");
        Assert.Equal(["a"], preview.Titles);
        Assert.Equal((true, null), (preview.ChangesRights, preview.NoneBecause));
        var none = RuleFix.None("nobody knows");
        Assert.Empty(none.Titles);
        Assert.Equal((false, "nobody knows"), (none.ChangesRights, none.NoneBecause));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void No_fix_has_a_reason(string? because) =>
        Assert.StartsWith("Say why", Assert.Throws<ArgumentException>("because", () => RuleFix.None(because!)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_fix_has_a_title()
    {
        Assert.StartsWith("Name at least one fix", Assert.Throws<ArgumentException>("titles", () => RuleFix.Safe()).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("titles", () => RuleFix.Preview());
        Assert.Throws<ArgumentException>("titles", () => RuleFix.Preview(null!));
    }

    [Theory]
    [InlineData(RuleSeverity.Info, true, false)]
    [InlineData(RuleSeverity.Off, true, true)]
    [InlineData(RuleSeverity.Info, false, true)]
    public void A_finding_is_off_with_its_severity_or_its_rule(RuleSeverity severity, bool isEnabled, bool expected)
    {
        var rule = new RuleDescriptor("SGR0000", "Title", "Grants", RuleSeverity.Info, RuleTag.Excess, "Description.", isEnabledByDefault: isEnabled);
        var finding = new Finding(rule, severity, new JsonOrigin(default), "It is so");
        Assert.Equal(expected, finding.IsOff);
        Assert.Empty(finding.Additional);
        Assert.Empty(finding.Fixes);
    }

    [Fact]
    public void A_fix_replaces_a_text_or_takes_it_out()
    {
        var place = new JsonOrigin(default);
        var text = new FindingFix("Write it", place, "new", changesRights: true);
        Assert.Equal(("Write it", place, "new", true, false), (text.Title, text.Target, text.NewText, text.ChangesRights, text.IsRemoval));
        var removal = FindingFix.Removal("Remove it", place, changesRights: false);
        Assert.Equal(("Remove it", place, "", false, true), (removal.Title, removal.Target, removal.NewText, removal.ChangesRights, removal.IsRemoval));
    }
}
