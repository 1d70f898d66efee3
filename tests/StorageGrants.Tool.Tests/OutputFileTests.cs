using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Tool.Tests;

public class OutputFileTests
{
    [Theory]
    [InlineData("text")]
    [InlineData("sarif")]
    [InlineData("json")]
    public async Task The_file_holds_what_standard_output_would(string format)
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.json", Documents.WildcardAdmin);
        var direct = await sandbox.RunAsync("lint", "a.json", "--format", format);
        var filed = await sandbox.RunAsync("lint", "a.json", "--format", format, "--output", "report");
        Assert.Equal((1, "1 file checked, 1 with grants; 1 warning in 1 file\n", ""), (filed.ExitCode, filed.Output, filed.Error));
        Assert.Equal(direct.Output, await File.ReadAllTextAsync(sandbox.PathOf("report")));
        Assert.Equal(["a.json", "report"], Directory.GetFiles(sandbox.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_link_stays_a_link()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.json", Documents.WildcardAdmin);
        File.CreateSymbolicLink(sandbox.PathOf("link"), sandbox.PathOf("target"));
        await sandbox.RunAsync("lint", "a.json", "-o", "link");
        Assert.Equal(sandbox.PathOf("target"), new FileInfo(sandbox.PathOf("link")).LinkTarget);
        Assert.Contains("SGR1001", await File.ReadAllTextAsync(sandbox.PathOf("target")));
    }

    [Theory]
    [InlineData("absent/report", "the folder does not exist")]
    [InlineData(".", "this is a folder, a file is accepted")]
    [InlineData("a.json/report", "The report cannot be written")]
    public async Task A_report_that_cannot_be_written_gives_3_and_leaves_nothing(string output, string reason)
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.json", Documents.Clean);
        var run = await sandbox.RunAsync("lint", "a.json", "-o", output);
        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("storagegrants: " + output + ": ", run.Error);
        Assert.Contains(reason, run.Error);
        Assert.Single(Directory.GetFileSystemEntries(sandbox.Folder));
    }

    [Fact]
    public async Task A_dash_is_standard_output()
    {
        using var sandbox = new Sandbox();
        sandbox.Write("a.json", Documents.WildcardAdmin);
        Assert.Equal(await sandbox.RunAsync("lint", "a.json"), await sandbox.RunAsync("lint", "a.json", "-o", "-"));
    }
}
