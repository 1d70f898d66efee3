using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Tool.Tests;

/// <summary>What a dry run shows is a patch: applied with the usual tools it gives the file that <c>--fix</c> writes.</summary>
public class PatchTests
{
    private static readonly Dictionary<string, string> Plain = new() { ["GIT_CONFIG_GLOBAL"] = "/dev/null", ["GIT_CONFIG_SYSTEM"] = "/dev/null", ["GIT_CEILING_DIRECTORIES"] = "/" };

    public static TheoryData<string, string> Files => new()
    {
        { "a.json", Text("\n") + "\n" },
        { "a.json", Text("\n") },
        { "a.json", Text("\r\n") + "\r\n" },
        { "a.json", Text("\r\n") },
        { "a.json", "\uFEFF" + Text("\r\n") + "\r\n" },
        { "a.json", "\uFEFF" + Documents.UnknownRole + "\n" },
        { "a.json", Text("\r\n").Replace("[\r\n", "[\n") + "\n" },
        { "of two/b c.json", Text("\r\n") + "\r\n" },
        { "a.ndjson", string.Concat(Enumerable.Repeat(Documents.Clean + "\r\n", 20)) + Documents.UnknownRole + "\r\n" + string.Concat(Enumerable.Repeat(Documents.Clean + "\r\n", 9)) + Documents.UnknownRole },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public Task Git_applies_it(string path, string text) => AppliesAsync("git", ["apply", "-"], path, text);

    [Theory]
    [MemberData(nameof(Files))]
    public Task Patch_applies_it(string path, string text) => AppliesAsync("patch", ["-p1", "--binary", "--no-backup-if-mismatch"], path, text);

    private static async Task AppliesAsync(string program, string[] args, string path, string text)
    {
        using var sandbox = new Sandbox();
        var full = sandbox.Write(path, text);
        var difference = (await sandbox.RunAsync("lint", path, "--fix", "--dry-run")).Output;
        try
        {
            var applied = await ToolProcess.RunAsync(program, sandbox.Folder, args, difference, Plain);
            Assert.True(applied.ExitCode == 0, applied.Output + applied.Error + difference);
        }
        catch (Win32Exception)
        {
            Assert.Skip("There is no " + program + " here.");
        }

        var patched = await File.ReadAllBytesAsync(full);
        sandbox.Write(path, text);
        Assert.Contains("1 file checked, 1 with grants; no findings; ", (await sandbox.RunAsync("lint", path, "--fix")).Output);
        Assert.Equal(await File.ReadAllBytesAsync(full), patched);
        Assert.NotEqual(text, await File.ReadAllTextAsync(full));
    }

    private static string Text(string end) => string.Join(end, Documents.UnknownRole.Replace("[ ", "[ \n").Replace(", ", ",\n").Split('\n'));
}
