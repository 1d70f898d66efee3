using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Tool.Tests;

public class PatternTests
{
    private static readonly string[] Tree =
    [
        "a.json", "b.json", "b.txt", "ab.json", "deep/c.json", "deep/er/d.json", "deep/er/d1.json", "deep/er/d2.json",
        ".hidden/e.json", "deep/.f.json", "node_modules/pkg/g.json", "odd[1].json", "{x,y}.json",
    ];

    [Theory]
    [InlineData("*.json", "a.json", "ab.json", "b.json", "odd[1].json", "{x,y}.json")]
    [InlineData("?.json", "a.json", "b.json")]
    [InlineData("[!a].json", "b.json")]
    [InlineData("deep/**/*.json", "deep/c.json", "deep/er/d.json", "deep/er/d1.json", "deep/er/d2.json")]
    [InlineData("deep/**", "deep/c.json", "deep/er/d.json", "deep/er/d1.json", "deep/er/d2.json")]
    [InlineData("**/d[0-1].json", "deep/er/d1.json")]
    [InlineData("**/er/**/d?.json", "deep/er/d1.json", "deep/er/d2.json")]
    [InlineData("{a,b}.json", "a.json", "b.json")]
    [InlineData("deep/{c,er/d{1,2}}.json", "deep/c.json", "deep/er/d1.json", "deep/er/d2.json")]
    [InlineData("deep", "deep/c.json", "deep/er/d.json", "deep/er/d1.json", "deep/er/d2.json")]
    [InlineData("./deep/../a.json", "a.json")]
    [InlineData(".hidden/*.json", ".hidden/e.json")]
    [InlineData("deep/.*.json", "deep/.f.json")]
    [InlineData("node_modules/**/*.json", "node_modules/pkg/g.json")]
    [InlineData("odd[1].json", "odd[1].json")]
    [InlineData("{x,y}.json", "{x,y}.json")]
    [InlineData("deep/**/**/c.json", "deep/c.json")]
    public async Task A_pattern_finds(string pattern, params string[] expected) => Assert.Equal(expected, await FindAsync(pattern));

    [Fact]
    public async Task A_file_named_twice_is_checked_once_and_files_come_in_order_of_their_paths() =>
        Assert.Equal(["a.json", "ab.json", "deep/c.json"], await FindAsync("deep/c.json", "ab.json", "a*.json", "./a.json"));

    [Fact]
    public async Task A_full_pattern_finds_what_a_relative_one_does()
    {
        using var sandbox = Planted();
        Assert.Equal(["a.json", "b.json"], await FindAsync(sandbox, sandbox.PathOf("?.json")));
    }

    [Fact]
    public async Task Links_that_lead_up_are_not_followed_in_circles()
    {
        using var sandbox = Planted();
        Directory.CreateSymbolicLink(sandbox.PathOf("deep/er/loop"), sandbox.PathOf("deep"));
        Assert.Equal(["deep/c.json"], await FindAsync(sandbox, "deep/**/c.json"));
    }

    [Theory]
    [InlineData("nothing/*.json", "The pattern matches no file")]
    [InlineData("empty", "The folder holds no .json file")]
    [InlineData("nothing.json", "There is no such file or folder")]
    [InlineData("", "A path is empty or holds a NUL character")]
    [InlineData("{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}*", "The pattern has more than 1000 alternatives")]
    public async Task What_finds_nothing_is_unreadable(string pattern, string reason)
    {
        using var sandbox = Planted();
        Directory.CreateDirectory(sandbox.PathOf("empty"));
        var run = await sandbox.RunAsync("lint", pattern);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains(reason, run.Error);
    }

    private static async Task<string[]> FindAsync(params string[] patterns)
    {
        using var sandbox = Planted();
        return await FindAsync(sandbox, patterns);
    }

    private static async Task<string[]> FindAsync(Sandbox sandbox, params string[] patterns)
    {
        var run = await sandbox.RunAsync(["lint", "--format", "json", .. patterns]);
        Assert.Equal(("", 1), (run.Error, run.ExitCode));
        using var report = JsonDocument.Parse(run.Output);
        return report.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("file").GetString()!).ToArray();
    }

    private static Sandbox Planted()
    {
        var sandbox = new Sandbox();
        foreach (var path in Tree)
            sandbox.Write(path, Documents.WildcardAdmin);
        return sandbox;
    }
}
