using System;
using System.Linq;
using StorageGrants.Access.Rules;
using Xunit;

namespace StorageGrants.Access.Tests.Rules.Settings;

public class SettingNamesTests
{
    private const string Known = "storagegrants_tigris_edition, storagegrants_policies_apply, storagegrants_policy_dialect, storagegrants_severity, storagegrants_today";

    [Theory]
    [InlineData("storagegrants_tigris_edition")]
    [InlineData("storagegrants_policies_apply")]
    [InlineData("storagegrants_policy_dialect")]
    [InlineData("storagegrants_severity")]
    [InlineData("storagegrants_today")]
    [InlineData("STORAGEGRANTS_Tigris_Edition")]
    [InlineData("storagegrants_severity.SGR1001")]
    [InlineData("storagegrants_severity.sgr0000")]
    [InlineData("storagegrants_severity.SGR9999")]
    [InlineData("Storagegrants_Severity.SGR0505")]
    [InlineData("indent_size")]
    [InlineData("storagegrant_today")]
    [InlineData("my_storagegrants_today")]
    [InlineData("dotnet_diagnostic.SGR1001.severity")]
    [InlineData("")]
    public void A_setting_there_is_or_none_of_ours(string name) => Assert.Null(SettingNames.Problem(name));

    [Theory]
    [InlineData("storagegrants_tigris_editon", "There is no setting 'storagegrants_tigris_editon', so it does nothing; did you mean 'storagegrants_tigris_edition'?")]
    [InlineData("StorageGrants_Sevrity", "There is no setting 'storagegrants_sevrity', so it does nothing; did you mean 'storagegrants_severity'?")]
    [InlineData("storagegrants_colour", "There is no setting 'storagegrants_colour', so it does nothing; there are " + Known)]
    [InlineData("storagegrants_", "There is no setting 'storagegrants_', so it does nothing; there are " + Known)]
    [InlineData("storagegrants_sevrity.SGR1001", "There is no setting 'storagegrants_sevrity.sgr1001', so it does nothing; there are " + Known)]
    [InlineData("storagegrants_today.SGR1001", "There is no setting 'storagegrants_today.sgr1001', so it does nothing; there are " + Known)]
    public void A_misspelt_setting(string name, string expected) => Assert.Equal(expected, SettingNames.Problem(name));

    [Theory]
    [InlineData("SGR10001", "; did you mean 'SGR1001'?")]
    [InlineData("SGR1O01", "; did you mean 'SGR1001'?")]
    [InlineData("SGR900A", "; did you mean 'SGR9001'?")]
    [InlineData("", "")]
    [InlineData("SGR/001", "; did you mean 'SGR1001'?")]
    [InlineData("SGR100:", "; did you mean 'SGR1001'?")]
    [InlineData("SGX1001", "; did you mean 'SGR1001'?")]
    [InlineData("everything", "")]
    public void A_severity_of_a_rule_there_is_not(string id, string nearest) => Assert.Equal(
        "There is no rule '" + id.ToLowerInvariant() + "' for 'storagegrants_severity'" + nearest,
        SettingNames.Problem("storagegrants_severity." + id));

    [Fact]
    public void Every_rule_can_be_given_a_severity() => Assert.All(
        GrantRules.All.Select(rule => rule.Descriptor).Concat(HygieneRules.All),
        rule => Assert.Null(SettingNames.Problem(SeveritySettings.Key + "." + rule.Id)));

    [Fact]
    public void A_name_is_needed() => Assert.Throws<ArgumentNullException>("name", () => SettingNames.Problem(null!));
}
