using System;
using System.Collections.Generic;
using StorageGrants.Access.Rules;
using Xunit;

namespace StorageGrants.Access.Tests.Rules.Settings;

public class SeveritySettingsTests
{
    [Theory]
    [InlineData("error", RuleSeverity.Error)]
    [InlineData("warning", RuleSeverity.Warning)]
    [InlineData("info", RuleSeverity.Info)]
    [InlineData("suggestion", RuleSeverity.Info)]
    [InlineData("none", RuleSeverity.Off)]
    [InlineData("silent", RuleSeverity.Off)]
    [InlineData(" Error\t", RuleSeverity.Error)]
    [InlineData("NONE", RuleSeverity.Off)]
    public void A_severity(string text, RuleSeverity expected) => Assert.Equal(expected, SeveritySettings.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("errors")]
    [InlineData("default")]
    [InlineData("off")]
    [InlineData("2")]
    public void None_that_there_is(string? text) => Assert.Null(SeveritySettings.Parse(text));

    [Fact]
    public void A_rule_of_its_own_goes_before_all()
    {
        var settings = With(("storagegrants_severity", "none"), ("storagegrants_severity.SGR1001", "error"), ("storagegrants_severity.SGR1002", "much"));
        Assert.Equal(RuleSeverity.Error, settings.SeverityOf("SGR1001"));
        Assert.Equal(RuleSeverity.Off, settings.SeverityOf("SGR1002"));
        Assert.Equal(RuleSeverity.Off, settings.SeverityOf("SGR1003"));
    }

    [Fact]
    public void Without_one_for_all_the_other_rules_have_none()
    {
        var settings = With(("storagegrants_severity.SGR1001", "info"), ("storagegrants_severity", "much"));
        Assert.Equal(RuleSeverity.Info, settings.SeverityOf("SGR1001"));
        Assert.Null(settings.SeverityOf("SGR1002"));
    }

    [Fact]
    public void No_settings() => Assert.Null(SeveritySettings.None.SeverityOf("SGR1001"));

    [Fact]
    public void What_is_asked_for_is_needed() => Assert.Throws<ArgumentNullException>("lookUp", () => new SeveritySettings(null!));

    private static SeveritySettings With(params (string Key, string Value)[] settings)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in settings)
            values.Add(key, value);
        return new SeveritySettings(values.GetValueOrDefault);
    }
}
