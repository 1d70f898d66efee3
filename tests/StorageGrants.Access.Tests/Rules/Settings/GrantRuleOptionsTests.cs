using System;
using System.Collections.Generic;
using StorageGrants.Access.Rules;
using Xunit;

namespace StorageGrants.Access.Tests.Rules.Settings;

public class GrantRuleOptionsTests
{
    [Theory]
    [InlineData("2026-06", "2026-06")]
    [InlineData("2026-10", "2026-10")]
    [InlineData(" 2026-10\t", "2026-10")]
    [InlineData("2026-07", null)]
    [InlineData("both", null)]
    [InlineData("", null)]
    public void An_edition(string text, string? expected) => Assert.Equal(expected, Read(("storagegrants_tigris_edition", text)).TigrisEdition);

    [Theory]
    [InlineData("true", true)]
    [InlineData(" True ", true)]
    [InlineData("TRUE", true)]
    [InlineData("false", false)]
    [InlineData("yes", false)]
    [InlineData("1", false)]
    [InlineData("", false)]
    public void Whether_policies_apply(string text, bool expected) => Assert.Equal(expected, Read(("storagegrants_policies_apply", text)).PoliciesApply);

    [Theory]
    [InlineData("storagegrid", "storagegrid")]
    [InlineData(" aws-s3 ", "aws-s3")]
    [InlineData("storage-grid", null)]
    [InlineData("", null)]
    public void A_dialect(string text, string? expected) => Assert.Equal(expected, Read(("storagegrants_policy_dialect", text)).PolicyDialect);

    [Fact]
    public void Nothing_set_is_the_default()
    {
        foreach (var options in new[] { Read(), GrantRuleOptions.Default })
        {
            Assert.Null(options.TigrisEdition);
            Assert.False(options.PoliciesApply);
            Assert.Null(options.PolicyDialect);
            Assert.Null(options.Now);
            Assert.False(options.IncludesOff);
        }
    }

    [Fact]
    public void Findings_that_are_off_are_kept_beside_the_other_settings()
    {
        var now = new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);
        var options = new GrantRuleOptions("2026-06", true, "tigris", now).WithOff(true);
        Assert.Equal(("2026-06", true, "tigris", now, true), (options.TigrisEdition, options.PoliciesApply, options.PolicyDialect, options.Now, options.IncludesOff));
        Assert.False(options.WithOff(false).IncludesOff);
    }

    [Fact]
    public void What_is_asked_for_is_needed() => Assert.Throws<ArgumentNullException>("lookUp", () => GrantRuleOptions.Read(null!));

    private static GrantRuleOptions Read(params (string Key, string Value)[] settings)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in settings)
            values.Add(key, value);
        return GrantRuleOptions.Read(values.GetValueOrDefault);
    }
}
