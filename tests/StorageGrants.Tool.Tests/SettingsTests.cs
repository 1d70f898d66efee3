using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Tool.Tests;

/// <summary>Severities and settings by path, and presets.</summary>
public class SettingsTests
{
    [Theory]
    [InlineData("error", 1, "1 error")]
    [InlineData("warning", 1, "1 warning")]
    [InlineData("info", 0, "1 finding below --severity")]
    [InlineData("suggestion", 0, "1 finding below --severity")]
    [InlineData("none", 0, "no findings")]
    [InlineData("off course", 1, "1 warning")]
    public async Task A_severity_by_path(string severity, int code, string summary)
    {
        using var sandbox = new Sandbox();
        sandbox.Write(".editorconfig", "root = true\n[grants/*.json]\nstoragegrants_severity.SGR1001 = " + severity + "\n");
        sandbox.Write("grants/a.json", Documents.WildcardAdmin);
        var run = await sandbox.RunAsync("lint", "grants");
        Assert.Equal(code, run.ExitCode);
        Assert.Contains(summary, run.Output);
    }

    [Fact]
    public async Task The_nearest_file_wins_and_root_ends_the_search()
    {
        using var sandbox = new Sandbox();
        sandbox.Write(".editorconfig", "[*.json]\nstoragegrants_severity.SGR1001 = none\n");
        sandbox.Write("near/.editorconfig", "[*.json]\nstoragegrants_severity.SGR1001 = error\n");
        sandbox.Write("rooted/.editorconfig", "root = true\n");
        foreach (var folder in new[] { "far", "near", "rooted" })
            sandbox.Write(folder + "/a.json", Documents.WildcardAdmin);
        var run = await sandbox.RunAsync("lint", ".", "-q");
        Assert.Equal(["near/a.json:1:92  error", "rooted/a.json:1:92  warning"], run.Output.Split('\n')[..^1].Select(line => line.Split(" SGR")[0]));
    }

    [Fact]
    public async Task One_severity_for_all_rules_and_another_for_one()
    {
        using var sandbox = new Sandbox();
        sandbox.Write(".editorconfig", "root = true\n[*]\nstoragegrants_severity = none\nstoragegrants_severity.SGR1010 = warning\n");
        sandbox.Write("a.json", Documents.WildcardAdmin);
        sandbox.Write("b.json", Documents.UnknownRole);
        var run = await sandbox.RunAsync("lint", ".", "-q");
        Assert.Equal(["b.json:1:95  warning SGR1010"], run.Output.Split('\n')[..^1].Select(line => line[..line.IndexOf("  '", System.StringComparison.Ordinal)]));
    }

    [Theory]
    [InlineData("storagegrants_polcy_dialect = tigris", "There is no setting 'storagegrants_polcy_dialect', so it does nothing; did you mean 'storagegrants_policy_dialect'?")]
    [InlineData("  StorageGrants_Tigris_Editon: 2026-10", "There is no setting 'storagegrants_tigris_editon', so it does nothing; did you mean 'storagegrants_tigris_edition'?")]
    [InlineData("storagegrants_severity.SGR101 = none", "There is no rule 'sgr101' for 'storagegrants_severity'; did you mean 'SGR1001'?")]
    [InlineData("storagegrants_severty.SGR1001 = none", "There is no setting 'storagegrants_severty.sgr1001', so it does nothing; there are storagegrants_tigris_edition, ")]
    [InlineData("storagegrants_owner = me", "There is no setting 'storagegrants_owner', so it does nothing; there are storagegrants_tigris_edition, ")]
    public async Task A_misspelt_setting_is_reported_once_where_it_stands(string line, string said)
    {
        using var sandbox = new Sandbox();
        sandbox.Write(".editorconfig", "root = true\n[*.json]\nstoragegrants_policies_apply = false\n" + line + "\n[a.json]\n" + line + "\n");
        foreach (var name in new[] { "a.json", "b.json", "below/c.json" })
            sandbox.Write(name, Documents.Clean);
        var run = await sandbox.RunAsync("lint", ".", "-q", "--severity", "info");
        Assert.Equal("", run.Error);
        var found = Assert.Single(run.Output.Split('\n')[..^1]);
        Assert.StartsWith(".editorconfig:4:" + (1 + line.Length - line.TrimStart().Length) + "  info SGR9002  " + said, found);
        Assert.Equal("", (await sandbox.RunAsync("lint", ".", "-q")).Output);
    }

    [Theory]
    [InlineData("storagegrants_policy_dialect = tigris")]
    [InlineData("STORAGEGRANTS_TODAY = 2026-01-31")]
    [InlineData("storagegrants_severity = warning")]
    [InlineData("storagegrants_severity.SGR5009 = none")]
    [InlineData("# storagegrants_polcy_dialect = tigris")]
    [InlineData("storage_grants_owner = me")]
    [InlineData("dotnet_diagnostic.SGR1001.severity = none")]
    public async Task A_setting_that_is_one_is_not(string line)
    {
        using var sandbox = new Sandbox();
        sandbox.Write(".editorconfig", "[*]\nstoragegrants_polcy_dialect = tigris\n");
        sandbox.Write("a/.editorconfig", "root = true\n[*.json]\n" + line + "\n");
        sandbox.Write("a/a.json", Documents.Clean);
        Assert.Equal((0, ""), ((await sandbox.RunAsync("lint", "a", "-q", "--severity", "info")) is var run ? (run.ExitCode, run.Output) : default));
    }

    [Fact]
    public async Task The_dialect_of_policies_goes_by_the_place_of_their_files()
    {
        using var sandbox = new Sandbox();
        sandbox.Write(".editorconfig", "root = true\n[policies/tigris/**.json]\nstoragegrants_policy_dialect = tigris\n[policies/{aws,old}/*.json]\nstoragegrants_policy_dialect = aws-s3\n");
        foreach (var path in new[] { "policies/tigris/a.json", "policies/tigris/deep/b.json", "policies/aws/c.json", "policies/old/d.json", "e.json" })
            sandbox.Write(path, """{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "NotAction": "s3:DeleteObject", "Resource": "arn:aws:s3:::b/*" } ] }""");
        var run = await sandbox.RunAsync("lint", ".", "-q");
        Assert.Equal(["policies/tigris/a.json", "policies/tigris/deep/b.json"], run.Output.Split('\n').Where(line => line.Contains("SGR4001")).Select(line => line.Split(':')[0]));
    }

    [Fact]
    public async Task Settings_of_rules_come_from_the_file_unless_the_command_line_says_otherwise()
    {
        using var sandbox = new Sandbox();
        sandbox.Write(".editorconfig", "root = true\n[*.json]\nstoragegrants_tigris_edition = 2026-10\n");
        sandbox.Write("a.json", """{ "user_id": "u", "buckets_roles": [ { "bucket_name": "*", "role": "Admin" } ] }""");
        Assert.Contains("error SGR1002", (await sandbox.RunAsync("lint", "a.json")).Output);
        Assert.Contains("warning SGR1002", (await sandbox.RunAsync("lint", "a.json", "--edition", "2026-06")).Output);
        Assert.Contains("warning SGR1002", (await sandbox.RunAsync("lint", "a.json", "--edition", "both")).Output);
    }

    [Theory]
    [InlineData("minimal", 0, "no findings")]
    [InlineData("recommended", 1, "1 warning")]
    [InlineData("strict", 1, "2 warnings")]
    [InlineData("all", 1, "2 warnings")]
    public async Task Presets(string preset, int code, string summary)
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.json", Documents.WildcardAdmin);
        sandbox.Write("b.json", Documents.NoGrants);
        var run = await sandbox.RunAsync("lint", "a.json", "b.json", "--preset", preset);
        Assert.Equal((code, ""), (run.ExitCode, run.Error));
        Assert.Contains(summary, run.Output);
    }

    [Fact]
    public async Task Settings_by_path_win_over_the_preset()
    {
        using var sandbox = new Sandbox();
        sandbox.Write(".editorconfig", "root = true\n[*.json]\nstoragegrants_severity.SGR1001 = warning\n");
        sandbox.Write("a.json", Documents.WildcardAdmin);
        Assert.Equal(1, (await sandbox.RunAsync("lint", "a.json", "--preset", "minimal")).ExitCode);
    }

    [Fact]
    public async Task An_unknown_preset_is_refused()
    {
        using var sandbox = new Sandbox();
        var run = await sandbox.RunAsync("lint", "a.json", "--preset", "strictest");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("accepted are minimal, recommended, strict, all", run.Error);
    }
}
