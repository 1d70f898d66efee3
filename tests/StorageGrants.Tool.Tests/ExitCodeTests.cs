using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Tool.Tests;

public class ExitCodeTests
{
    [Fact]
    public async Task Clean_and_grantless_files_give_0()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.json", Documents.Clean);
        sandbox.Write("b.json", Documents.NoGrants);
        var run = await sandbox.RunAsync("lint", "*.json");
        Assert.Equal((0, "2 files checked, 1 with grants; no findings\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task A_finding_gives_1()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.json", Documents.WildcardAdmin);
        var run = await sandbox.RunAsync("lint", "a.json");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("a.json:1:92  warning SGR1001  Admin on '*'", run.Output);
    }

    [Theory]
    [InlineData("lint")]
    [InlineData("lint", "--format", "yaml", "a.json")]
    [InlineData("lint", "--edition", "2025-01", "a.json")]
    [InlineData("lint", "--severity", "fatal", "a.json")]
    [InlineData("lint", "--no-such-option", "a.json")]
    [InlineData("lint", "a.json", "--output")]
    [InlineData("lnit", "a.json")]
    [InlineData()]
    public async Task A_command_line_that_is_not_understood_gives_2(params string[] args)
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.json", Documents.WildcardAdmin);
        var run = await sandbox.RunAsync(args);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("storagegrants: ", run.Error);
        Assert.Contains("--help", run.Error);
    }

    [Fact]
    public async Task Unreadable_input_gives_3_even_beside_findings_and_does_not_stop_them()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.json", Documents.WildcardAdmin);
        sandbox.Write("b.json", "{ \"user_id\": ");
        var run = await sandbox.RunAsync("lint", "missing.json", "b.json", "a.json");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("SGR1001", run.Output);
        Assert.Contains("missing.json  unreadable  There is no such file or folder\n", run.Error);
        Assert.Contains("b.json:1:14  unreadable  Not JSON: ", run.Error);
    }

    [Fact]
    public async Task A_pattern_without_a_match_gives_3()
    {
        using var sandbox = new Sandbox();
        var run = await sandbox.RunAsync("lint", "grants/**/*.json");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("grants/**/*.json  unreadable  The pattern matches no file\n", run.Error);
    }

    [Fact]
    public async Task Help_and_version_give_0()
    {
        using var sandbox = new Sandbox();
        var help = await sandbox.RunAsync("lint", "--help");
        Assert.Equal((0, ""), (help.ExitCode, help.Error));
        Assert.Contains("storagegrants lint <path>...", help.Output);
        var version = await sandbox.RunAsync("--version");
        Assert.Equal(0, version.ExitCode);
        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+", version.Output);
    }

    [Fact]
    public async Task The_built_program_returns_what_the_function_returns()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.json", Documents.WildcardAdmin);
        var inside = await sandbox.RunAsync("lint", "a.json");
        var outside = await ToolProcess.RunAsync(sandbox.Folder, "lint", "a.json");
        Assert.Equal(inside, outside);
    }
}
